import type { LocalText } from '../../core/local-text.ts'
import type { ClassForecast, GroupForecast } from './forecast-sample.ts'

/** What would keep a group from being withheld. */
export type PlanAdvice =
  /** To be counted together with another column of its block. */
  | { readonly kind: 'merge'; readonly group: GroupForecast; readonly other: GroupForecast }
  /** So many respondents in all, for it to be shown in nineteen samples of twenty. */
  | { readonly kind: 'raise'; readonly group: GroupForecast; readonly n: number }
  /** A block most of whose columns would be withheld. */
  | {
      readonly kind: 'drop'
      readonly block: LocalText
      readonly atRisk: number
      readonly of: number
    }

/** A risk told of: one draw in twenty. */
const toldRisk = 0.05

/** Whether a group may be withheld to protect people. */
export function isAtRisk({ disclosure, complement }: GroupForecast): boolean {
  return disclosure + complement >= toldRisk
}

/**
 * Says what to change of a plan: columns to merge, respondents to add, blocks to drop.
 *
 * @param n - respondents planned
 */
export function advisePlan({ menu, groups }: ClassForecast, n: number): readonly PlanAdvice[] {
  const needed = expectedFor(menu.least)
  const drops = blocksOf(groups).flatMap(([block, own]): readonly PlanAdvice[] => {
    const atRisk = own.filter(isAtRisk).length
    return atRisk * 2 > own.length && own.length > 2
      ? [{ kind: 'drop', block, atRisk, of: own.length }]
      : []
  })
  const small = groups.filter(
    ({ disclosure, group }) => disclosure >= toldRisk && group.block !== undefined,
  )
  return [...drops, ...small.flatMap((group) => adviseGroup(group, { groups, needed, n }))]
}

function adviseGroup(
  group: GroupForecast,
  {
    groups,
    needed,
    n,
  }: { readonly groups: readonly GroupForecast[]; readonly needed: number; readonly n: number },
): readonly PlanAdvice[] {
  const beside = groups.filter(
    (one) =>
      one !== group &&
      one.group.block === group.group.block &&
      one.group.base?.id === group.group.base?.id &&
      one.n + group.n >= needed,
  )
  const [other] = beside.toSorted((a, b) => a.n - b.n)
  return [
    ...(other === undefined ? [] : [{ kind: 'merge', group, other } as const]),
    ...(group.n > 0
      ? [{ kind: 'raise', group, n: Math.ceil((n * needed) / group.n) } as const]
      : []),
  ]
}

/** Respondents to expect so that fewer than `least` come in one sample of twenty at most (Poisson). */
function expectedFor(least: number): number {
  const z = 1.645
  return (Math.sqrt(least) + z / 2) ** 2
}

function blocksOf(
  groups: readonly GroupForecast[],
): readonly (readonly [LocalText, readonly GroupForecast[]])[] {
  const blocks = new Map<LocalText, GroupForecast[]>()
  for (const group of groups) {
    const { block, base } = group.group
    if (block === undefined || base !== undefined) continue
    blocks.set(block, [...(blocks.get(block) ?? []), group])
  }
  return [...blocks]
}
