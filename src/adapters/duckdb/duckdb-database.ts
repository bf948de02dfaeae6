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
  /** Where the database keeps its files. */
  readonly folder: string
  /** Makes a new folder inside, for files on their way. */
  makeFolder(): Promise<string>
  /** A name that nothing in the database has yet. */
  nextName(prefix: 'respondents' | 'load'): Sql
  /** Shuts the engine off from files other than its own: nothing can be loaded afterwards. */
  seal(): Promise<void>
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
  let names = 0
  return {
    folder: own,
    makeFolder: async () => mkdtemp(join(own, 'load-')),
    connect: async () => instance.connect(),
    nextName: (prefix) => identifier(`${prefix}_${names++}`),
    seal: async () => {
      const connection = await instance.connect()
      try {
        await connection.run('SET enable_external_access = false')
      } finally {
        connection.closeSync()
      }
    },
    close: async () => {
      instance.closeSync()
      await remove()
    },
  }
}
