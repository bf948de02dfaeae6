import { numberAt } from './number-at.ts'

/** A pivot this small, relatively, belongs to a column that the others already explain. */
const negligible = 1e-10

/**
 * Inverts a symmetric positive semi-definite matrix; columns that depend on earlier ones come out
 * as zeros, which leaves fitted values unchanged.
 *
 * **Shape**: size × size, by rows.
 *
 * Source: Goodnight (1979), "A tutorial on the sweep operator", Am. Stat. 33, 149–158.
 */
export function sweepInverse(matrix: Float64Array, size: number): Float64Array {
  const swept = Float64Array.from(matrix)
  const used = Array.from({ length: size }, (_, k) => {
    const scale = numberAt(matrix, k * size + k)
    return sweep(swept, size, k, scale)
  })
  return swept.map((value, at) =>
    used[Math.floor(at / size)] === true && used[at % size] === true ? value : 0,
  )
}

/**
 * Sweeps column k into the inverse, in place; what is left of the other columns is what k does not
 * explain.
 *
 * @param scale - the column's own size before any was swept
 * @returns whether it could be: not when the columns swept before explain it
 */
export function sweep(matrix: Float64Array, size: number, k: number, scale: number): boolean {
  const pivot = numberAt(matrix, k * size + k)
  if (!(pivot > negligible * scale)) return false
  const row = matrix.slice(k * size, (k + 1) * size)
  for (let i = 0; i < size; i++) {
    if (i === k) continue
    const factor = numberAt(matrix, i * size + k) / pivot
    for (let j = 0; j < size; j++) {
      const at = i * size + j
      matrix[at] = numberAt(matrix, at) - factor * numberAt(row, j)
    }
    matrix[i * size + k] = -factor
  }
  for (let j = 0; j < size; j++) matrix[k * size + j] = numberAt(row, j) / pivot
  matrix[k * size + k] = 1 / pivot
  return true
}
