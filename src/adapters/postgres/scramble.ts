import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { inTransaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { systemCode } from '../system-code.ts'

/**
 * Rewrites tables in random order into new files, all rows by one transaction, so that neither their
 * place nor `xmin` says who came first; then shortens the write-ahead log.
 *
 * `VACUUM FULL` and `CLUSTER` will not do: they keep each row's `xmin`.
 */
export async function scrambleTables<Tables>(
  connection: Connection<Tables>,
  tables: readonly string[],
): Promise<void> {
  await inTransaction(connection, async (transaction) => {
    await withoutTimeout(transaction)
    const names = sql.join(tables.map((name) => sql.table(name)))
    await sql`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`.execute(transaction)
    for (const name of tables) {
      await sql`CREATE TEMP TABLE ${shuffled(name)} ON COMMIT DROP AS
        SELECT * FROM ${sql.table(name)} ORDER BY gen_random_uuid()`.execute(transaction)
    }
    await sql`TRUNCATE ${names}`.execute(transaction)
    for (const name of tables) {
      await sql`INSERT INTO ${sql.table(name)} SELECT * FROM ${shuffled(name)}`.execute(transaction)
    }
  })
  await shortenLog(connection)
}

function shuffled(name: string): ReturnType<typeof sql.table> {
  return sql.table(`shuffled_${name}`)
}

/** For work whose length grows with the number of people. */
export async function withoutTimeout<Tables>(transaction: Transaction<Tables>): Promise<void> {
  await sql`SET LOCAL statement_timeout = 0`.execute(transaction)
}

/**
 * Lets go of what the write-ahead log still holds of rows that are gone. Needs rights that a rented
 * database may not give; its owner then keeps the log short by its settings.
 */
export async function shortenLog<Tables>({ db }: Connection<Tables>): Promise<void> {
  const run = async (statement: ReturnType<typeof sql>): Promise<void> => {
    try {
      await statement.execute(db)
    } catch (error) {
      if (systemCode(error) !== '42501') throw error
    }
  }
  await run(sql`SELECT pg_switch_wal()`)
  // The first lets the older files go; the second those that the first was still in.
  await run(sql`CHECKPOINT`)
  await run(sql`CHECKPOINT`)
}
