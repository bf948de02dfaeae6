import type { CalibrateInput } from './calibrate-input.ts'
import type { CalibrationBasis } from './calibration-basis.ts'
import { levelIndicators } from './margin-basis.ts'

/** Writes the margins and totals of a calibration as auxiliary variables. */
export function inputBasis({
  designWeights,
  margins = [],
  totals = [],
}: CalibrateInput): CalibrationBasis {
  const levels = margins.flatMap(({ codes, targets }, at) =>
    levelIndicators(codes, targets.length, at),
  )
  return { x: [...levels, ...totals.map(({ values }) => values)], designWeights }
}
