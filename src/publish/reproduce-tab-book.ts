import type { Note } from '../core/issue.ts'
import type { Cell, ProtectedTable, TableRow } from '../protect/protected.ts'
import type { Study } from '../study/model.ts'
import type { PublishedTabBook } from '../study/published-figures.ts'
import { labelIsOneOf } from './match-label.ts'
import { parseNumber } from './parse-number.ts'
import { compareNumber } from './reproduction.ts'
import type { Disagreement, Published, Reproduction } from './reproduction.ts'
import { labelCells, readTabBook } from './tab-book-lines.ts'
import type { TabBookLines, TabBookOption, TabBookQuestion } from './tab-book-lines.ts'
import { columnNotes, questionNotes } from './tab-book-notes.ts'

/** What a published tab book is compared with. */
export interface TabBookComparison {
  readonly study: Study
  /** Rows of the file, one a line, empty cells kept. */
  readonly rows: readonly (readonly string[])[]
  /** Tables of the release. */
  readonly tables: readonly ProtectedTable[]
}

/** What came of one cell of the file. */
type Outcome = 'agrees' | 'blank' | Disagreement

/** A question of the file and the table that should say the same. */
interface Pair {
  readonly question: TabBookQuestion
  readonly table: ProtectedTable | undefined
}

/** Which cell, as a disagreement names it. */
type CellPlace = Pick<Published, 'figure' | 'at' | 'unit'>

/**
 * Compares a published tab book with the release cell by cell: each percentage with our rounding of
 * it, each blank with a withheld number.
 *
 * Questions stand in the order that `published.yaml` gives; rows are found by their label, loosely:
 * letters and digits alone count, and a `?` stands for any one character that an encoding lost.
 *
 * @returns the counts and each disagreement, at its file, line and cell · **Notes**:
 * `publish.reproduce_label`, `publish.reproduce_columns`
 * @throws Error when the study has no published tab book
 */
export function reproduceTabBook({ study, rows, tables }: TabBookComparison): Reproduction {
  const book = study.published?.tabBook
  if (book === undefined) throw new Error('reproduceTabBook requires a study with a tab book')
  const lines = readTabBook(rows)
  const pairs = pairQuestions(lines, book, tablesOf(book, study, tables))
  const outcomes = pairs.flatMap((pair) =>
    pair.question.options.flatMap((option) => compareOption(option, pair, book, lines)),
  )
  const disagreements = outcomes.filter((one) => typeof one !== 'string')
  const agreed = outcomes.filter((one) => one === 'agrees').length
  return {
    published: agreed + disagreements.filter((one) => !isBlank(one)).length,
    agreed,
    blanks: outcomes.filter((one) => one === 'blank').length,
    disagreements,
    notes: notesOf(pairs, lines, book),
  }
}

/** Whether the file prints nothing there. */
function isBlank(one: Disagreement): boolean {
  return one.kind === 'shown' || (one.kind === 'missing' && one.published === undefined)
}

function tablesOf(
  { banner, wave, population }: PublishedTabBook,
  study: Study,
  tables: readonly ProtectedTable[],
): readonly ProtectedTable[] {
  const specs = study.tables.tables.filter((spec) => spec.banner === banner)
  const ids = new Set(specs.map(({ id }) => id))
  return tables.filter(
    ({ spec, base, provenance }) =>
      ids.has(spec) &&
      base === undefined &&
      provenance.wave === wave &&
      provenance.population === population,
  )
}

function pairQuestions(
  { questions }: TabBookLines,
  { variables }: PublishedTabBook,
  tables: readonly ProtectedTable[],
): readonly Pair[] {
  return questions.map((question, index) => ({
    question,
    table: tables.find(({ variable }) => variable.id === variables[index]),
  }))
}

function compareOption(
  option: TabBookOption,
  { question, table }: Pair,
  { file }: PublishedTabBook,
  { columns }: TabBookLines,
): readonly Outcome[] {
  const row = table && rowOf(option, table)
  return columns.map((name, index) => {
    const figure = `${question.label} / ${option.label} / ${name}`
    const at = { file, line: option.line, column: labelCells + index + 1 }
    const place = { figure, at, unit: 'percent' } as const
    return compareCell(option.cells[index] ?? '', row?.cells[index], place)
  })
}

function compareCell(printed: string, cell: Cell | undefined, place: CellPlace): Outcome {
  if (printed === '') return compareBlank(cell, place)
  const number = parseNumber(printed, 'en')
  if (number?.unit !== 'percent') return { ...place, kind: 'unreadable', written: printed }
  const { value, decimals } = number
  return compareNumber({ ...place, value, decimals }, cell) ?? 'agrees'
}

function compareBlank(cell: Cell | undefined, place: CellPlace): Outcome {
  if (cell === undefined) return { ...place, kind: 'missing' }
  if (cell.kind === 'withheld') return 'blank'
  return { ...place, kind: 'shown', ours: cell.value * 100, bases: cell.bases }
}

function rowOf({ label }: TabBookOption, { rows, variable }: ProtectedTable): TableRow | undefined {
  return rows.find(({ kind, row, title }) => {
    const category = variable.categories.find(({ code }) => code === row.row)
    return kind === 'category' && labelIsOneOf(label, [title, ...(category?.source ?? [])])
  })
}

function notesOf(
  pairs: readonly Pair[],
  { columns }: TabBookLines,
  { file }: PublishedTabBook,
): readonly Note[] {
  const known = pairs.flatMap(({ question, table }) =>
    table === undefined ? [] : [{ question, table }],
  )
  const [first] = known
  return [
    ...(first === undefined ? [] : columnNotes(columns, first.table, file)),
    ...known.flatMap(({ question, table }) => questionNotes(question, table, file)),
  ]
}
