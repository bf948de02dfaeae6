import { requireEstimatedShare } from './estimated-share.ts'
import type { EstimatedShare, IntervalOptions } from './estimated-share.ts'
import { rememberedTQuantile } from './remembered-t-quantile.ts'
import { requireLevel } from './require-that.ts'
import { wilsonBounds } from './wilson-bounds.ts'

/**
 * Answers Wilson's score interval of a share, on the base that would be as precise as the design.
 *
 * Use it where an interval is to be near its nominal level on average; Korn–Graubard is at least at
 * its level, hence wider. At a share of 0 or 1 Kish's effective base stands in for that base; a
 * standard error of 0 at any other share leaves the point.
 *
 * **Unit**: shares (0–1), lower bound first.
 *
 * @throws RangeError when the share or level is out of range, se is negative, n below 2,
 * effectiveN or df not above 0
 * @example
 * ```ts
 * import { wilsonInterval } from 'visavis/stats'
 * const base = { n: 300, effectiveN: 240, df: 59 }
 * const bounds = wilsonInterval({ share: 0.12, se: 0.022, ...base })
 * bounds.map((bound) => bound.toFixed(4)) // => ['0.0827', '0.1710']
 * ```
 *
 * @remarks Source: Wilson (1927), JASA 22, 209–212, with Student t and the base of Kott & Carr (1997), Journal
 * of Official Statistics 13, 367–383, as R survey 4.5. Checked against the
 * formula in R 4.2.2 and, on a simple random sample, `prop.test`, test/reference/share-intervals.json.
 */
export function wilsonInterval(
  estimate: EstimatedShare,
  { level = 0.95 }: IntervalOptions = {},
): readonly [number, number] {
  requireEstimatedShare('wilsonInterval', estimate)
  requireLevel('wilsonInterval', level)
  const { share, se, df, effectiveN } = estimate
  const t = rememberedTQuantile((1 - level) / 2, df)
  const unseen = share === 0 || share === 1
  const base = unseen ? effectiveN : (share / se) * ((1 - share) / se)
  return wilsonBounds(share, base / (t * t))
}
