import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { CollectorStore, ReceiptLine } from '../../../collect/ports/collector-store.ts'
import { inTransaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { scrambleTables, shortenLog, withoutTimeout } from '../scramble.ts'
import { coded } from '../storage-error.ts'
import type { CollectorTables } from '../tables.ts'
import { authoredAnswers } from './collected-answers.ts'
import type { CollectorOptions } from './collector-options.ts'
import { groupsNow } from './counts.ts'

type CloseStore = Pick<CollectorStore, 'close' | 'ledger' | 'cutLinks' | 'deleteAnswers'>

/** The end of a wave: closing, cutting links, forgetting. */
export function closeStore(
  connection: Connection<CollectorTables>,
  options: CollectorOptions,
): CloseStore {
  return {
    close: async (publish) => {
      const copied = await inTransaction(connection, async (transaction) =>
        closeIn(transaction, options, publish),
      )
      await coded(async () => shortenLog(connection))
      return copied
    },
    ledger: async () => {
      const query = connection.db.selectFrom('wave').select('ledger')
      return (await coded(async () => query.executeTakeFirst()))?.ledger ?? undefined
    },
    cutLinks: async () => {
      const cut = await inTransaction(connection, async (transaction) => {
        await lockAnswers(transaction)
        const copied = await copyAnswers(transaction, options)
        await dropTables(transaction, ['sessions'])
        return copied
      })
      // What was there before the cut is mixed with what came by it.
      await coded(async () => scrambleTables(connection, ['answers']))
      return cut
    },
    deleteAnswers: async () => deleteAnswers(connection),
  }
}

type Publish = Parameters<CollectorStore['close']>[0]

async function closeIn(
  transaction: Transaction<CollectorTables>,
  options: CollectorOptions,
  publish: Publish,
): Promise<number> {
  await lockAnswers(transaction)
  const { phase } = await transaction.selectFrom('wave').select('phase').executeTakeFirstOrThrow()
  if (publish !== undefined && phase !== 'closed') {
    const ledger = await publish(await receiptsByKey(transaction))
    await sql`UPDATE wave SET ledger = ${ledger}`.execute(transaction)
  }
  await sql`UPDATE wave SET phase = 'closed'`.execute(transaction)
  await sql`INSERT INTO closing_counts SELECT * FROM (${groupsNow(options.populations)}) AS now
    WHERE NOT EXISTS (SELECT FROM closing_counts)`.execute(transaction)
  if (options.mode === 'confidential') {
    // Nobody can go on: what was not finished is not kept.
    await sql`DELETE FROM sessions WHERE outcome IS NULL OR test`.execute(transaction)
    await dropTables(transaction, ['ballots', 'erased_ballots', 'drafts'])
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::integer AS n FROM sessions`.execute(transaction)
    return rows[0]?.n ?? 0
  }
  const copied = await copyAnswers(transaction, options)
  await dropTables(transaction, ['ballots', 'erased_ballots', 'drafts', 'sessions'])
  return copied
}

/** Waits for answers under way and keeps new ones out; in the order that everybody locks in. */
async function lockAnswers(transaction: Transaction<CollectorTables>): Promise<void> {
  await withoutTimeout(transaction)
  await sql`LOCK TABLE ballots, erased_ballots, drafts, sessions, answers IN ACCESS EXCLUSIVE MODE`.execute(
    transaction,
  )
}

async function receiptsByKey(
  transaction: Transaction<CollectorTables>,
): Promise<ReadonlyMap<string, readonly ReceiptLine[]>> {
  const rows = await transaction
    .selectFrom('ballots')
    .select(['key_id', 'rid', 'version', 'digest'])
    .where('test', '=', false)
    .orderBy(sql`rid COLLATE "C"`)
    .execute()
  const byKey = new Map<string, ReceiptLine[]>()
  for (const { key_id: keyId, ...line } of rows) {
    const lines = byKey.get(keyId) ?? []
    lines.push(line)
    byKey.set(keyId, lines)
  }
  return byKey
}

/** Moves what has an author to the answers, in random order; answers how many there are. */
async function copyAnswers(
  transaction: Transaction<CollectorTables>,
  { populations }: CollectorOptions,
): Promise<number> {
  await sql`INSERT INTO answers SELECT * FROM (${authoredAnswers(populations)}) AS authored
    ORDER BY gen_random_uuid()`.execute(transaction)
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::integer AS n FROM answers`.execute(transaction)
  return rows[0]?.n ?? 0
}

/** Drops tables with their files; empty ones of the same make stand in their place. */
async function dropTables(
  transaction: Transaction<CollectorTables>,
  tables: readonly string[],
): Promise<void> {
  for (const name of tables) {
    const [old, fresh] = [sql.table(name), sql.table(`${name}_fresh`)]
    await sql`CREATE TABLE ${fresh} (LIKE ${old} INCLUDING ALL)`.execute(transaction)
    await sql`DROP TABLE ${old}`.execute(transaction)
    await sql`ALTER TABLE ${fresh} RENAME TO ${sql.id(name)}`.execute(transaction)
    const [was, is] = [sql.id(`${name}_fresh_pkey`), sql.id(`${name}_pkey`)]
    await sql`ALTER INDEX IF EXISTS ${was} RENAME TO ${is}`.execute(transaction)
  }
}

async function deleteAnswers(connection: Connection<CollectorTables>): Promise<number> {
  const deleted = await inTransaction(connection, async (transaction) => {
    await lockAnswers(transaction)
    const { rows } = await sql<{ n: number }>`
      SELECT (SELECT count(*) FROM answers) + (SELECT count(*) FROM ballots)
        + (SELECT count(*) FROM sessions WHERE outcome IS NOT NULL) AS n`.execute(transaction)
    await dropTables(transaction, ['ballots', 'erased_ballots', 'drafts', 'sessions', 'answers'])
    return rows[0]?.n ?? 0
  })
  await coded(async () => shortenLog(connection))
  return deleted
}
