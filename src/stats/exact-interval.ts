import { clopperPearson } from './clopper-pearson.ts'
import type { EstimatedShare, IntervalOptions } from './estimated-share.ts'
import { requireLevel, requireThat } from './require-that.ts'

/**
 * Answers the exact interval of a share on a given base, which need not be whole: Clopper–Pearson.
 *
 * Use it where the weights are all that is known of the design (no strata, no clusters), with Kish's
 * effective base. The standard error plays no part, so 0 and 1 need no special case.
 *
 * **Unit**: shares (0–1), lower bound first.
 *
 * @throws RangeError when the share or level is out of range or effectiveN is not above 0
 * @example
 * ```ts
 * import { exactInterval } from 'visavis/stats'
 * const bounds = exactInterval({ share: 0.3, effectiveN: 10 })
 * bounds.map((bound) => bound.toFixed(4)) // => ['0.0667', '0.6525']
 * ```
 *
 * @remarks Source: Clopper & Pearson (1934), Biometrika 26, 404–413. Checked against R 4.2.2 `binom.test` and,
 * on bases that are not whole, `qbeta`, test/reference/share-intervals.json.
 */
export function exactInterval(
  { share, effectiveN }: Pick<EstimatedShare, 'share' | 'effectiveN'>,
  { level = 0.95 }: IntervalOptions = {},
): readonly [number, number] {
  requireThat(share >= 0 && share <= 1, 'exactInterval requires a share from 0 to 1')
  requireThat(
    effectiveN > 0 && effectiveN < Infinity,
    'exactInterval requires an effective base above 0',
  )
  requireLevel('exactInterval', level)
  return clopperPearson(share, effectiveN, (1 - level) / 2)
}
