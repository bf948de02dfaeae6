import type { Release } from './protected.ts'

/**
 * What a study may show at one moment, frozen: `release` alone reads it.
 *
 * A snapshot is made once, by `takeSnapshot`, and never changes; a new one opens by the rule of time.
 */
export interface Snapshot {
  /** All that may leave. */
  readonly all: Release
}
