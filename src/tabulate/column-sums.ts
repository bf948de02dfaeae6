import type { AggregateRow, Aggregates, Aggregator } from './aggregator.ts'
import type { Statistic, StatisticList } from './list-statistics.ts'
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
  /** Slots (group × bin) of each column that hold somebody: few, where there are many clusters. */
  readonly filled: readonly Uint32Array[]
}

/** One kind of sum, by slot (group × bin). */
export interface Series {
  readonly sums: Float64Array
  readonly stride: number
  readonly offset: number
}

/** Sums of a ratio Σwy / Σwx by slot, x being 1 for those it is averaged over. */
export interface RatioSums {
  readonly n: Series
  readonly wx: Series
  readonly w2x: Series
  readonly wy: Series
  readonly w2y: Series
  readonly w2y2: Series
}

/** Rows to sum: one a statistic, then those with a number to average. */
function rowsOf({ statistics, valued }: StatisticList): readonly AggregateRow[] {
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
  return columnSums(partition, aggregates, valuedRow)
}

/** Gathers the sums over the bins of a partition. */
export function columnSums(
  partition: Partition,
  aggregates: Aggregates,
  valuedRow?: number,
): ColumnSums {
  const filled = partition.binsOfColumn.map((bins) => {
    const slots: number[] = []
    for (let group = 0; group < aggregates.groupCount; group++) {
      for (const bin of bins) {
        const slot = group * partition.binCount + bin
        if (numberAt(aggregates.baseN, slot) > 0) slots.push(slot)
      }
    }
    return Uint32Array.from(slots)
  })
  return { partition, aggregates, valuedRow, filled }
}

/** The slots of a column that hold somebody. */
export function slotsOf({ filled }: ColumnSums, column: number): Uint32Array {
  return filled[column] ?? new Uint32Array(0)
}

/** The sums of a row over those it is averaged over. */
export function ratioSums(
  { aggregates, valuedRow }: ColumnSums,
  row: number,
  over: Statistic['over'],
): RatioSums {
  const { rowCount: stride, rowN, rowWy, rowW2y, rowW2y2, baseN, baseW, baseW2 } = aggregates
  const y = {
    wy: { sums: rowWy, stride, offset: row },
    w2y: { sums: rowW2y, stride, offset: row },
    w2y2: { sums: rowW2y2, stride, offset: row },
  }
  if (over === 'base' || valuedRow === undefined) {
    const [n, wx, w2x] = [baseN, baseW, baseW2]
    const whole = { stride: 1, offset: 0 }
    return {
      ...y,
      n: { sums: n, ...whole },
      wx: { sums: wx, ...whole },
      w2x: { sums: w2x, ...whole },
    }
  }
  const valued = { stride, offset: valuedRow }
  return {
    ...y,
    n: { sums: rowN, ...valued },
    wx: { sums: rowWy, ...valued },
    w2x: { sums: rowW2y, ...valued },
  }
}

/** One sum of a series. */
export function seriesAt({ sums, stride, offset }: Series, slot: number): number {
  return sums[slot * stride + offset] ?? 0
}
