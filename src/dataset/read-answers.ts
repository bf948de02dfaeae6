import { issue } from '../core/issue.ts'
import type { Issue, IssueValues, Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { WaveId } from '../core/ids.ts'
import type { DataSource } from '../study/model.ts'
import type { Codebook } from '../study/variable.ts'
import { cellOf, cellPlace } from './column-builder.ts'
import type { FileColumn } from './column-builder.ts'
import type { CsvRecord, CsvRow } from './csv-record.ts'
import type { Dataset } from './dataset.ts'
import { deriveColumns } from './derive-columns.ts'
import { matchColumns } from './match-columns.ts'
import type { ColumnPlan } from './match-columns.ts'
import { ProblemCounter } from './problem-counter.ts'
import { readWeights } from './read-weights.ts'
import type { WeightReader } from './read-weights.ts'
import { routingNotes } from './routing-notes.ts'

/** A file of answers and how to read it, with or without a study. */
export interface ReadAnswersInput {
  readonly codebook: Codebook
  readonly wave: WaveId
  readonly source: DataSource
  /** Column of the weights that came with the file. */
  readonly weightColumn?: string | undefined
  /** True when the study says that its answers are simulated. */
  readonly simulated: boolean
  /** What a reader of CSV files tells, as it comes. */
  readonly records: AsyncIterable<CsvRecord> | Iterable<CsvRecord>
}

/** Reads the rows of one file into the builders of its plan. */
class AnswerReader {
  readonly #input: ReadAnswersInput
  readonly #problems = new ProblemCounter()
  readonly #cellNotes = new ProblemCounter()
  readonly #fileIssues: Issue[] = []
  #plan: ColumnPlan | undefined
  #weights: WeightReader | undefined
  #simulated: boolean
  #n = 0
  #hash: string | undefined

  constructor(input: ReadAnswersInput) {
    this.#input = input
    this.#simulated = input.simulated
  }

  take(record: CsvRecord): void {
    switch (record.kind) {
      case 'header':
        return this.#takeHeader(record.cells)
      case 'row':
        return this.#takeRow(record)
      case 'issue':
        this.#fileIssues.push(record.issue)
        return undefined
      case 'end':
        this.#hash = record.hash
        return undefined
    }
  }

  #takeHeader(cells: readonly string[]): void {
    const { codebook, wave, weightColumn, source } = this.#input
    const context = { source, problems: this.#problems, notes: this.#cellNotes }
    this.#plan = matchColumns(cells, { codebook, wave, weightColumn, context })
    const { weight } = this.#plan
    this.#weights = weight === undefined ? undefined : readWeights(weight, source)
  }

  #takeRow(row: CsvRow): void {
    if (this.#plan === undefined) return
    this.#n++
    for (const builder of this.#plan.builders) builder.add(row)
    this.#weights?.add(row)
    if (this.#plan.simulated !== undefined) this.#takeSimulated(row, this.#plan.simulated)
  }

  #takeSimulated(row: CsvRow, column: FileColumn): void {
    const value = cellOf(row, column)
    if (value === 'yes') this.#simulated = true
    else if (value !== 'no') {
      const at = cellPlace(this.#input.source, row, column)
      const detail = (): { values: IssueValues } => ({ values: { variable: column.name } })
      this.#problems.add({ code: 'dataset.unknown_value', at, column: column.name, value, detail })
    }
  }

  finish(): Result<Dataset> {
    const issues = [
      ...this.#fileIssues,
      ...(this.#plan?.issues ?? []),
      ...(this.#weights?.issues() ?? []),
      ...this.#problems.issues(),
    ]
    const { file } = this.#input.source
    if (issues.length > 0) return fail(issues)
    if (this.#plan === undefined || this.#hash === undefined) {
      throw new Error('readAnswers requires records with a header and an end')
    }
    if (this.#n === 0) return fail([issue('dataset.no_rows', { file }, { file })])
    return ok(this.#dataset(this.#plan, this.#hash))
  }

  #dataset(plan: ColumnPlan, hash: string): Dataset {
    const { codebook, wave, source } = this.#input
    const columns = new Map(plan.builders.map((builder) => [builder.variable.id, builder.finish()]))
    const dataset = deriveColumns({
      population: codebook.population,
      wave,
      n: this.#n,
      codebook,
      columns,
      givenWeights: this.#weights?.finish(),
      simulated: this.#simulated,
      hash,
      notes: [...unreadNotes(plan, source), ...this.#cellNotes.issues()],
    })
    return { ...dataset, notes: [...dataset.notes, ...routingNotes(dataset)] }
  }
}

/** The note that names columns which nothing reads. */
export function unreadNotes(
  { unread }: Pick<ColumnPlan, 'unread'>,
  source: DataSource,
): readonly Note[] {
  if (unread.length === 0) return []
  const columns = unread.map((name) => (name === '' ? '""' : name)).join(', ')
  return [issue('dataset.unread_columns', { n: unread.length, columns }, { file: source.file })]
}

/**
 * Reads the records of a file into typed columns, by a codebook; variables derived from others are made
 * of them.
 *
 * Every issue is told: those of the file, of its columns, of its weights, of its cells (one for
 * each column and value, at the first line that holds it, with the number of rows).
 *
 * **Notes**: columns that nothing reads, options partly missing, answers at odds with the routing.
 *
 * @throws Error when the records have neither an issue nor both a header and an end.
 * @example
 * ```ts
 * import { readAnswers } from 'visavis/dataset'
 * const categories = [{ code: 'woman', label: { en: 'Woman' }, source: ['F'] }]
 * const sex = { id: 'sex', kind: 'single', categories, waves: ['2012'] }
 * const read = await readAnswers({
 *   codebook: { population: 'employees', variables: [sex] },
 *   wave: '2012',
 *   source: { file: 'a.csv', separator: ',', missing: {}, notSelected: [], ignore: [] },
 *   simulated: false,
 *   records: [
 *     { kind: 'header', cells: ['sex'] },
 *     { kind: 'row', line: 2, cells: ['F'] },
 *     { kind: 'row', line: 3, cells: ['.refused'] },
 *     { kind: 'end', hash: '' },
 *   ],
 * })
 * read.ok && read.value.columns.get('sex').status // => Uint8Array.of(0, 3)
 * ```
 */
export async function readAnswers(input: ReadAnswersInput): Promise<Result<Dataset>> {
  const reader = new AnswerReader(input)
  for await (const record of input.records) reader.take(record)
  return reader.finish()
}
