import type { SampleReport } from '../../../../protect/protected.ts'

/** What is worth a look in the weights of a sample. */
export type WeightWarning =
  /** Weighting costs much precision: its design effect. */
  | { readonly kind: 'costly'; readonly value: number }
  /** Somebody counts for many: the largest weight over the smallest. */
  | { readonly kind: 'wide'; readonly value: number }
  /** Little is left once weighted: the effective base. */
  | { readonly kind: 'small'; readonly value: number }
  /** A level of a margin was moved far: its share after over that before. */
  | {
      readonly kind: 'moved'
      readonly variable: string
      readonly code: string
      readonly ratio: number
    }

/**
 * From which a warning is given: usual rules of the trade, not laws. A third of the sample's precision
 * lost; weights a hundredfold apart; fewer people than a figure should rest on; a level halved or doubled.
 */
const limits = { deff: 1.5, spread: 100, effectiveN: 100, ratio: 2 } as const

/** What is worth a look in the weights of a sample, as far as they are released. */
export function warningsOf({
  weights,
  weighting,
  margins,
}: SampleReport): readonly WeightWarning[] {
  if (weighting === 'none' || weights.kind === 'withheld') return []
  const { deff, effectiveN, range } = weights
  const [low, high] = range
  const found: (WeightWarning | false)[] = [
    deff >= limits.deff && { kind: 'costly', value: deff },
    low > 0 && high / low >= limits.spread && { kind: 'wide', value: high / low },
    effectiveN < limits.effectiveN && { kind: 'small', value: effectiveN },
  ]
  const moved = margins.flatMap(({ variable, levels }) =>
    levels.flatMap(({ code, before, after }): readonly WeightWarning[] => {
      if (before.kind === 'withheld' || before.value === 0) return []
      const ratio = after / before.value
      const isFar = ratio >= limits.ratio || ratio <= 1 / limits.ratio
      return isFar ? [{ kind: 'moved', variable, code, ratio }] : []
    }),
  )
  return [...found.filter((one) => one !== false), ...moved]
}
