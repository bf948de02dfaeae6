import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Study, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { DatasetFacts, SampleFacts } from '../weigh/sample-facts.ts'
import type { Aggregator } from './aggregator.ts'
import { askAll } from './asked.ts'
import { auditedTable } from './audited-table.ts'
import type { Asked } from './asked.ts'
import { measureSample } from './measured-sample.ts'
import type { MeasuredSample } from './measured-sample.ts'
import { planTable } from './table-plan.ts'
import type { Table } from './table.ts'

/**
 * Makes all the tables that a study declares, for each sample; where it declares none for a
 * population, one table a variable with the total alone.
 *
 * Variables that were not asked in a wave, texts and dates are passed over.
 *
 * **Issues**: those of `tabulateTable`.
 *
 * @returns one table a variable and declared table, sample by sample
 * @example
 * ```ts
 * import { memoryAggregator, tabulateBook } from 'visavis/tabulate'
 * const study = { tables: { bases: [], nets: [], banners: [], tables: [] } }
 * const book = await tabulateBook(study, [], memoryAggregator)
 * book // => { ok: true, value: [] }
 * ```
 */
export async function tabulateBook<S extends SampleFacts>(
  study: Pick<Study, 'tables'>,
  samples: readonly S[],
  aggregator: Aggregator<S>,
): Promise<Result<readonly Table[]>> {
  const books = await Promise.all(
    samples.map((sample) => tabulateSample(study, sample, aggregator)),
  )
  return flatten(books)
}

/** Asks for all tables of a sample at once. */
async function tabulateSample<S extends SampleFacts>(
  study: Pick<Study, 'tables'>,
  sample: S,
  aggregator: Aggregator<S>,
): Promise<Result<readonly Table[]>> {
  const { population } = sample.dataset
  const measured = await measureSample(sample, aggregator)
  const declared = study.tables.tables.filter((spec) => spec.population === population)
  const specs = declared.length > 0 ? declared : [totalOnly(sample.dataset)]
  const asked = flatten(specs.map((spec) => askTable(study, spec, measured)))
  return asked.ok ? ok(await askAll(sample, aggregator, asked.value)) : asked
}

function askTable(
  study: Pick<Study, 'tables'>,
  spec: TableSpec,
  measured: MeasuredSample,
): Result<readonly Asked<Table>[]> {
  const plan = planTable(study, spec, measured)
  const variables = variablesOf(spec, measured.sample.dataset)
  if (!plan.ok || !variables.ok) return fail(issuesOf(plan, variables))
  return all(variables.value.map((id) => auditedTable(plan.value, id)))
}

/** What is tabulated of a population for which the study declares no table. */
function totalOnly({ population }: DatasetFacts): TableSpec {
  return { id: 'total', population, banner: '', variables: [], denominator: 'asked' }
}

function variablesOf(
  { variables }: TableSpec,
  { codebook, columns, population, wave }: DatasetFacts,
): Result<readonly VariableId[]> {
  const asked = codebook.variables.filter(
    (variable) => hasTable(variable) && columns.has(variable.id),
  )
  if (variables.length === 0) return all(asked.map(({ id }) => ({ ok: true, value: id })))
  const known = new Set(codebook.variables.map(({ id }) => id))
  const unknown = variables.filter((id) => !known.has(id))
  if (unknown.length > 0) {
    return fail(
      unknown.map((variable) => issue('tabulate.not_in_data', { variable, population, wave })),
    )
  }
  const askedIds = new Set(asked.map(({ id }) => id))
  return { ok: true, value: variables.filter((id) => askedIds.has(id)) }
}

function hasTable({ kind }: Variable): boolean {
  return kind !== 'text' && kind !== 'date'
}

function issuesOf(...results: readonly Result<unknown>[]): ReturnType<typeof issue>[] {
  return results.flatMap((result) => (result.ok ? [] : result.issues))
}

function flatten<T>(results: readonly Result<readonly T[]>[]): Result<readonly T[]> {
  const merged = all(results)
  return merged.ok ? { ok: true, value: merged.value.flat() } : merged
}
