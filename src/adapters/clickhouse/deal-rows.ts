/** Rows from `from` to before `to`. */
export interface RowBlock {
  readonly from: number
  readonly to: number
}

const largestBlock = 65_536

/** Deals rows to shards in turn, a block at a time; small samples in smaller blocks, so that all share. */
export function dealRows(n: number, shards: number): readonly (readonly RowBlock[])[] {
  const size = Math.max(1, Math.min(largestBlock, Math.ceil(n / shards)))
  const dealt: RowBlock[][] = Array.from({ length: shards }, () => [])
  for (let at = 0; at * size < n; at++)
    dealt[at % shards]?.push({ from: at * size, to: Math.min(n, (at + 1) * size) })
  return dealt
}
