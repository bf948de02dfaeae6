import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ColumnFacts } from '../weigh/sample-facts.ts'
import type { Aggregates } from './aggregates.ts'
import type { Condition } from './aggregate-request.ts'
import type { Asked } from './asked.ts'
import { auditRequest, auditTable } from './audit-table.ts'
import { areTested } from './banner-plan.ts'
import type { PlannedBlock } from './banner-plan.ts'
import { baseCondition } from './base-condition.ts'
import { isShown } from './is-shown.ts'
import { letterCells } from './letter-cells.ts'
import type { LetteredRow } from './letter-cells.ts'
import { listStatistics } from './list-statistics.ts'
import { measureBlock } from './measure-block.ts'
import type { MeasuredBlock } from './measure-block.ts'
import { provenanceOf } from './provenance-of.ts'
import type { Statistic, StatisticList } from './statistic.ts'
import type { Bases, Cell, TableAudit, TableBlock, TableContent, TableRow } from './table.ts'
import { testBlock } from './test-block.ts'
import type { TablePlan } from './table-plan.ts'
import { testPairs } from './test-pairs.ts'

/** A table before the gate is told of it. */
export type OpenTable = TableContent<Bases>

/** Asks for what a variable's table is made of; the answers make the table. */
export function tabulateVariable(plan: TablePlan, variable: VariableId): Result<Asked<OpenTable>> {
  const listed = listVariable(plan, variable)
  if (!listed.ok) return listed
  const { column, list, base } = listed.value
  return ok({
    requests: askedBlocks(plan).map(({ by }) => ({
      base,
      byDesign: true,
      by,
      measures: list.measures,
    })),
    finish: (answers) => fillTable(plan, column, list, answers),
  })
}

/** The total comes out of any block: everybody stands in its slots, in a column of it or in none. */
function askedBlocks({ banner }: TablePlan): readonly PlannedBlock[] {
  const [total, ...blocks] = banner.blocks
  return blocks.length > 0 || total === undefined ? blocks : [total]
}

/** Asks for what the gate must know of a variable's table. */
export function auditVariable(plan: TablePlan, variable: VariableId): Result<Asked<TableAudit>> {
  const listed = listVariable(plan, variable)
  if (!listed.ok) return listed
  const { list, base } = listed.value
  const blocks = plan.banner.blocks.slice(1)
  return ok({
    requests: [auditRequest(blocks, base, list)],
    finish: ([answer]) => {
      if (answer === undefined) throw new Error('an aggregator answers every request')
      return auditTable(blocks, list, answer)
    },
  })
}

interface ListedVariable {
  readonly column: ColumnFacts
  readonly list: StatisticList
  readonly base: Condition
}

function listVariable(plan: TablePlan, variable: VariableId): Result<ListedVariable> {
  const { dataset } = plan.sample
  const { population, wave } = dataset
  const column = dataset.columns.get(variable)
  if (column === undefined) {
    return fail([issue('tabulate.not_in_data', { variable, population, wave })])
  }
  if (column.kind === 'text') return fail([issue('tabulate.no_rows', { variable })])
  const { spec, study } = plan
  const list = listStatistics(column, study.tables.nets, spec.denominator, plan.rules.summaries)
  return ok({ column, list, base: baseCondition(variable, spec.denominator, plan.base) })
}

function fillTable(
  plan: TablePlan,
  column: ColumnFacts,
  list: StatisticList,
  answers: readonly Aggregates[],
): OpenTable {
  const { sample, spec, base, banner, basis, rules } = plan
  const statistics = list.statistics.filter((statistic) => isShown(statistic, answers[0]))
  const blocks = banner.blocks.flatMap((planned, at) => {
    const aggregates = answers[Math.max(0, at - 1)]
    if (aggregates === undefined) return []
    return [{ planned, measured: measureBlock(basis, planned, statistics, { aggregates, rules }) }]
  })
  const { wave, population } = sample.dataset
  return {
    id: `${wave}/${population}/${spec.id}/${column.variable.id}`,
    spec: spec.id,
    variable: column.variable,
    base,
    denominator: spec.denominator,
    ...layOut(blocks, statistics, plan),
    provenance: provenanceOf(sample, rules),
    notes: basis.obstacle === undefined ? banner.notes : [...banner.notes, basis.obstacle],
  }
}

interface FilledBlock {
  readonly planned: PlannedBlock
  readonly measured: MeasuredBlock
}

function layOut(
  blocks: readonly FilledBlock[],
  statistics: readonly Statistic[],
  plan: Pick<TablePlan, 'basis' | 'rules'>,
): Pick<OpenTable, 'blocks' | 'columns' | 'rows'> {
  const cells = letterBlocks(blocks, statistics, plan)
  return {
    blocks: blocks.flatMap((block) => describeBlock(block, statistics, plan) ?? []),
    columns: blocks.flatMap(({ planned, measured }) =>
      planned.columns.flatMap((column, at) => {
        const bases = measured.bases[at]
        return bases === undefined ? [] : [{ ...column, bases }]
      }),
    ),
    rows: statistics.map(({ kind, row, title }, at): TableRow => ({
      kind,
      row,
      title,
      cells: cells[at] ?? [],
    })),
  }
}

function describeBlock(
  { planned, measured }: FilledBlock,
  statistics: readonly Statistic[],
  { basis, rules }: Pick<TablePlan, 'basis' | 'rules'>,
): TableBlock | undefined {
  const { block } = planned
  if (block === undefined || !rules.independence) return block
  const categories = statistics.filter(({ kind }) => kind === 'category')
  // Options of a multiple question are measures of their own: respondents may be in several.
  const isSingle = categories.every(({ measure }) => measure === 0)
  const independence = isSingle ? testBlock(basis, measured.sums, categories) : undefined
  return independence === undefined ? block : { ...block, independence }
}

/** The cells of each row with their letters. **Shape**: statistics × columns of all blocks. */
function letterBlocks(
  blocks: readonly FilledBlock[],
  statistics: readonly Statistic[],
  { basis, rules }: Pick<TablePlan, 'basis' | 'rules'>,
): readonly (readonly Cell[])[] {
  const rows = statistics.flatMap(({ kind }, at) =>
    blocks.map(({ planned, measured }): LetteredRow => {
      const { cells = [], estimates = [], rests } = measured.rows[at] ?? {}
      const letters = planned.columns.map(({ letter }) => letter)
      const tests = areTested(planned) ? testPairs({ basis, columns: estimates, rests }, rules) : []
      return { cells, letters, tests, isNet: kind === 'net' }
    }),
  )
  const lettered = letterCells(rows, rules)
  return statistics.map((_, at) =>
    lettered.slice(at * blocks.length, (at + 1) * blocks.length).flat(),
  )
}
