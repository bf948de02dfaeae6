import type { GapBreakdown, ShownGap } from '../../../../api/shown-parts.ts'
import type { MirroredPair } from '../../../../publish/face-to-face.ts'

/** How mirrors are put in order. */
export type GapOrder = 'study' | 'wide' | 'narrow' | 'sure'

export const gapOrders: readonly GapOrder[] = ['study', 'wide', 'narrow', 'sure']

/** Names a mirror in a wave, in addresses. */
export function keyOf({ gap }: ShownGap): string {
  return `${gap.wave}/${gap.mirror.id}`
}

/** Mirrors that set the same two populations face to face. */
export interface ShownPair {
  readonly populations: MirroredPair['populations']
  readonly gaps: readonly ShownGap[]
}

/** Mirrors by the two populations that they set face to face, in an order; withheld gaps last. */
export function arrangeGaps(
  gaps: readonly ShownGap[],
  order: GapOrder,
  wave: string | undefined,
): readonly ShownPair[] {
  const pairs = new Map<string, ShownPair>()
  for (const shown of gaps) {
    if (wave !== undefined && shown.gap.wave !== wave) continue
    const [left, right] = shown.gap.mirror.sides
    const populations = [left.population, right.population] as const
    const key = populations.join('/')
    pairs.set(key, { populations, gaps: [...(pairs.get(key)?.gaps ?? []), shown] })
  }
  return [...pairs.values()].map((pair) => ({ ...pair, gaps: inOrder(pair.gaps, order) }))
}

function inOrder(gaps: readonly ShownGap[], order: GapOrder): readonly ShownGap[] {
  if (order === 'study') return gaps
  const rank = ({ gap: { difference } }: ShownGap): number => {
    if (difference.kind === 'withheld') return Infinity
    const width = Math.abs(difference.value)
    if (order === 'wide') return -width
    return order === 'narrow' ? width : -Math.abs(difference.t)
  }
  return gaps.toSorted((a, b) => rank(a) - rank(b) || 0)
}

/** The variables by which some mirror is broken down, those on both sides first. */
export function breakdownsOf(gaps: readonly ShownGap[]): readonly GapBreakdown[] {
  const all = gaps.flatMap(({ breakdowns }) => breakdowns)
  const isOnBoth = ({ parts }: GapBreakdown): boolean =>
    parts.some(({ left, right }) => left !== undefined && right !== undefined)
  const known = new Map<string, GapBreakdown>()
  for (const one of [...all.filter(isOnBoth), ...all]) {
    if (!known.has(one.variable)) known.set(one.variable, one)
  }
  return [...known.values()]
}
