import type { Result } from '../core/result.ts'
import { estimateNumber } from './estimate-number.ts'
import type { NumberColumns } from './estimate-number.ts'
import { estimateStatistic, meanOf } from './plain-statistic.ts'

/** How much less precise a mean is than one of a simple random sample of the same size. */
export interface DesignEffect {
  /** n over the effective base: what unequal weights alone cost, whatever y. */
  readonly kish: number
  /** Design-based variance over that of a draw with replacement; R's `deff = "replace"`. */
  readonly withReplacement: number
  /**
   * The same over a draw without replacement from Σw; R's `deff = TRUE`. Undefined when weights sum to
   * n or less, which no population does.
   */
  readonly withoutReplacement?: number | undefined
}

/**
 * Answers the design effects of the mean of y (of a share, for y of 0 and 1).
 *
 * Use it to compare designs and to plan the next sample; intervals already know the design.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: ratio of variances; 1 for a simple
 * random sample.
 *
 * **Issues**: those of `surveyDesign`; `tabulate.not_finite`.
 *
 * @returns undefined when the design gives no variance, or y does not vary
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateDesignEffect } from 'visavis/tabulate'
 * const effect = estimateDesignEffect({ weights: [1, 1, 1, 1], y: [1, 2, 3, 5] })
 * effect.ok && effect.value?.kish // => 1
 * effect.ok && effect.value?.withReplacement.toFixed(9) // => '1.000000000'
 * ```
 *
 * Source: Kish (1965), Survey Sampling, sections 8.2 and 11.7. Checked against R survey 4.1-1
 * `svymean(deff = )`, test/reference/plain-estimates.json.
 */
export function estimateDesignEffect(columns: NumberColumns): Result<DesignEffect | undefined> {
  return estimateNumber(columns, (sample, { base, values }) => {
    const { weights } = sample.design
    const mean = estimateStatistic(sample, meanOf(base, values))
    if (mean === undefined) return undefined
    const { bases, value, variance } = mean
    const { n, weightedN, effectiveN } = bases
    const squares = values.reduce(
      (sum, y, i) => sum + (base[i] ?? 0) * (weights[i] ?? 0) * (y - value) ** 2,
      0,
    )
    const simple = squares / weightedN / (n - 1)
    if (variance === undefined || n < 2 || simple === 0) return undefined
    const withReplacement = variance / simple
    return {
      kish: n / effectiveN,
      withReplacement,
      withoutReplacement: weightedN > n ? withReplacement / (1 - n / weightedN) : undefined,
    }
  })
}
