import { requireThat } from '../../stats/require-that.ts'
import type { SumRows } from '../sql/fold-sums.ts'
import type { NumberRows } from './ask-shard.ts'
import type { GroupQuery } from './write-query.ts'

/**
 * Reads the answers of all shards to one query as columns, keys unpacked.
 *
 * @throws RangeError when sums could not be added exactly, which the grid of weights rules out
 */
export function readSumRows({ packs, width }: GroupQuery, answers: readonly NumberRows[]): SumRows {
  // Without keys a shard answers a row even where nobody counts.
  const rows = answers.flat().filter((row) => row[packs.length] !== 0)
  const sums = Array.from({ length: width - packs.length - 1 }, (_, at) =>
    Float64Array.from(rows, (row) => row[packs.length + 1 + at] ?? 0),
  )
  for (const column of sums) {
    const reach = column.reduce((total, sum) => total + Math.abs(sum), 0)
    requireThat(Number.isSafeInteger(reach), 'readSumRows requires sums below 2⁵³')
  }
  return {
    length: rows.length,
    keys: packs.flatMap((sizes, at) => unpack(rows, at, sizes)),
    n: Float64Array.from(rows, (row) => row[packs.length] ?? 0),
    sums,
  }
}

/** The keys in a column, the first slowest. */
function unpack(
  rows: NumberRows,
  column: number,
  sizes: readonly number[],
): readonly Float64Array[] {
  let stride = 1
  const keys = sizes.toReversed().map((size) => {
    const own = stride
    stride *= size
    return Float64Array.from(rows, (row) => Math.floor((row[column] ?? 0) / own) % size)
  })
  return keys.toReversed()
}
