import { numberAt } from './number-at.ts'

/**
 * Answers A M A' for a matrix M: the covariance of combinations of what M is the covariance of.
 *
 * @param combinations - the rows of A, each as long as M is wide
 * @param matrix - **Shape**: size × size, by rows
 * @returns **Shape**: combinations × combinations, by rows
 */
export function quadraticForm(
  combinations: readonly Float64Array[],
  matrix: ArrayLike<number>,
): Float64Array {
  const applied = combinations.map((weights) => applyMatrix(matrix, weights))
  return Float64Array.from(
    combinations.flatMap((left) => applied.map((right) => innerProduct(left, right))),
  )
}

/** M v, M by rows. */
function applyMatrix(matrix: ArrayLike<number>, vector: Float64Array): Float64Array {
  const size = vector.length
  return vector.map((_, row) => {
    let sum = 0
    for (let at = 0; at < size; at++)
      sum += numberAt(matrix, row * size + at) * numberAt(vector, at)
    return sum
  })
}

/** Σ a b. */
export function innerProduct(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * numberAt(b, at), 0)
}

/** A B, both size × size, by rows. */
export function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  return a.map((_, at) => {
    const [row, column] = [Math.floor(at / size) * size, at % size]
    let sum = 0
    for (let i = 0; i < size; i++) sum += numberAt(a, row + i) * numberAt(b, i * size + column)
    return sum
  })
}
