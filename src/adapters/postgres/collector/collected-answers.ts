import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { CheckedAnswer, CollectedAnswer } from '../../../collect/ports/collector-store.ts'
import type { Connection } from '../connection.ts'
import { storageError } from '../storage-error.ts'
import type { CollectorTables } from '../tables.ts'
import type { CollectorOptions } from './collector-options.ts'

interface AnswerRow {
  readonly group_id: string
  readonly population: string
  readonly record: unknown
  readonly outcome: CheckedAnswer['outcome']
  readonly cells: readonly string[]
  readonly flags: CheckedAnswer['flags']
}

/** Finished answers that stand beside a credential or a link; tests are none. */
export function authoredAnswers(
  populations: CollectorOptions['populations'],
): ReturnType<typeof sql> {
  const names = JSON.stringify(populations)
  return sql`
    SELECT group_id, coalesce((${names}::text::jsonb) ->> group_id, '') AS population,
      record, outcome, cells, flags FROM ballots WHERE NOT test
    UNION ALL
    SELECT group_id, population, record, outcome, cells, flags FROM sessions
      WHERE outcome IS NOT NULL AND NOT test`
}

/** Every finished answer wherever it stands. */
export function everyAnswer(populations: CollectorOptions['populations']): ReturnType<typeof sql> {
  return sql`${authoredAnswers(populations)}
    UNION ALL
    SELECT group_id, population, record, outcome, cells, flags FROM answers`
}

/** Reads all answers in random order, some hundred at a time, as they stood at one moment. */
export async function* readAnswers(
  { db }: Connection<CollectorTables>,
  { populations }: CollectorOptions,
): AsyncGenerator<CollectedAnswer, void, undefined> {
  try {
    const transaction = await db.startTransaction().setIsolationLevel('repeatable read').execute()
    try {
      await sql`SET LOCAL statement_timeout = 0`.execute(transaction)
      await sql`SET LOCAL idle_in_transaction_session_timeout = 0`.execute(transaction)
      await sql`DECLARE answers_read NO SCROLL CURSOR FOR
        SELECT * FROM (${everyAnswer(populations)}) AS every ORDER BY gen_random_uuid()`.execute(
        transaction,
      )
      for (;;) {
        const rows = await fetchRows(transaction)
        if (rows.length === 0) break
        yield* rows.map(collected)
      }
    } finally {
      await transaction.rollback().execute()
    }
  } catch (error) {
    throw storageError(error)
  }
}

async function fetchRows(transaction: Kysely<CollectorTables>): Promise<readonly AnswerRow[]> {
  return (await sql<AnswerRow>`FETCH 500 FROM answers_read`.execute(transaction)).rows
}

function collected(row: AnswerRow): CollectedAnswer {
  const { record, outcome, cells, flags, population } = row
  const answer = { record, outcome, cells, flags, test: false }
  return { group: row.group_id, population, answer }
}
