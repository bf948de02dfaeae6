import { clopperPearson } from './clopper-pearson.ts'
import { requireEstimatedShare } from './estimated-share.ts'
import type { EstimatedShare, IntervalOptions } from './estimated-share.ts'
import { requireLevel } from './require-that.ts'
import { rememberedTQuantile } from './remembered-t-quantile.ts'

/** How a Korn–Graubard interval is drawn. */
export interface KornGraubardOptions extends IntervalOptions {
  /**
   * Whether the effective base stops at n, as in the NCHS standards (true unless told); R's
   * `svyciprop` does not stop it.
   */
  readonly capped?: boolean | undefined
}

/**
 * Answers the Korn–Graubard confidence interval of a share: Clopper–Pearson on the effective base.
 *
 * It stays within 0–1 and keeps its coverage for small and large shares, where share ± t·se fails.
 *
 * **Unit**: shares (0–1), lower bound first.
 *
 * @throws RangeError when the share or level is out of range, se is negative, n below 2,
 * effectiveN or df not above 0
 * @example
 * ```ts
 * import { kornGraubardInterval } from 'visavis/stats'
 * const base = { n: 300, effectiveN: 240, df: 59 }
 * const bounds = kornGraubardInterval({ share: 0.12, se: 0.022, ...base })
 * bounds.map((bound) => bound.toFixed(4)) // => ['0.0794', '0.1716']
 * kornGraubardInterval({ share: 0, se: 0, ...base })[0] // => 0
 * ```
 *
 * @remarks Source: Korn & Graubard (1998), Survey Methodology 24, 193–201; cap: Parker et al. (2017),
 * National Center for Health Statistics, Series 2, no. 175. Checked against R survey 4.1-1
 * `svyciprop(method = "beta")`, test/reference/korn-graubard.json.
 */
export function kornGraubardInterval(
  estimate: EstimatedShare,
  { level = 0.95, capped = true }: KornGraubardOptions = {},
): readonly [number, number] {
  const verb = 'kornGraubardInterval'
  requireEstimatedShare(verb, estimate)
  requireLevel(verb, level)
  const { share } = estimate
  const tail = (1 - level) / 2
  const uncapped = precisionBase(estimate, tail)
  const base = capped ? Math.min(uncapped, estimate.n) : uncapped
  return clopperPearson(share, base, tail)
}

/** Size of the simple random sample that would be as precise, for what the design's df know. */
function precisionBase({ share, se, n, effectiveN, df }: EstimatedShare, tail: number): number {
  // No variance was seen, so there is none whose degrees of freedom could be few.
  if (share === 0 || share === 1) return effectiveN
  const ratio = rememberedTQuantile(tail, n - 1) / rememberedTQuantile(tail, df)
  return ((share * (1 - share)) / (se * se)) * ratio * ratio
}
