import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { issue } from '../../core/issue.ts'
import type { Issue, Note } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { unreadNotes } from '../../dataset/read-answers.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { DataSource } from '../../study/model.ts'
import type { Variable } from '../../study/variable.ts'
import { weightGrid } from '../../tabulate/sample-grid.ts'
import type { ColumnFacts } from '../../weigh/sample-facts.ts'
import { emptyStrata } from '../../weigh/population-units.ts'
import { methodTold, weighingNotes } from '../../weigh/weigh-sample.ts'
import { layoutOf } from '../sql/sample-layout.ts'
import { sql } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { marginKeys } from './margin-keys.ts'
import { diagnoseRows } from './diagnose-rows.ts'
import { rakeRows } from './rake-rows.ts'
import type { RakedRows } from './rake-rows.ts'
import { codeAnswers } from './code-answers.ts'
import type { CodedAnswers } from './code-answers.ts'
import type { DuckdbDatabase } from './duckdb-database.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import { fillTable, findNumberGrids } from './fill-table.ts'
import { issueOfLoad } from './load-issue.ts'
import { LoadWatch } from './load-watch.ts'
import type { LoadOptions } from './load-watch.ts'
import { numberRows } from './number-rows.ts'
import type { NumberedRows } from './number-rows.ts'
import { placeDesign } from './place-design.ts'
import { placeRows } from './place-rows.ts'
import type { RawTable } from './raw-table.ts'
import { readAnswersTable } from './read-answers-table.ts'
import type { AnswersTable } from './read-answers-table.ts'
import { findRoutingNotes } from './routing-notes.ts'
import { runSql } from './run-sql.ts'
import { declarationOf } from './study-sample.ts'
import type { SampleDeclaration, StudySample } from './study-sample.ts'

/** A sample of a study, and the folder that its files are in. */
export interface DuckdbSampleInput extends StudySample {
  readonly folder: string
}

/** What a load goes by. */
interface Load {
  readonly connection: DuckDBConnection
  readonly database: DuckdbDatabase
  readonly input: DuckdbSampleInput
  readonly declaration: SampleDeclaration
  readonly watch: LoadWatch
}

/**
 * Opens a sample of a study in DuckDB, straight from its file of answers (CSV, or Parquet when its name
 * ends in `.parquet`): for files larger than memory.
 *
 * Cells mean what they mean to `readDataset`, and weights, design and notes are those of `weighSample`, to
 * the last bit; the answers themselves stay in the database's folder, on disk.
 *
 * **Issues**: those of `readCsvRecords`, `readDataset` and `weighSample`, and `engine.interrupted`,
 * `engine.corrupt_file`, `engine.disk_full`, `engine.out_of_memory`.
 */
