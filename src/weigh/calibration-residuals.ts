import { sweepInverse } from '../stats/sweep-inverse.ts'
import type { CalibrationBasis } from './calibration-basis.ts'

/**
 * Takes from scores what the known totals explain of them: residuals of the least squares of z on x,
 * weighted by the weights before calibration.
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382.
 */
export function calibrationResiduals(
  { x, designWeights }: CalibrationBasis,
  scores: readonly Float64Array[],
): readonly Float64Array[] {
  const k = x.length
  const weighted = x.map((column) => column.map((value, i) => value * (designWeights[i] ?? 0)))
  const products = Float64Array.from({ length: k * k }, (_, cell) =>
    dot(weighted[Math.floor(cell / k)], x[cell % k]),
  )
  const inverse = sweepInverse(products, k)
  return scores.map((score) => {
    const right = weighted.map((column) => dot(column, score))
    const slopes = right.map((_, row) => dot(inverse.subarray(row * k, (row + 1) * k), right))
    return score.map((value, i) =>
      x.reduce((left, column, at) => left - (slopes[at] ?? 0) * (column[i] ?? 0), value),
    )
  })
}

function dot(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): number {
  let sum = 0
  for (let i = 0; i < (a?.length ?? 0); i++) sum += (a?.[i] ?? 0) * (b?.[i] ?? 0)
  return sum
}
