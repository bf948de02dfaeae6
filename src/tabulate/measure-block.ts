import type { AnalysisRules } from '../study/model.ts'
import type { Aggregates } from './aggregates.ts'
import { areTested } from './banner-plan.ts'
import type { PlannedBlock } from './banner-plan.ts'
import { blockSums, restOf, slotsOf, sumOver } from './block-sums.ts'
import type { BlockSums } from './block-sums.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import { estimateCell } from './estimate-cell.ts'
import { estimateDomain } from './estimate-domain.ts'
import { centreOf, ratioSums } from './ratio-sums.ts'
import type { Statistic } from './statistic.ts'
import { suppressCell } from './suppress-cell.ts'
import { summaryCell } from './summary-cell.ts'
import type { Bases, Cell } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** All the numbers of a block of columns, or of the total. */
export interface MeasuredBlock {
  readonly sums: BlockSums
  readonly bases: readonly Bases[]
  /** One a statistic. */
  readonly rows: readonly MeasuredRow[]
}

/** A row of a block with what its cells were made of, where their bases hold somebody. */
export interface MeasuredRow {
  readonly cells: readonly Cell[]
  readonly estimates: readonly (DomainEstimate | undefined)[]
  /** The rest of each column, when columns are tested against the total. */
  readonly rests?: readonly (DomainEstimate | undefined)[] | undefined
}

/** Measures the statistics of a variable in the columns of a block. */
export function measureBlock(
  basis: VarianceBasis,
  block: PlannedBlock,
  statistics: readonly Statistic[],
  { aggregates, rules }: { readonly aggregates: Aggregates; readonly rules: AnalysisRules },
): MeasuredBlock {
  const sums = blockSums(aggregates, block.places, block.block?.overlapping === true)
  return {
    sums,
    bases: block.columns.map((_, column) => columnBases(sums, column)),
    rows: statistics.map((statistic) =>
      keepReliable(measureRow(basis, block, sums, { statistic, rules }), statistic, rules),
    ),
  }
}

function measureRow(
  basis: VarianceBasis,
  planned: PlannedBlock,
  sums: BlockSums,
  { statistic, rules }: { readonly statistic: Statistic; readonly rules: AnalysisRules },
): MeasuredRow {
  const cellRules = { level: rules.level, interval: rules.interval, df: basis.df }
  if (statistic.kind === 'median' || statistic.kind === 'deviation') {
    const cells = planned.columns.map((_, column) =>
      summaryCell({ basis, sums, column, statistic, rules: cellRules }),
    )
    return { cells, estimates: [] }
  }
  const { over, measure } = statistic
  const shift = statistic.shift + centreOf(sums.aggregates.measures[measure])
  const of = { series: ratioSums(sums.aggregates, statistic), over }
  const how = { share: over === 'base', shift }
  const estimates = planned.columns.map((_, column) => estimateDomain(basis, sums, column, of))
  const isTested = areTested(planned) && rules.againstTotal
  return {
    cells: estimates.map((estimate) => estimateCell(cellRules, estimate, how)),
    estimates,
    rests: isTested
      ? planned.columns.map((_, column) => estimateDomain(basis, sums, restOf(column), of))
      : undefined,
  }
}

/** The press profile is the study's own quality base, which the gate applies. */
function keepReliable(
  row: MeasuredRow,
  { kind }: Statistic,
  { suppression }: AnalysisRules,
): MeasuredRow {
  if (suppression === 'press') return row
  const isShare = kind === 'category' || kind === 'net'
  return { ...row, cells: row.cells.map((cell) => suppressCell(suppression, cell, isShare)) }
}

function columnBases(sums: BlockSums, column: number): Bases {
  const slots = slotsOf(sums, column)
  const n = sumOver(sums.aggregates.n, slots)
  const w = sumOver(sums.aggregates.w, slots)
  const effectiveN = n === 0 ? 0 : (w * w) / sumOver(sums.aggregates.w2, slots)
  return { kind: 'bases', n, weightedN: w, effectiveN }
}
