import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Column } from '../dataset/dataset.ts'
import type { Base, Study, TableSpec } from '../study/model.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import type { Aggregator } from './aggregator.ts'
import { auditTable } from './audit-table.ts'
import { baseMembers } from './base-members.ts'
import { listStatistics } from './list-statistics.ts'
import type { Statistic } from './list-statistics.ts'
import { measureBlock } from './measure-block.ts'
import type { MeasuredBlock } from './measure-block.ts'
import { measureSample } from './measured-sample.ts'
import type { MeasuredSample } from './measured-sample.ts'
import { prepareBanner } from './prepare-banner.ts'
import type { PreparedBanner, PreparedBlock } from './prepare-banner.ts'
import { provenanceOf } from './provenance-of.ts'
import type { Table, TableRow } from './table.ts'

/** What to tabulate: a variable of a sample, as a table of the study says. */
export interface TableRequest {
  readonly study: Study
  readonly sample: WeightedSample
  readonly spec: TableSpec
  readonly variable: VariableId
}

/** A table of the study made ready for all its variables. */
export interface TablePlan extends MeasuredSample {
  readonly study: Study
  readonly spec: TableSpec
  readonly base?: Base | undefined
  readonly banner: PreparedBanner
}

/**
 * Crosses a variable with the banner of a table: estimates, intervals, column tests.
 *
 * Rows: categories (those that mean a kind of missing, and answers left blank, when the denominator
 * is `asked`), nets, NPS, mean. Columns: the total, then the banner's blocks. Domains are never
 * filters: all sampling units count, those without members as zero.
 *
 * **Issues**: `tabulate.not_in_data`, `tabulate.no_rows`, `tabulate.unknown_banner`,
 * `tabulate.unknown_base`, `tabulate.no_columns`. **Notes**: `tabulate.block_not_asked`,
 * `tabulate.single_unit`, `tabulate.too_few_units`.
 *
 * @param request - the variable, the sample, and the table of the study that says how
 * @param aggregator - where sums are made
 * @example
 * ```ts
 * import { memoryAggregator, tabulateTable } from 'visavis/tabulate'
 * import { weighSample } from 'visavis/weigh'
 * const code = (code, label) => ({ code, label: { en: label }, source: [] })
 * const variable = {
 *   id: 'blogs', kind: 'single', measure: 'nominal', label: { en: 'Do you blog?' },
 *   categories: [code('yes', 'Yes'), code('no', 'No')],
 * }
 * const answers = {
 *   kind: 'single', variable, status: Uint8Array.of(0, 0, 0), codes: Uint16Array.of(0, 1, 1),
 * }
 * const dataset = {
 *   population: 'employees', wave: '2014', n: 3, columns: new Map([['blogs', answers]]), hash: '',
 * }
 * const study = { waves: [], weighting: [], tables: { bases: [], nets: [], banners: [] } }
 * const sample = weighSample(study, dataset)
 * const spec = { id: 'all', population: 'employees', banner: '', denominator: 'asked' }
 * const request = { study, sample: sample.value, spec, variable: 'blogs' }
 * const table = await tabulateTable(request, memoryAggregator)
 * table.value.rows[0].cells[0].value.toFixed(3) // => '0.333'
 * ```
 */
export async function tabulateTable(
  { study, sample, spec, variable }: TableRequest,
  aggregator: Aggregator,
): Promise<Result<Table>> {
  const plan = planTable(study, spec, await measureSample(sample, aggregator))
  if (!plan.ok) return plan
  return tabulateVariable(plan.value, variable, aggregator)
}

/** Makes a table ready for all its variables. */
export function planTable(
  study: Study,
  spec: TableSpec,
  measured: MeasuredSample,
): Result<TablePlan> {
  const banner = prepareBanner(study, spec, measured.sample)
  const base = study.tables.bases.find(
    ({ id, population }) => id === spec.base && population === spec.population,
  )
  if (spec.base !== undefined && base === undefined) {
    const missing = issue('tabulate.unknown_base', { table: spec.id, base: spec.base })
    return fail(banner.ok ? [missing] : [...banner.issues, missing])
  }
  return banner.ok ? ok({ study, spec, ...measured, base, banner: banner.value }) : banner
}

/** Crosses one variable of a table that was made ready. */
export async function tabulateVariable(
  plan: TablePlan,
  variable: VariableId,
  aggregator: Aggregator,
): Promise<Result<Table>> {
  const { dataset } = plan.sample
  const { population, wave } = dataset
  const column = dataset.columns.get(variable)
  if (column === undefined) {
    return fail([issue('tabulate.not_in_data', { variable, population, wave })])
  }
  if (column.kind === 'text') return fail([issue('tabulate.no_rows', { variable })])
  return ok(await fillTable(plan, column, aggregator))
}

async function fillTable(plan: TablePlan, column: Column, aggregator: Aggregator): Promise<Table> {
  const { study, sample, spec, base, banner, basis } = plan
  const planned = [plan.total, ...banner.blocks]
  const members = baseMembers(sample.dataset, column, spec.denominator, base)
  const list = listStatistics(column, study.tables.nets, members, spec.denominator)
  const within = { base: members, list }
  const blocks = await Promise.all(
    planned.map((block) => measureBlock(plan, block, within, aggregator)),
  )
  const audit = await auditTable(sample, banner.crossing, within, aggregator)
  const { wave, population } = sample.dataset
  return {
    id: `${wave}/${population}/${spec.id}/${column.variable.id}`,
    spec: spec.id,
    variable: column.variable,
    base,
    denominator: spec.denominator,
    ...layOut(planned, blocks, list.statistics),
    audit,
    provenance: provenanceOf(sample),
    notes: basis.obstacle === undefined ? banner.notes : [...banner.notes, basis.obstacle],
  }
}

function layOut(
  columns: readonly PreparedBlock[],
  blocks: readonly MeasuredBlock[],
  statistics: readonly Statistic[],
): Pick<Table, 'blocks' | 'columns' | 'rows'> {
  const filled = columns.flatMap((planned, at) => {
    const measured = blocks[at]
    return measured === undefined ? [] : [{ planned, measured }]
  })
  return {
    blocks: filled.flatMap(({ planned }) => (planned.block === undefined ? [] : [planned.block])),
    columns: filled.flatMap(({ planned, measured }) =>
      planned.columns.flatMap((column, at) => {
        const bases = measured.bases[at]
        return bases === undefined ? [] : [{ ...column, bases }]
      }),
    ),
    rows: statistics.map(({ kind, row, title }, at): TableRow => {
      const cells = blocks.flatMap(({ rows }) => (rows[at] ?? []).map(({ cell }) => cell))
      return { kind, row, title, cells }
    }),
  }
}
