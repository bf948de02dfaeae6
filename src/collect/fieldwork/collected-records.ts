import { all } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import { recordFromJson } from '../../interview/saved/record-json.ts'
import type { CollectedAnswer } from '../ports/collector-store.ts'

/**
 * The records of collected answers that belong to the data, as `datasetFromRecords` takes them:
 * complete, and not a test. What a group's frame did not say is absent, and becomes "not asked".
 *
 * Leave answers out (`applyExclusions`) before.
 *
 * **Issues**: `interview.saved_unreadable`, all of them.
 *
 * @param answers - of one population
 * @example
 * ```ts
 * import { collectedRecords } from 'visavis/collect'
 * const record = { version: 1, language: 'en', seed: 7, answers: {}, orders: {} }
 * const answer = { record, outcome: 'complete', cells: [], flags: [], test: false }
 * const made = collectedRecords([{ answer }, { answer: { ...answer, test: true } }])
 * made.ok && made.value.length // => 1
 * ```
 */
export function collectedRecords(
  answers: readonly Pick<CollectedAnswer, 'answer'>[],
): Result<readonly InterviewRecord[]> {
  const complete = answers.filter(({ answer }) => answer.outcome === 'complete' && !answer.test)
  return all(complete.map(({ answer }) => recordFromJson(answer.record)))
}
