import type { Calibration } from './calibration.ts'

/** Multiplies each weight by the gain of its cell. */
export function applyGains(
  designWeights: Float64Array,
  { cell, gain }: Pick<Calibration, 'cell' | 'gain'>,
): Float64Array {
  const weights = new Float64Array(designWeights.length)
  for (let i = 0; i < weights.length; i++) {
    weights[i] = (designWeights[i] ?? 0) * (gain[cell[i] ?? 0] ?? 0)
  }
  return weights
}
