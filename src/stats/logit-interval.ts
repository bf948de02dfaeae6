import { shareOfLogOdds } from './beta-log-odds.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { requireEstimatedShare } from './estimated-share.ts'
import type { EstimatedShare, IntervalOptions } from './estimated-share.ts'
import { rememberedTQuantile } from './remembered-t-quantile.ts'
import { requireLevel } from './require-that.ts'

/**
 * Answers the interval of a share that is symmetric on the log-odds: what R and Stata print unless told.
 *
 * At a share of 0 or 1, which have no log-odds, it is the exact interval on Kish's effective base; a
 * standard error of 0 at any other share leaves the point.
 *
 * **Unit**: shares (0–1), lower bound first.
 *
 * @throws RangeError when the share or level is out of range, se is negative, n below 2,
 * effectiveN or df not above 0
 * @example
 * ```ts
 * import { logitInterval } from 'visavis/stats'
 * const base = { n: 300, effectiveN: 240, df: 59 }
 * const bounds = logitInterval({ share: 0.12, se: 0.022, ...base })
 * bounds.map((bound) => bound.toFixed(4)) // => ['0.0825', '0.1714']
 * ```
 *
 * @remarks Source: Korn & Graubard (1999), Analysis of Health Surveys. Checked against R survey 4.1-1
 * `svyciprop(method = "xlogit")`, test/reference/share-intervals.json.
 */
export function logitInterval(
  estimate: EstimatedShare,
  { level = 0.95 }: IntervalOptions = {},
): readonly [number, number] {
  requireEstimatedShare('logitInterval', estimate)
  requireLevel('logitInterval', level)
  const { share, se, df, effectiveN } = estimate
  const tail = (1 - level) / 2
  if (share === 0 || share === 1) return clopperPearson(share, effectiveN, tail)
  if (se === 0) return [share, share]
  const margin = Math.abs(rememberedTQuantile(tail, df)) * (se / share / (1 - share))
  const logOdds = Math.log(share) - Math.log1p(-share)
  const [lower, upper] = [shareOfLogOdds(logOdds - margin), shareOfLogOdds(logOdds + margin)]
  // Rounding must not put a bound on the wrong side of the share.
  return [Math.min(lower, share), Math.max(upper, share)]
}
