import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { Connection } from '../../src/adapters/postgres/connection.ts'
import { coded } from '../../src/adapters/postgres/storage-error.ts'

const parsers = { 20: Number, 1082: (value: string): string => value, 17: bufferOf }

function bufferOf(value: string): Buffer {
  return Buffer.from(value.slice(2), 'hex')
}

/** The one connection that PGlite has; whoever wants it queues. */
class OneConnection implements Driver {
  readonly #database: PGlite
  readonly #connection: DatabaseConnection
  #last: Promise<void> = Promise.resolve()
  #free: () => void = () => undefined

  constructor(database: PGlite) {
    this.#database = database
    this.#connection = {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
        const { rows, affectedRows } = await database.query<R>(sql, [...parameters], { parsers })
        return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
      },
      streamQuery: () => {
        throw new Error('PGlite does not stream')
      },
    }
  }

  async init(): Promise<void> {
    await this.#database.waitReady
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    let free = (): void => undefined
    this.#last = new Promise((resolve) => {
      free = resolve
    })
    await before
    this.#free = free
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#free()
  }

  async beginTransaction(
    _: DatabaseConnection,
    { isolationLevel }: { isolationLevel?: string },
  ): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` ISOLATION LEVEL ${isolationLevel}`
    await this.#database.query(`BEGIN${level}`)
  }

  async commitTransaction(): Promise<void> {
    await this.#database.query('COMMIT')
  }

  async rollbackTransaction(): Promise<void> {
    await this.#database.query('ROLLBACK')
  }

  async destroy(): Promise<void> {
    // The database outlives the store: the next test empties it.
  }
}

/** A store's connection to PGlite, for tests alone: it keeps nothing for certain. */
export function pgliteConnection<Tables>(database: PGlite): Connection<Tables> {
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnection(database),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    db,
    prepared: async <Row extends object>(_: string, text: string, values: readonly unknown[]) =>
      coded(async () => (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows),
    end: () => db.destroy(),
  }
}
