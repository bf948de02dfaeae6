import { Kysely, PostgresDialect } from 'kysely'
import type { Transaction } from 'kysely'
import { Pool, types } from 'pg'
import { coded } from './storage-error.ts'

/** How a store reaches its database. */
export interface ConnectionOptions {
  /** Connections at most; commits of many are written together. */
  readonly poolSize?: number | undefined
  /** Milliseconds after which a statement is given up (503); long work sets its own. */
  readonly statementMs?: number | undefined
}

/** A pool of connections, by two ways: built queries, and prepared statements where speed counts. */
export interface Connection<Tables> {
  readonly db: Kysely<Tables>
  /** Runs a statement that is parsed once a connection. */
  readonly prepared: Prepared
  readonly end: () => Promise<void>
}

/** A statement prepared under a name, with its parameters. */
export type Prepared = <Row extends object>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<readonly Row[]>

const dateType = 1082
const bigintType = 20

/** Opens a pool; nothing is connected before the first query. A lost connection is replaced. */
export function connect<Tables>(
  url: string,
  { poolSize = 40, statementMs = 10_000 }: ConnectionOptions,
): Connection<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementMs,
    query_timeout: statementMs + 5000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  })
  // A connection that dies while nobody uses it is dropped by the pool; the next query gets another.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const prepared: Prepared = async <Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ) => coded(async () => (await pool.query<Row>({ name, text, values: [...values] })).rows)
  return { db, prepared, end: () => db.destroy() }
}

/** Days stay text; counts become numbers. */
function parserOf(oid: number): (value: string) => unknown {
  if (oid === dateType) return (value) => value
  if (oid === bigintType) return Number
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the driver's types say nothing of what a parser makes
  return types.getTypeParser(oid, 'text') as (value: string) => unknown
}

/** Runs work in one transaction; its errors come out coded. */
export async function inTransaction<Tables, T>(
  { db }: Connection<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return coded(async () => db.transaction().execute(work))
}