export async function openDuckdbSample(
  database: DuckdbDatabase,
  input: DuckdbSampleInput,
  options: LoadOptions = {},
): Promise<Result<DuckdbSample>> {
  const { population, wave } = input
  const declaration = declarationOf(input)
  const { source } = declaration
  if (source === undefined) return fail([issue('dataset.no_data', { population, wave })])
  const { file } = source
  const folder = await database.makeFolder()
  const watch = new LoadWatch(file, options)
  const connection = await database.connect()
  // What a load needs on its way stands in a schema of its own.
  const schema = database.nextName('load')
  try {
    await runSql(connection, sql`CREATE SCHEMA ${schema}`)
    await runSql(connection, sql`USE ${schema}`)
    return await load({ connection, database, input, declaration, watch }, source, folder)
  } catch (error) {
    return fail([issueOfLoad(error, { file, folder: database.folder })])
  } finally {
    await runSql(connection, sql`USE main`)
    await runSql(connection, sql`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    connection.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}

async function load(job: Load, source: DataSource, folder: string): Promise<Result<DuckdbSample>> {
  const { connection, input, declaration, watch } = job
  const codebook = codebookOf(input.study, input.population)
  const answers = await readAnswersTable(
    connection,
    { path: join(input.folder, source.file), source, folder, watch },
    { codebook, wave: input.wave, weightColumn: declaration.weighting?.column },
  )
  if (!answers.ok) return answers
  const { raw, plan, linesOf } = answers.value
  const coded = await codeAnswers(connection, raw, plan)
  const cellIssues = await placeIssues(coded.cellIssues, linesOf)
  const issues = [...answers.value.issues, ...plan.plan.issues, ...cellIssues]
  if (issues.length > 0) return fail(issues)
  const { file } = source
  if (raw.n === 0) return fail([issue('dataset.no_rows', { file }, { file })])
  watch.tell(0.7)
  const weighed = await weighLoad(job, raw, coded)
  if (!weighed.ok) return weighed
  watch.tell(0.8)
  const cellNotes = await placeIssues(coded.cellNotes, linesOf)
  const notes = [...unreadNotes(plan.plan, source), ...cellNotes]
  return ok(await finishLoad(job, { answers: answers.value, coded, notes, weighed: weighed.value }))
}

/** Issues whose lines are rows, at the lines of those rows. */
async function placeIssues(
  issues: readonly Issue[],
  linesOf: AnswersTable['linesOf'],
): Promise<readonly Issue[]> {
  const rows = issues.flatMap(({ at }) => at?.line ?? [])
  if (rows.length === 0) return issues
  const lines = await linesOf(new Set(rows))
  return issues.map((one) => {
    const row = one.at?.line
    return row === undefined ? one : { ...one, at: { ...one.at, line: lines.get(row) } }
  })
}

/** Rows with their weights, and the facts that come with them. */
interface WeighedLoad extends Pick<DuckdbSample, 'design' | 'diagnostics' | 'notes'> {
  readonly cells: NumberedRows
  readonly groups: NumberedRows
  readonly raked?: RakedRows | undefined
}

async function weighLoad(
  { connection, declaration, watch }: Load,
  raw: RawTable,
  { variables, designWeight }: CodedAnswers,
): Promise<Result<WeighedLoad>> {
  const { weighting } = declaration
  const design = await placeDesign(connection, raw, { design: declaration.design, variables })
  const keys = marginKeys(weighting, variables)
  const cells = await numberRows(connection, raw, { name: 'margin_cells', values: keys.levels })
  const placed = await placeRows(connection, raw, { designWeight, cells })
  const isRaked = weighting !== undefined && weighting.margins.length > 0
  const raked = isRaked
    ? await rakeRows({ connection, weighting, keys, cells, placed, n: raw.n, watch })
    : ok(undefined)
  if (!design.ok || !raked.ok) return fail([...issuesOf(design), ...issuesOf(raked)])
  const given = weighting?.column === undefined ? 'none' : 'given'
  const diagnostics = await diagnoseRows({
    connection,
    placed,
    method: isRaked ? methodTold(weighting) : given,
    bounds: weighting?.bounds,
    raked: raked.value,
    n: raw.n,
    watch,
  })
  return ok({
    cells,
    groups: design.value.groups,
    raked: raked.value,
    design: design.value.facts,
    diagnostics,
    notes: [
      ...emptyStrata(declaration.design.populationUnits, design.value.facts.strata),
      ...weighingNotes(diagnostics),
    ],
  })
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues
}

async function finishLoad(
  { connection, database, input, watch }: Load,
  {
    answers,
    coded,
    notes,
    weighed,
  }: {
    readonly answers: AnswersTable
    readonly coded: CodedAnswers
    readonly notes: readonly Note[]
    readonly weighed: WeighedLoad
  },
): Promise<DuckdbSample> {
  const { wave, population, study } = input
  const { raw } = answers
  const { variables, designWeight } = coded
  const { cells, groups, raked, ...facts } = weighed
  const codebook = codebookOf(study, population)
  const columns = new Map([...variables].map(([id, { variable }]) => [id, factsOf(variable)]))
  const layout = layoutOf({ wave, codebook, columns })
  const grid = weightGrid(raw.n, facts.diagnostics.maximum)
  const numberGrids = await findNumberGrids(connection, raw, { variables, grid })
  const table = sql`main.${database.nextName('respondents')}`
  const gain = raked?.calibration.gain ?? Float64Array.of(1)
  await watch.during(connection, [0.8, 1], async () =>
    fillTable(table, {
      connection,
      raw,
      designWeight,
      cells,
      groups,
      gain,
      variables,
      layout,
      grid,
      numberGrids,
    }),
  )
  const routing = await findRoutingNotes(connection, table, layout)
  const simulated = study.simulation !== undefined || coded.isSimulated
  const dataset = { population, wave, n: raw.n, codebook, columns, simulated, hash: answers.hash }
  return {
    ...facts,
    dataset: { ...dataset, notes: [...notes, ...routing] },
    calibration: raked?.calibration,
    grid,
    numberGrids,
    database,
    table,
    layout,
  }
}

function factsOf(variable: Variable): ColumnFacts {
  return { kind: variable.kind === 'date' ? 'text' : variable.kind, variable }
}
