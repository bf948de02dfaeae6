import type { TextOutcome } from './open-text/text-question.ts'
import type { Release } from './protected.ts'
import type { SnapshotRecord } from './snapshot-record.ts'

/**
 * What a study may show at one moment, frozen: `release` alone reads it.
 *
 * A snapshot is made once, by `takeSnapshot`, and never changes; a new one opens by the rule of time.
 */
export interface Snapshot {
  /** All that may leave. */
  readonly all: Release
  /** What may leave of open questions: never with anything else. */
  readonly texts?: readonly TextOutcome[] | undefined
  /** What the next snapshot of the same answers is held against. */
  readonly record: SnapshotRecord
}
