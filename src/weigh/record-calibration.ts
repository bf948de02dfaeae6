import type { Calibration } from './calibration.ts'
import type { RakeInput } from './rake-input.ts'

/**
 * Records what raking fixed.
 *
 * @param input - what raking started from
 * @param weights - what it ended with
 */
export function recordCalibration(
  { designWeights, margins }: RakeInput,
  weights: Float64Array,
): Calibration {
  const cells = new Map<string, number>()
  const first: number[] = []
  const cell = Uint32Array.from(weights, (_, i) => {
    const key = margins.map(({ codes }) => codes[i]).join()
    const index = cells.get(key) ?? cells.size
    if (index === cells.size) first.push(i)
    cells.set(key, index)
    return index
  })
  return {
    cell,
    cellCount: first.length,
    levels: margins.map(({ codes }) => Uint16Array.from(first, (i) => codes[i] ?? 0)),
    levelCounts: margins.map(({ targets }) => targets.length),
    gain: Float64Array.from(first, (i) => (weights[i] ?? 0) / (designWeights[i] ?? 1)),
  }
}
