/** A sum at a place that is known to exist. */
export function numberAt(sums: ArrayLike<number>, at: number): number {
  return sums[at] ?? 0
}
