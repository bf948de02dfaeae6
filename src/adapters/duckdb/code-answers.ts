import type { DuckDBConnection } from '@duckdb/node-api'
import type { VariableId, WaveId } from '../../core/ids.ts'
import type { Issue, Note } from '../../core/issue.ts'
import { cellPlace } from '../../dataset/column-builder.ts'
import type { FileColumn } from '../../dataset/column-builder.ts'
import { matchColumns } from '../../dataset/match-columns.ts'
import type { ColumnPlan } from '../../dataset/match-columns.ts'
import { readWeights } from '../../dataset/read-weights.ts'
import type { DataSource } from '../../study/model.ts'
import type { Codebook, Variable } from '../../study/variable.ts'
import { double, sql } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { CellProblems } from './cell-problems.ts'
import { cellNumber } from './cell-sql.ts'
import { hasOptionColumns } from '../../study/has-option-columns.ts'
import { codeDerived } from './code-derived.ts'
import { codeVariable } from './code-variable.ts'
import { rowOf } from './coding-context.ts'
import type { CodedVariable, CodingContext } from './coding-context.ts'
import type { CodedVariables } from './coded-variables.ts'
import { distinctCells, rawColumn } from './raw-table.ts'
import type { RawTable } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/** The columns of a file that a study reads. */
export interface AnswersPlan {
  readonly plan: ColumnPlan
  readonly source: DataSource
  readonly problems: CellProblems
  readonly notes: CellProblems
  /** Places of the columns to read, from 0. */
  readonly columns: readonly number[]
  readonly columnOf: (name: string) => FileColumn | undefined
  /** The variables of the sample, derived ones among them. */
  readonly sample: { readonly codebook: Codebook; readonly wave: WaveId }
}

/** Matches the header of a file with the variables of a wave (`matchColumns`). */
export function planAnswers(
  header: readonly string[],
  {
    codebook,
    wave,
    source,
    weightColumn,
  }: {
    readonly codebook: Codebook
    readonly wave: WaveId
    readonly source: DataSource
    readonly weightColumn: string | undefined
  },
): AnswersPlan {
  const problems = new CellProblems()
  const notes = new CellProblems()
  const context = { source, problems, notes }
  const plan = matchColumns(header, { codebook, wave, weightColumn, context })
  const places = new Map(header.map((name, index) => [name, index]))
  const columnOf = (name: string): FileColumn | undefined => {
    const index = places.get(name)
    return index === undefined ? undefined : { name, index }
  }
  const read = plan.builders.flatMap(({ variable }) =>
    hasOptionColumns(variable)
      ? variable.categories.map(({ column }) => column)
      : [variable.column ?? variable.id],
  )
  const names = [...read, plan.weight?.name, plan.simulated?.name]
  const found = names.flatMap((name) => (name === undefined ? [] : (columnOf(name)?.index ?? [])))
  const columns = [...new Set(found)]
  return { plan, source, problems, notes, columns, columnOf, sample: { codebook, wave } }
}

/** The answers of a file as SQL over its cells. */
export interface CodedAnswers {
  readonly variables: CodedVariables
  /** Weight that each row came with; 1 without a column of weights. */
  readonly designWeight: Sql
  readonly isSimulated: boolean
  /** What is wrong with cells; lines are rows, from 0. */
  readonly cellIssues: readonly Issue[]
  /** True of cells but to be told; lines are rows, from 0. */
  readonly cellNotes: readonly Note[]
}

/** Codes every variable of a plan, makes those derived from them, and tells all that is wrong with cells. */
export async function codeAnswers(
  connection: DuckDBConnection,
  raw: RawTable,
  { plan, source, problems, notes, columnOf, sample }: AnswersPlan,
): Promise<CodedAnswers> {
  const context: CodingContext = { source, problems, notes, connection, raw, columnOf }
  const asked: [VariableId, { variable: Variable; coded: CodedVariable }][] = []
  for (const builder of plan.builders) {
    const { variable } = builder
    asked.push([variable.id, { variable, coded: await codeVariable(builder, context) }])
  }
  const { weight, simulated } = plan
  const isSimulated = simulated !== undefined && (await readSimulated(simulated, context))
  const weightIssues = weight === undefined ? [] : await findWeightIssues(weight, context)
  return {
    variables: codeDerived(new Map(asked), sample),
    designWeight: weight === undefined ? double(1) : weightSql(weight, source),
    isSimulated,
    cellIssues: [...weightIssues, ...problems.issues()],
    cellNotes: notes.issues(),
  }
}

function weightSql({ index }: FileColumn, { separator }: DataSource): Sql {
  return sql`COALESCE(${cellNumber(rawColumn(index), separator)}, 0)`
}

/** Whether any row says that its answers are simulated. */
async function readSimulated(column: FileColumn, context: CodingContext): Promise<boolean> {
  const { connection, raw, problems, source } = context
  let isSimulated = false
  for (const found of await distinctCells(connection, raw, { column: rawColumn(column.index) })) {
    if (found.cell === 'yes') isSimulated = true
    else if (found.cell !== 'no') {
      const at = cellPlace(source, rowOf(found, column), column)
      const values = { variable: column.name }
      problems.rows = found.n
      problems.add({
        code: 'dataset.unknown_value',
        at,
        column: column.name,
        value: found.cell,
        detail: () => ({ values }),
      })
    }
  }
  return isSimulated
}

/** Lets the reader of weights in memory see every row whose weight is none. */
async function findWeightIssues(
  column: FileColumn,
  { connection, raw, source }: CodingContext,
): Promise<readonly Issue[]> {
  const reader = readWeights(column, source)
  const cell = rawColumn(column.index)
  const weight = weightSql(column, source)
  const [cells = [], rows = []] = await runSql(
    connection,
    sql`SELECT ${cell}, CAST(file_row AS DOUBLE) FROM ${raw.from} WHERE NOT (isfinite(${weight}) AND ${weight} > 0) ORDER BY file_row`,
  )
  cells.forEach((value, at) => {
    reader.add(rowOf({ cell: String(value), n: 1, row: Number(rows[at]) }, column))
  })
  return reader.issues()
}
