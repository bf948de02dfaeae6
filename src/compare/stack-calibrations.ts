import type { CalibrationBasis } from '../weigh/calibration-basis.ts'
import type { ReadSide } from './read-side.ts'

/**
 * Stacks what the weights of two sides were calibrated to: a block of auxiliary variables a side, zero
 * on the other, so that neither side's totals explain the other's scores.
 */
export function stackCalibrations(first: ReadSide, second: ReadSide): CalibrationBasis | undefined {
  const [a, b] = [first.design.calibration, second.design.calibration]
  if (a === undefined && b === undefined) return undefined
  const [before, after] = [first.design.n, second.design.n]
  const block = (values: Float64Array, at: number): Float64Array => {
    const column = new Float64Array(before + after)
    column.set(values, at)
    return column
  }
  return {
    x: [
      ...(a?.x ?? []).map((values) => block(values, 0)),
      ...(b?.x ?? []).map((values) => block(values, before)),
    ],
    designWeights: Float64Array.from([
      ...(a?.designWeights ?? first.design.weights),
      ...(b?.designWeights ?? second.design.weights),
    ]),
  }
}
