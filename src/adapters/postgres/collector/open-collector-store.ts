import type { CollectorStore } from '../../../collect/ports/collector-store.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { connect } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { migrate } from '../migrations/migrate.ts'
import type { CollectorTables } from '../tables.ts'
import { waveStore } from '../wave-store.ts'
import { ballotStore } from './ballots.ts'
import { closeStore } from './close-wave.ts'
import { readAnswers } from './collected-answers.ts'
import type { CollectorOptions } from './collector-options.ts'
import { countStore } from './counts.ts'
import { sessionStore } from './sessions.ts'

/** Tables that hold answers, in the order that everybody locks them in. */
const answerTables = ['ballots', 'erased_ballots', 'drafts', 'sessions', 'answers']

/**
 * Opens the collector's store on a database of its own, brought to the newest schema first.
 *
 * Issues: those of `migrate`.
 * @throws StorageError when the database does not answer
 */
export async function openCollectorStore(
  url: string,
  options: CollectorOptions,
): Promise<Result<CollectorStore>> {
  const migrated = await migrate(url, 'collector')
  return migrated.ok ? ok(collectorStoreOn(connect(url, options), options)) : migrated
}

/** The collector's store on a connection to a database of the newest schema. */
export function collectorStoreOn(
  connection: Connection<CollectorTables>,
  options: CollectorOptions,
): CollectorStore {
  return {
    ...waveStore(connection, answerTables),
    ...ballotStore(connection),
    ...sessionStore(connection),
    ...countStore(connection, options),
    ...closeStore(connection, options),
    answers: () => readAnswers(connection, options),
  }
}
