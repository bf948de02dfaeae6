import type { AnswerCount } from '../../collect/ports/collector-store.ts'
import type { AuditLine } from '../../collect/ports/phase.ts'

/** The act under which the audit log keeps what a snapshot counted. */
export const snapshotAct = 'answers.snapshot'

/** Complete interviews of the groups that a snapshot shows, by group. */
export type SnapshotCounts = Readonly<Record<string, number>>

/** What a snapshot would show now: the groups that have enough. */
export function snapshotCounts(groups: readonly AnswerCount[], showAfter: number): SnapshotCounts {
  const shown = groups.filter(({ complete }) => complete >= showAfter)
  return Object.fromEntries(shown.map(({ group, complete }) => [group, complete]))
}

/**
 * The groups that gained or lost too few people since the last snapshot: one less the other would tell
 * what those few answered. A group gains nothing, or at least `showAfter`.
 *
 * Source: rule R7 of disclosure control over time (TRUST.md §3).
 *
 * @param trail - the audit log, where each snapshot left its counts
 */
export function groupsTooClose(
  trail: readonly AuditLine[],
  now: SnapshotCounts,
  showAfter: number,
): readonly string[] {
  const last = trail.findLast(({ action }) => action === snapshotAct)
  return Object.entries(now).flatMap(([group, complete]) => {
    const before = last?.detail[group]
    const moved = before === undefined ? complete : Math.abs(complete - Number(before))
    return moved === 0 || moved >= showAfter ? [] : [group]
  })
}
