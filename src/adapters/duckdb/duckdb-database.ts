import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'

/** What a database may use of the machine. */
export interface DuckdbOptions {
  /** Folder in which a folder of its own is made, and removed at the end; the system's when absent. */
  readonly folder?: string | undefined
  /** Most memory, such as `1GB`; what does not fit goes to the folder. Half the machine's when absent. */
  readonly memoryLimit?: string | undefined
  /** One a processor when absent. */
  readonly threads?: number | undefined
}

/** A DuckDB database on disk, in a folder of its own that goes when it is closed. */
export interface DuckdbDatabase {
  /** A connection, closed by who asked for it. */
  connect(): Promise<DuckDBConnection>
  /** A name that no table has yet. */
  nextTable(): Sql
  /** Closes the database and removes its folder. */
  close(): Promise<void>
}

/** Opens an empty database in a new folder. */
export async function openDuckdb(options: DuckdbOptions = {}): Promise<DuckdbDatabase> {
  const { folder = tmpdir(), memoryLimit, threads } = options
  const own = await mkdtemp(join(folder, 'visavis-duckdb-'))
  const remove = async (): Promise<void> => rm(own, { recursive: true, force: true })
  let instance: DuckDBInstance
  try {
    instance = await DuckDBInstance.create(join(own, 'answers.duckdb'), {
      temp_directory: join(own, 'spill'),
      ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    })
  } catch (error) {
    await remove()
    throw error
  }
  let tables = 0
  return {
    connect: async () => instance.connect(),
    nextTable: () => identifier(`respondents_${tables++}`),
    close: async () => {
      instance.closeSync()
      await remove()
    },
  }
}
