import { fail, ok } from '../core/result.ts'
import type { CalibrateOptions, CalibrationTargets } from './calibrate-input.ts'
import { boundsIssues, targetIssues } from './calibration-issues.ts'
import { findGains } from './find-gains.ts'
import type { Reweigh } from './replicate-weights.ts'

/**
 * Makes the function that calibrates replicates as the sample was.
 *
 * Use it as `reweigh` of `replicateWeights`. Unlike `calibrate` it takes weights of 0, which it leaves
 * at 0.
 *
 * **Issues** of the function: those of `calibrate` but `weigh.bad_weight`.
 *
 * @throws RangeError, from the function, as `calibrate`
 * @example
 * ```ts
 * import { recalibrateTo } from 'visavis/weigh'
 * const codes = Uint16Array.of(0, 0, 1)
 * const margins = [{ name: 'sex', codes, targets: Float64Array.of(2, 2) }]
 * const weighed = recalibrateTo({ margins }, { distance: 'raking' })(Float64Array.of(0, 1, 1))
 * weighed.ok && [...weighed.value].map((weight) => weight.toFixed(6)) // => ['0.000000', '2.000000', '2.000000']
 * ```
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382. Checked against R survey 4.1-1 `calibrate` of
 * a replicate design, test/reference/replicates.json.
 */
export function recalibrateTo(targets: CalibrationTargets, options: CalibrateOptions): Reweigh {
  return (weights) => {
    const input = { designWeights: weights, ...targets }
    const issues = [...targetIssues(input), ...boundsIssues(options)]
    if (issues.length > 0) return fail(issues)
    const found = findGains(input, options)
    if (!found.ok) return found
    const { gains } = found.value
    return ok(weights.map((weight, i) => weight * (gains[i] ?? 0)))
  }
}
