import { shareInterval } from '../stats/share-interval.ts'
import type { ShareIntervalMethod } from '../stats/share-interval.ts'
import { studentTQuantile } from '../stats/student-t-quantile.ts'
import type { PlainSample } from './plain-sample.ts'
import { estimateStatistic } from './plain-statistic.ts'
import type { PlainEstimate, PlainStatistic } from './plain-statistic.ts'
import type { Cell } from './table.ts'

/** Draws the interval of an estimate from its standard error. */
export type DrawInterval = (
  sample: PlainSample,
  estimate: PlainEstimate,
  se: number,
) => readonly [number, number]

/** Estimates a statistic with its precision, or says why there is none. */
export function plainCell(
  sample: PlainSample,
  statistic: PlainStatistic,
  draw: DrawInterval = tInterval,
): Cell {
  const estimate = estimateStatistic(sample, statistic)
  if (estimate === undefined) return { kind: 'withheld', reason: 'empty_base' }
  const { value, variance, bases } = estimate
  const { df } = sample
  if (variance === undefined || df <= 0) return { kind: 'withheld', reason: 'no_variance' }
  const se = Math.sqrt(Math.max(0, variance))
  return {
    kind: 'estimate',
    value,
    se,
    interval: draw(sample, estimate, se),
    df,
    bases,
    letters: [],
  }
}

/** Estimates the share of members in a base. */
export function shareCell(
  sample: PlainSample,
  of: { readonly base: Uint8Array; readonly members: Uint8Array },
  method?: ShareIntervalMethod,
): Cell {
  const y = new Float64Array(of.members)
  return plainCell(sample, { base: of.base, y, x: y.map(() => 1) }, drawShareInterval(method))
}

/** How to draw the interval of a share: by Korn and Graubard unless told. */
export function drawShareInterval(method: ShareIntervalMethod = 'korn-graubard'): DrawInterval {
  return ({ df, level }, { value, bases }, se) =>
    shareInterval(
      method,
      // A single respondent has a share of 0 or 1, where n plays no part.
      { share: value, se, n: Math.max(2, bases.n), effectiveN: bases.effectiveN, df },
      { level },
    )
}

/** Estimate ± t standard errors. */
export function tInterval(
  { df, level }: PlainSample,
  { value }: PlainEstimate,
  se: number,
): readonly [number, number] {
  const margin = se * studentTQuantile((1 + level) / 2, df)
  return [value - margin, value + margin]
}
