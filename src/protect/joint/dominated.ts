import type { CompletePolicy } from '../../study/release-profiles.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import type { AuditedItem, Contributions, WithheldReason } from '../../tabulate/table.ts'
import { itemOf } from './sample-menu.ts'
import type { JointTable } from './sample-menu.ts'
import type { SamplePlan } from './sample-plan.ts'

/** Slack of numbers that are sums of sums. */
const slack = 1e-9

/**
 * Whether one or two people may make most of a number in a group: the largest more than its part of the
 * sum, or less left beside the two largest than would keep one of them from working out the other.
 * Weighed on the numbers and on the numbers times their weights.
 *
 * Source: rule R4 of disclosure control (TRUST.md §3); the p % rule of τ-ARGUS.
 */
export function isDominated(
  { magnitudes }: AuditedItem,
  members: AtomSet,
  rules: CompletePolicy,
): boolean {
  // Bounds may be above the truth: the rule is switched off, not merely loose.
  if (magnitudes === undefined || rules.largestPart >= 1) return false
  return [magnitudes.weighted, magnitudes.plain].some((own) => breaks(own, members, rules))
}

function breaks(
  { sum, largest, pair }: Contributions,
  members: AtomSet,
  { largestPart, restPart }: CompletePolicy,
): boolean {
  let [total, first, second, both] = [0, 0, 0, 0]
  for (const atom of members) {
    const own = largest[atom] ?? 0
    total += sum[atom] ?? 0
    both = Math.max(both, pair[atom] ?? 0)
    second = Math.max(second, Math.min(first, own))
    first = Math.max(first, own)
  }
  const two = Math.max(both, first + second)
  const edge = total + slack * total
  return first > largestPart * edge || edge - two < restPart * first
}

/** A table in its sample, and by what rules. */
export interface DominatedNeeds {
  /** The group of each column. */
  readonly groups: readonly number[]
  readonly plan: SamplePlan
  readonly rules: CompletePolicy
}

/**
 * Columns of a table of numbers that one or two people dominate, and for one that is alone in its block
 * the smallest other, which with the total would give it back.
 */
export function dominatedColumns(
  table: JointTable,
  { groups, plan, rules }: DominatedNeeds,
): ReadonlyMap<number, WithheldReason> {
  const found = new Map<number, WithheldReason>()
  if (table.variable.kind !== 'number') return found
  const item = itemOf(table)
  for (const [column, group] of groups.entries()) {
    const members = plan.menu.groups[group]?.members
    if (members !== undefined && isDominated(item, members, rules)) found.set(column, 'dominated')
  }
  for (const block of table.blocks.keys()) {
    const own = [...table.columns.keys()].filter((at) => table.columns[at]?.block === block)
    if (own.filter((at) => found.has(at)).length !== 1) continue
    const [next] = own
      .filter((at) => !found.has(at))
      .toSorted((a, b) => (table.columns[a]?.bases.n ?? 0) - (table.columns[b]?.bases.n ?? 0))
    if (next !== undefined) found.set(next, 'complement')
  }
  return found
}
