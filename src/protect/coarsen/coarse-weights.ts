import { roundHalfUp } from '../../core/round-half-up.ts'
import type { Withheld } from '../../tabulate/table.ts'
import type { ReleasedMargin, ReleasedWeights } from '../protected.ts'
import { coarseCount } from './coarse-bases.ts'
import { coarseNumber } from './coarse-number.ts'

/** Rounds what weights came to: two decimals, and an effective base as bases are. */
export function coarseWeights(
  weights: ReleasedWeights | Withheld,
  step: number,
): ReleasedWeights | Withheld {
  if (weights.kind === 'withheld' || step <= 1) return weights
  const [low, high] = weights.range
  return {
    kind: weights.kind,
    range: [roundHalfUp(low, 2), roundHalfUp(high, 2)],
    effectiveN: coarseCount(weights.effectiveN, step),
    deff: roundHalfUp(weights.deff, 2),
    bins: weights.bins?.map((bin) => ({ ...bin, n: coarseCount(bin.n, step) })),
  }
}

/** Rounds shares before weighting to whole percentages; those after it are the targets, or near. */
export function coarseMargins(
  margins: readonly ReleasedMargin[],
  step: number,
): readonly ReleasedMargin[] {
  if (step <= 1) return margins
  return margins.map(({ variable, levels }) => ({
    variable,
    levels: levels.map((level) => ({
      ...level,
      before:
        level.before.kind === 'withheld'
          ? level.before
          : { kind: 'share', value: coarseNumber(level.before.value, 'share') },
      after: roundHalfUp(level.after, 3),
    })),
  }))
}
