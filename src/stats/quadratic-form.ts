import { numberAt } from './number-at.ts'

/**
 * Answers A M A' for a matrix M: the covariance of combinations of what M is the covariance of.
 *
 * Plain loops: callbacks take ten times as long here, and a book of tables comes by six hundred times.
 *
 * @param combinations - the rows of A, each as long as M is wide
 * @param matrix - symmetric. **Shape**: size × size, by rows
 * @returns **Shape**: combinations × combinations, by rows
 */
export function quadraticForm(
  combinations: readonly Float64Array[],
  matrix: ArrayLike<number>,
): Float64Array {
  const count = combinations.length
  const applied = combinations.map((weights) => applyMatrix(matrix, weights))
  const form = new Float64Array(count * count)
  combinations.forEach((left, row) => {
    applied.forEach((right, column) => {
      form[row * count + column] = innerProduct(left, right)
    })
  })
  return form
}

/** M v, M by rows. */
function applyMatrix(matrix: ArrayLike<number>, vector: Float64Array): Float64Array {
  const size = vector.length
  const product = new Float64Array(size)
  for (let at = 0; at < size; at++) {
    const weight = numberAt(vector, at)
    // Contrasts are mostly zeros. M is symmetric, so its rows serve as columns.
    if (weight === 0) continue
    for (let i = 0; i < size; i++) {
      product[i] = numberAt(product, i) + weight * numberAt(matrix, at * size + i)
    }
  }
  return product
}

/** Σ a b. */
export function innerProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += numberAt(a, at) * numberAt(b, at)
  return sum
}

/** A B, both size × size, by rows. */
export function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let i = 0; i < size; i++) {
      const weight = numberAt(a, row * size + i)
      for (let column = 0; column < size; column++) {
        const at = row * size + column
        product[at] = numberAt(product, at) + weight * numberAt(b, i * size + column)
      }
    }
  }
  return product
}
