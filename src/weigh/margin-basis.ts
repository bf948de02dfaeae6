import type { Calibration } from './calibration.ts'
import type { CalibrationBasis } from './calibration-basis.ts'

/**
 * Writes what raking or post-stratification fixed as auxiliary variables, for variances from plain
 * columns.
 *
 * Use it to hand `surveyDesign` the margins that weights met; `calibrate` answers its basis itself.
 *
 * **Shape**: an indicator a level that somebody has, one entry a respondent; levels of later margins
 * that the first margin already sums up are left out.
 *
 * @throws RangeError when there is not one design weight a respondent
 * @example
 * ```ts
 * import { marginBasis, rake } from 'visavis/weigh'
 * const sex = { name: 'sex', codes: Uint16Array.of(0, 0, 1), targets: Float64Array.of(2, 2) }
 * const designWeights = Float64Array.of(1, 1, 1)
 * const raked = rake({ designWeights, margins: [sex] })
 * raked.ok && [...(marginBasis(raked.value.calibration, designWeights).x[1] ?? [])] // => [0, 0, 1]
 * ```
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382, section 3.
 */
export function marginBasis(
  calibration: Calibration,
  designWeights: Float64Array,
): CalibrationBasis {
  const { cell, levels, levelCounts } = calibration
  if (cell.length !== designWeights.length) {
    throw new RangeError('marginBasis requires one design weight a respondent')
  }
  const x = levels.flatMap((ofCell, margin) => {
    const codes = new Uint16Array(cell.length)
    for (let i = 0; i < codes.length; i++) codes[i] = ofCell[cell[i] ?? 0] ?? 0
    return levelIndicators(codes, levelCounts[margin] ?? 0, margin)
  })
  return { x, designWeights }
}

/**
 * Indicators of the levels that somebody has, without the first level of any but the first margin:
 * the levels of each sum to the same.
 *
 * @param margin - place of the margin among all
 */
export function levelIndicators(
  codes: Uint16Array,
  levelCount: number,
  margin: number,
): readonly Float64Array[] {
  const indicators = new Map<number, Float64Array>()
  for (let i = 0; i < codes.length; i++) {
    const level = codes[i] ?? 0
    const known = indicators.get(level)
    const indicator = known ?? new Float64Array(codes.length)
    if (known === undefined) indicators.set(level, indicator)
    indicator[i] = 1
  }
  return Array.from({ length: levelCount }, (_, level) => indicators.get(level))
    .filter((indicator) => indicator !== undefined)
    .slice(margin === 0 ? 0 : 1)
}
