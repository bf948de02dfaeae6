import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Study, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { DatasetFacts, SampleFacts } from '../weigh/sample-facts.ts'
import type { Aggregator } from './aggregator.ts'
import { askAll, together } from './asked.ts'
import type { Asked } from './asked.ts'
import { firstAtoms } from './atom-set.ts'
import { measureSample } from './measured-sample.ts'
import { ownAtoms } from './own-atoms.ts'
import { planSampleAudit } from './sample-audit.ts'
import type { SampleAuditPlan } from './sample-audit.ts'
import { planTable } from './table-plan.ts'
import type { TablePlan } from './table-plan.ts'
import type { SampleAudit, Table } from './table.ts'
import { tabulateVariable } from './tabulate-variable.ts'
import type { OpenTable } from './tabulate-variable.ts'

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

/** Asks for all tables of a sample at once, and for what holds them together. */
async function tabulateSample<S extends SampleFacts>(
  study: Pick<Study, 'tables'>,
  sample: S,
  aggregator: Aggregator<S>,
): Promise<Result<readonly Table[]>> {
  const { population } = sample.dataset
  const measured = await measureSample(sample, aggregator)
  const declared = study.tables.tables.filter((spec) => spec.population === population)
  const specs = declared.length > 0 ? declared : [totalOnly(sample.dataset)]
  const planned = all(specs.map((spec) => planTable(study, spec, measured)))
  if (!planned.ok) return planned
  const plan = planSampleAudit(
    study,
    sample,
    planned.value.flatMap(({ banner }) => banner.blocks.slice(1)),
  )
  const asked = flatten(planned.value.map(askTable))
  if (!asked.ok) return asked
  const requests = together(gather(asked.value), plan.asked)
  const [made] = await askAll(sample, aggregator, [requests])
  if (made === undefined) throw new Error('an aggregator answers every request')
  const [tables, audit] = made
  return ok(tables.map((table) => auditedBy(table, { plan, audit })))
}

/** A table of a book before the gate is told of it, with its columns. */
interface BookTable {
  readonly table: OpenTable
  readonly planned: TablePlan
}

function askTable(planned: TablePlan): Result<readonly Asked<BookTable>[]> {
  const variables = variablesOf(planned.spec, planned.sample.dataset)
  if (!variables.ok) return variables
  return all(
    variables.value.map((id) => {
      const table = tabulateVariable(planned, id)
      return table.ok ? ok(mapAsked(table.value, (open) => ({ table: open, planned }))) : table
    }),
  )
}

function mapAsked<A, B>({ requests, finish }: Asked<A>, make: (made: A) => B): Asked<B> {
  return { requests, finish: (answers) => make(finish(answers)) }
}

/** Many things asked as one. */
function gather<T>(asked: readonly Asked<T>[]): Asked<readonly T[]> {
  return {
    requests: asked.flatMap(({ requests }) => requests),
    finish: (answers) => {
      let next = 0
      return asked.map(({ requests, finish }) => {
        const own = answers.slice(next, next + requests.length)
        next += requests.length
        return finish(own)
      })
    },
  }
}

function auditedBy(
  { table, planned }: BookTable,
  { plan, audit }: { readonly plan: SampleAuditPlan; readonly audit: SampleAudit },
): Table {
  const blocks = planned.banner.blocks.slice(1)
  const columns = [firstAtoms(audit.n.length), ...plan.membersOf(audit, blocks)]
  return {
    ...table,
    audit: { atoms: ownAtoms(table, columns, audit), joint: { sample: audit, columns } },
  }
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

function flatten<T>(results: readonly Result<readonly T[]>[]): Result<readonly T[]> {
  const merged = all(results)
  return merged.ok ? { ok: true, value: merged.value.flat() } : merged
}
