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
    const scale = matrix[k * size + k] ?? 0
    const pivot = swept[k * size + k] ?? 0
    if (!(pivot > negligible * scale)) return false
    sweep(swept, size, k)
    return true
  })
  return swept.map((value, at) =>
    used[Math.floor(at / size)] === true && used[at % size] === true ? value : 0,
  )
}

function sweep(matrix: Float64Array, size: number, k: number): void {
  const pivot = matrix[k * size + k] ?? 0
  const row = matrix.slice(k * size, (k + 1) * size)
  for (let i = 0; i < size; i++) {
    if (i === k) continue
    const factor = (matrix[i * size + k] ?? 0) / pivot
    for (let j = 0; j < size; j++) {
      const at = i * size + j
      matrix[at] = (matrix[at] ?? 0) - factor * (row[j] ?? 0)
    }
    matrix[i * size + k] = -factor
  }
  for (let j = 0; j < size; j++) matrix[k * size + j] = (row[j] ?? 0) / pivot
  matrix[k * size + k] = 1 / pivot
}
