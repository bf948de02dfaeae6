import type { VariableId } from '../core/ids.ts'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Study, TableSpec } from '../study/model.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Aggregator } from './aggregator.ts'
import { askAll } from './asked.ts'
import { auditedTable } from './audited-table.ts'
import { measureSample } from './measured-sample.ts'
import type { Table } from './table.ts'
import { planTable } from './table-plan.ts'

/** What to tabulate: a variable of a sample, as a table of the study says. */
export interface TableRequest<S extends SampleFacts> {
  readonly study: Pick<Study, 'tables'>
  readonly sample: S
  readonly spec: TableSpec
  readonly variable: VariableId
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
 * `tabulate.too_many_columns_to_test`, `tabulate.single_unit`, `tabulate.too_few_units`,
 * `tabulate.more_units_than_population`.
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
export async function tabulateTable<S extends SampleFacts>(
  { study, sample, spec, variable }: TableRequest<S>,
  aggregator: Aggregator<S>,
): Promise<Result<Table>> {
  const plan = planTable(study, spec, await measureSample(sample, aggregator))
  if (!plan.ok) return plan
  const asked = auditedTable(plan.value, variable)
  if (!asked.ok) return asked
  const [table] = await askAll(sample, aggregator, [asked.value])
  if (table === undefined) throw new Error('an aggregator answers every request')
  return ok(table)
}
