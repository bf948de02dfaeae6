import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'

/**
 * What a snapshot leaves for the next one to be held against: how many people were in which groups. It
 * holds no answer, and is plain data to be kept as JSON, as secret as the answers.
 */
export interface SnapshotRecord {
  /** By sample, `WAVE/POPULATION`. */
  readonly samples: Readonly<Record<string, SampleRecord>>
}

/** One sample of a snapshot. */
export interface SampleRecord {
  /** People by the set of groups they are in. */
  readonly atoms: Readonly<Record<string, number>>
  /** People of each group that was shown, by its name. */
  readonly shown: Readonly<Record<string, number>>
}

/**
 * Tells the groups that gained or lost too few people since an earlier snapshot: one less the other
 * would tell what those few answered. A group gains and loses nobody, or at least `least`.
 *
 * Counts tell what a group gained less what it lost.
 *
 * **Issues**: `protect.snapshot_too_close`, one a group shown in either.
 *
 * Source: rule R7 of disclosure control over time (TRUST.md §3).
 *
 * @param least - the disclosure base
 * @example
 * ```ts
 * import { snapshotGain } from 'visavis/protect'
 * const at = (n) => ({ samples: { '2026/staff': { atoms: {}, shown: { total: n } } } })
 * snapshotGain(at(100), at(104), 10)[0].code // => 'protect.snapshot_too_close'
 * snapshotGain(at(100), at(110), 10) // => []
 * ```
 */
export function snapshotGain(
  before: SnapshotRecord,
  now: SnapshotRecord,
  least: number,
): readonly Issue[] {
  return tooClose(closeGroups(before, now, least), least)
}

/** Says of groups that they moved by too few people. */
export function tooClose(groups: readonly NamedGroup[], least: number): readonly Issue[] {
  return groups.map(({ sample, group }) =>
    issue('protect.snapshot_too_close', { sample, group, least }),
  )
}

/** A group of a sample, by their names. */
export interface NamedGroup {
  readonly sample: string
  readonly group: string
}

/** The groups that gained or lost somebody since an earlier snapshot, but fewer than `least`. */
export function closeGroups(
  before: SnapshotRecord,
  now: SnapshotRecord,
  least: number,
): readonly NamedGroup[] {
  return Object.entries(now.samples).flatMap(([sample, { shown }]) => {
    const earlier = before.samples[sample]
    if (earlier === undefined) return []
    return Object.entries(shown).flatMap(([group, n]) => {
      const moved = Math.abs(n - (earlier.shown[group] ?? n))
      return moved === 0 || moved >= least ? [] : [{ sample, group }]
    })
  })
}

/** What the last snapshot of each sample left: waves are recorded apart. */
export function lastRecord(earlier: readonly SnapshotRecord[]): SnapshotRecord {
  return { samples: Object.fromEntries(earlier.flatMap(({ samples }) => Object.entries(samples))) }
}
