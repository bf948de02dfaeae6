/** Sums values by level, or cell, or group. */
export function levelSums(
  values: Float64Array,
  codes: Uint16Array | Uint32Array,
  levelCount: number,
): Float64Array {
  const sums = new Float64Array(levelCount)
  for (let i = 0; i < codes.length; i++) {
    const level = codes[i] ?? 0
    sums[level] = (sums[level] ?? 0) + (values[i] ?? 0)
  }
  return sums
}
