import type { AggregateRow, Aggregates, Aggregator } from './aggregator.ts'
import type { StatisticList } from './list-statistics.ts'
import { numberAt } from './number-at.ts'
import { binsWithin } from './partition.ts'
import type { Partition } from './partition.ts'
import type { DesignedWeights } from './variance-basis.ts'

/** Sums over the bins of a partition, with what tells bins and rows apart. */
export interface ColumnSums {
  readonly partition: Partition
  readonly aggregates: Aggregates
  /** The row that counts those with a number to average, when there is one. */
  readonly valuedRow?: number | undefined
}

/** Sums of a ratio Σwy / Σwx in one group and bin, x being 1 for those it is averaged over. */
export interface BinSums {
  readonly n: number
  readonly wx: number
  readonly w2x: number
  readonly wy: number
  readonly w2y: number
  readonly w2y2: number
}

/** Rows to sum: one a statistic, then those with a number to average. */
export function rowsOf({ statistics, valued }: StatisticList): readonly AggregateRow[] {
  const rows = statistics.map(({ y }) => y)
  return valued === undefined ? rows : [...rows, { kind: 'indicator', members: valued }]
}

/** Asks for the sums of all statistics in all columns of a partition, within a base. */
export async function sumColumns(
  { weights, design }: DesignedWeights,
  partition: Partition,
  within: { readonly base: Uint8Array; readonly list: StatisticList },
  aggregator: Aggregator,
): Promise<ColumnSums> {
  const { base, list } = within
  const aggregates = await aggregator.aggregate({
    weights,
    design,
    columns: binsWithin(partition, base),
    columnCount: partition.binCount,
    rows: rowsOf(list),
  })
  const valuedRow = list.valued === undefined ? undefined : list.statistics.length
  return { partition, aggregates, valuedRow }
}

/**
 * The sums of a row in one group and bin.
 *
 * @param over - the row that is 1 for those averaged over; the whole base when undefined
 */
export function binSums(
  { aggregates, partition }: ColumnSums,
  place: { readonly group: number; readonly bin: number },
  row: number,
  over: number | undefined,
): BinSums {
  const slot = place.group * partition.binCount + place.bin
  const at = slot * aggregates.rowCount + row
  const { rowN, rowWy, rowW2y, rowW2y2, baseN, baseW, baseW2 } = aggregates
  const wy = numberAt(rowWy, at)
  const w2y = numberAt(rowW2y, at)
  const w2y2 = numberAt(rowW2y2, at)
  if (over === undefined) {
    const [n, wx, w2x] = [numberAt(baseN, slot), numberAt(baseW, slot), numberAt(baseW2, slot)]
    return { n, wx, w2x, wy, w2y, w2y2 }
  }
  const x = slot * aggregates.rowCount + over
  const [n, wx, w2x] = [numberAt(rowN, x), numberAt(rowWy, x), numberAt(rowW2y, x)]
  return { n, wx, w2x, wy, w2y, w2y2 }
}
