import { assignLetters, withLetters } from './assign-letters.ts'
import type { Aggregator } from './aggregator.ts'
import { sumColumns } from './column-sums.ts'
import type { ColumnSums } from './column-sums.ts'
import { estimateDomain } from './domain-estimate.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import { estimateCell } from './estimate-cell.ts'
import type { Statistic, StatisticList } from './list-statistics.ts'
import type { PreparedBlock } from './prepare-banner.ts'
import type { Bases, Cell } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'

/** All the numbers of a block of columns, or of the total. */
export interface MeasuredBlock {
  readonly sums: ColumnSums
  readonly bases: readonly Bases[]
  /** Cells with what they were made of. **Shape**: rows × columns. */
  readonly rows: readonly (readonly MeasuredCell[])[]
}

/** A cell and what it was made of, when its base holds somebody. */
export interface MeasuredCell {
  readonly cell: Cell
  readonly estimate?: DomainEstimate | undefined
}

/** A sample ready to be measured. */
export interface MeasuredSample {
  readonly sample: WeightedSample
  readonly basis: VarianceBasis
}

/** Measures the statistics of a variable in the columns of a block. */
export async function measureBlock(
  { sample, basis }: MeasuredSample,
  block: PreparedBlock,
  within: { readonly base: Uint8Array; readonly list: StatisticList },
  aggregator: Aggregator,
): Promise<MeasuredBlock> {
  const sums = await sumColumns(sample, block.partition, within, aggregator)
  return {
    sums,
    bases: block.columns.map((_, column) => columnBases(sums, column)),
    rows: within.list.statistics.map((statistic, row) =>
      measureRow(basis, block, sums, { statistic, row }),
    ),
  }
}

function measureRow(
  basis: VarianceBasis,
  block: PreparedBlock,
  sums: ColumnSums,
  { statistic, row }: { readonly statistic: Statistic; readonly row: number },
): readonly MeasuredCell[] {
  const over = statistic.over === 'valued' ? sums.valuedRow : undefined
  const how = { share: statistic.over === 'base', shift: statistic.shift }
  const estimates = block.columns.map((_, column) =>
    estimateDomain(basis, sums, column, { row, over }),
  )
  const letters = assignLetters(
    basis,
    estimates.map((estimate, column) => {
      const letter = block.columns[column]?.letter
      return letter === undefined || estimate === undefined ? undefined : { letter, estimate }
    }),
  )
  return estimates.map((estimate, column) => {
    const cell = estimateCell(basis, estimate, how)
    return { cell: withLetters(cell, letters[column] ?? []), estimate }
  })
}

function columnBases({ partition, aggregates }: ColumnSums, column: number): Bases {
  const { baseN, baseW, baseW2, groupCount } = aggregates
  let [n, w, w2] = [0, 0, 0]
  for (let group = 0; group < groupCount; group++) {
    for (const bin of partition.binsOfColumn[column] ?? []) {
      const slot = group * partition.binCount + bin
      n += baseN[slot] ?? 0
      w += baseW[slot] ?? 0
      w2 += baseW2[slot] ?? 0
    }
  }
  return { kind: 'bases', n, weightedN: w, effectiveN: n === 0 ? 0 : (w * w) / w2 }
}
