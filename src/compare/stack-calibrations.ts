import type { CalibrationBasis } from '../weigh/calibration-basis.ts'
import type { ReadSide } from './read-side.ts'

/**
 * Stacks what the weights of two sides were calibrated to: a block of auxiliary variables a side, zero
 * on the other, so that neither side's totals explain the other's scores.
 */
export function stackCalibrations(first: ReadSide, second: ReadSide): CalibrationBasis | undefined {
  if (first.design.calibration === undefined && second.design.calibration === undefined) {
    return undefined
  }
  const [a, b] = [basisOf(first), basisOf(second)]
  const before = first.design.n
  const block = (values: Float64Array, at: number): Float64Array => {
    const column = new Float64Array(before + second.design.n)
    column.set(values, at)
    return column
  }
  return {
    x: [...a.x.map((values) => block(values, 0)), ...b.x.map((values) => block(values, before))],
    designWeights: Float64Array.from([...a.designWeights, ...b.designWeights]),
  }
}

/** What a side was calibrated to: nothing, when it was not. */
function basisOf({ design }: ReadSide): CalibrationBasis {
  return design.calibration ?? { x: [], designWeights: design.weights }
}
