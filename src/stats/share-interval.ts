import type { EstimatedShare, IntervalOptions } from './estimated-share.ts'
import { exactInterval } from './exact-interval.ts'
import { kornGraubardInterval } from './korn-graubard-interval.ts'
import { logitInterval } from './logit-interval.ts'
import { requireThat } from './require-that.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** By which method the interval of a share is drawn. */
export type ShareIntervalMethod =
  | 'korn-graubard'
  | 'korn-graubard-uncapped'
  | 'logit'
  | 'wilson'
  | 'exact'

const methods = ['korn-graubard', 'korn-graubard-uncapped', 'logit', 'wilson', 'exact']

/**
 * Answers the confidence interval of a share by the method named.
 *
 * Use it where the method is a setting. None leaves 0–1; share ± t·se, which does, is not offered.
 * They differ where the design is silent:
 *
 * | method | share 0 or 1 | standard error 0 elsewhere |
 * | --- | --- | --- |
 * | `korn-graubard` | exact on Kish's effective base, at most n | exact on n |
 * | `korn-graubard-uncapped` | exact on Kish's effective base | the point |
 * | `logit` | exact on Kish's effective base | the point |
 * | `wilson` | Wilson on Kish's effective base | the point |
 * | `exact` | exact on Kish's effective base | exact on Kish's effective base |
 *
 * **Unit**: shares (0–1), lower bound first.
 *
 * @throws RangeError when the method is none of these, the share or level is out of range, se is negative, n below 2,
 * effectiveN or df not above 0
 * @example
 * ```ts
 * import { shareInterval } from 'visavis/stats'
 * const estimate = { share: 0.12, se: 0.022, n: 300, effectiveN: 240, df: 59 }
 * shareInterval('wilson', estimate)[0].toFixed(4) // => '0.0827'
 * shareInterval('exact', estimate)[0].toFixed(4) // => '0.0817'
 * ```
 *
 * @remarks Source: see each method. Checked against R survey 4.1-1, test/reference/share-intervals.json and
 * korn-graubard.json.
 */
export function shareInterval(
  method: ShareIntervalMethod,
  estimate: EstimatedShare,
  options: IntervalOptions = {},
): readonly [number, number] {
  requireThat(methods.includes(method), `shareInterval knows ${methods.join(', ')}`)
  switch (method) {
    case 'korn-graubard':
      return kornGraubardInterval(estimate, { level: options.level, capped: true })
    case 'korn-graubard-uncapped':
      return kornGraubardInterval(estimate, { level: options.level, capped: false })
    case 'logit':
      return logitInterval(estimate, options)
    case 'wilson':
      return wilsonInterval(estimate, options)
    case 'exact':
      return exactInterval(estimate, options)
  }
}
