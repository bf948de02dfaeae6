import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { unreadNotes } from '../../dataset/read-answers.ts'
import { codebookOf } from '../../study/codebook.ts'
import { sql } from '../sql/sql.ts'
import { codeAnswers } from './code-answers.ts'
import type { DuckdbDatabase } from './duckdb-database.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import { fillSample } from './fill-sample.ts'
import { issueOfLoad } from './load-issue.ts'
import type { LoadJob } from './load-job.ts'
import { LoadWatch } from './load-watch.ts'
import type { LoadOptions } from './load-watch.ts'
import type { AnswersInput } from './prepare-csv.ts'
import { readAnswersTable } from './read-answers-table.ts'
import type { AnswersTable } from './read-answers-table.ts'
import { runSql } from './run-sql.ts'
import { declarationOf } from './study-sample.ts'
import type { StudySample } from './study-sample.ts'
import { weighAnswers } from './weigh-answers.ts'

/** A sample of a study, and the folder that its files are in. */
export interface DuckdbSampleInput extends StudySample {
  readonly folder: string
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
    const job = { connection, database, sample: input, declaration, watch }
    return await load(job, { path: join(input.folder, file), source, folder, watch })
  } catch (error) {
    return fail([issueOfLoad(error, { file, folder: database.folder })])
  } finally {
    await runSql(connection, sql`USE main`)
    await runSql(connection, sql`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    connection.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}

async function load(job: LoadJob, input: AnswersInput): Promise<Result<DuckdbSample>> {
  const { connection, sample, declaration, watch } = job
  const spec = {
    codebook: codebookOf(sample.study, sample.population),
    wave: sample.wave,
    weightColumn: declaration.weighting?.column,
  }
  const answers = await readAnswersTable(connection, input, spec)
  if (!answers.ok) return answers
  const { raw, plan, linesOf } = answers.value
  const coded = await watch.during(connection, [0.6, 0.7], async () =>
    codeAnswers(connection, raw, plan),
  )
  const cellIssues = await placeIssues(coded.cellIssues, linesOf)
  const issues = [...answers.value.issues, ...plan.plan.issues, ...cellIssues]
  if (issues.length > 0) return fail(issues)
  const { source } = input
  const { file } = source
  if (raw.n === 0) return fail([issue('dataset.no_rows', { file }, { file })])
  const weighed = await watch.during(connection, [0.7, 0.8], async () =>
    weighAnswers(job, raw, coded),
  )
  if (!weighed.ok) return weighed
  const cellNotes = await placeIssues(coded.cellNotes, linesOf)
  const notes = [...unreadNotes(plan.plan, source), ...cellNotes]
  const filling = { answers: answers.value, coded, notes, weighed: weighed.value }
  return ok(await watch.during(connection, [0.8, 1], async () => fillSample(job, filling)))
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
