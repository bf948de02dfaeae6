import type { Note } from '../../core/issue.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { Variable } from '../../study/variable.ts'
import { weightGrid } from '../../tabulate/sample-grid.ts'
import type { ColumnFacts, DatasetFacts } from '../../weigh/sample-facts.ts'
import { layoutOf } from '../sql/sample-layout.ts'
import { sql } from '../sql/sql.ts'
import type { CodedAnswers } from './code-answers.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import { fillTable, findNumberGrids } from './fill-table.ts'
import type { LoadJob } from './load-job.ts'
import type { AnswersTable } from './read-answers-table.ts'
import { findRoutingNotes } from './routing-notes.ts'
import type { WeighedAnswers } from './weigh-answers.ts'

/** All that the table of a sample and its facts are made of. */
export interface FillSampleInput {
  readonly answers: AnswersTable
  readonly coded: CodedAnswers
  /** What is to be told of the file and its cells. */
  readonly notes: readonly Note[]
  readonly weighed: WeighedAnswers
}

/** Makes the table of a sample, and gathers the facts that stand beside it. */
export async function fillSample(
  job: LoadJob,
  { answers, coded, notes, weighed }: FillSampleInput,
): Promise<DuckdbSample> {
  const { connection, database } = job
  const { raw } = answers
  const { cells, groups, raked, ...facts } = weighed
  const dataset = describeDataset(job, answers, coded)
  const layout = layoutOf(dataset)
  const grid = weightGrid(raw.n, facts.diagnostics.maximum)
  const numberGrids = await findNumberGrids(connection, raw, { variables: coded.variables, grid })
  const table = sql`main.${database.nextName('respondents')}`
  const gain = raked?.calibration.gain ?? Float64Array.of(1)
  const placed = { ...coded, cells, groups, gain }
  await fillTable(table, { connection, raw, ...placed, layout, grid, numberGrids })
  const routing = await findRoutingNotes(connection, table, layout)
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

function describeDataset(
  { sample: { wave, population, study } }: LoadJob,
  { raw, hash }: AnswersTable,
  { variables, isSimulated }: CodedAnswers,
): Omit<DatasetFacts, 'notes'> {
  return {
    population,
    wave,
    n: raw.n,
    codebook: codebookOf(study, population),
    columns: new Map([...variables].map(([id, { variable }]) => [id, factsOf(variable)])),
    simulated: study.simulation !== undefined || isSimulated,
    hash,
  }
}

function factsOf(variable: Variable): ColumnFacts {
  return { kind: variable.kind === 'date' ? 'text' : variable.kind, variable }
}
