import type { ProtectedGap, Release } from '../../protect/protected.ts'

/** A gap and how wide it is for certain. */
export interface RankedGap {
  readonly gap: ProtectedGap
  /** The end of its interval that is nearer to nil; 0 when the interval holds nil. */
  readonly atLeast: number
}

/**
 * Puts the gaps between populations in order of how wide they are for certain, the widest first; those
 * withheld come last, and are not left out.
 */
export function rankGaps({ gaps }: Release): readonly RankedGap[] {
  return gaps
    .map((gap): RankedGap => ({ gap, atLeast: leastOf(gap) }))
    .toSorted((a, b) => b.atLeast - a.atLeast || widthOf(b.gap) - widthOf(a.gap))
}

function leastOf({ difference }: ProtectedGap): number {
  if (difference.kind === 'withheld') return 0
  const [low, high] = difference.interval
  return low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high))
}

/** Below nil for what is withheld. */
function widthOf({ difference }: ProtectedGap): number {
  return difference.kind === 'withheld' ? -1 : Math.abs(difference.value)
}
