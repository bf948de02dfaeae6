import { assignLetters, withLetters } from './assign-letters.ts'
import type { Aggregator } from './aggregator.ts'
import { ratioSums, slotsOf, sumColumns } from './column-sums.ts'
import type { ColumnSums } from './column-sums.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import { estimateCell } from './estimate-cell.ts'
import { estimateDomain } from './estimate-domain.ts'
import type { Statistic, StatisticList } from './list-statistics.ts'
import type { MeasuredSample } from './measured-sample.ts'
import { numberAt } from './number-at.ts'
import type { PreparedBlock } from './prepare-banner.ts'
import type { Bases, Cell } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

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

/** Measures the statistics of a variable in the columns of a block. */
export async function measureBlock(
  { sample, basis }: Pick<MeasuredSample, 'sample' | 'basis'>,
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
  const { over, shift } = statistic
  const how = { share: over === 'base', shift }
  const series = ratioSums(sums, row, over)
  const estimates = block.columns.map((_, column) =>
    estimateDomain(basis, sums, column, { series, over }),
  )
  const letters = assignLetters(
    basis,
    estimates.map((estimate, column) => {
      const letter = block.columns[column]?.letter
      return letter === undefined || estimate === undefined ? undefined : { letter, estimate }
    }),
  )
  return estimates.map((estimate, column) => {
    const cell = estimateCell(basis.df, estimate, how)
    return { cell: withLetters(cell, letters[column] ?? []), estimate }
  })
}

function columnBases(sums: ColumnSums, column: number): Bases {
  const { baseN, baseW, baseW2 } = sums.aggregates
  let [n, w, w2] = [0, 0, 0]
  for (const slot of slotsOf(sums, column)) {
    n += numberAt(baseN, slot)
    w += numberAt(baseW, slot)
    w2 += numberAt(baseW2, slot)
  }
  return { kind: 'bases', n, weightedN: w, effectiveN: n === 0 ? 0 : (w * w) / w2 }
}
