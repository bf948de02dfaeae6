import type { DataSource } from '../study/model.ts'
import type { Category, Variable } from '../study/variable.ts'
import { lookupFor, missingCells } from './cell-lookup.ts'
import { cellOf } from './column-builder.ts'
import type { BuilderContext, ColumnBuilder, FileColumn } from './column-builder.ts'
import type { CsvRow } from './csv-record.ts'
import { reportUnknownCell } from './report-unknown-cell.ts'
import { gatherSets } from './set-gatherer.ts'

/** The column of the file that holds one option. */
export interface OptionColumn {
  /** Index of its category. */
  readonly category: number
  readonly column: FileColumn
}

/** What a cell of an option's column says. */
type OptionCell = 'selected' | 'not_selected' | { readonly status: number } | undefined

/** How to read one option's column: `source`, then `not_selected`, `missing`, code and label. */
function optionReader(
  variable: Variable,
  category: Category,
  source: DataSource,
): (cell: string) => OptionCell {
  const lookup = lookupFor(variable, source)
  const missing = missingCells(source)
  const notSelected = new Set(source.notSelected)
  const explicit = new Set(category.source)
  return (cell) => {
    if (explicit.has(cell)) return 'selected'
    if (notSelected.has(cell)) return 'not_selected'
    const status = missing.get(cell)
    if (status !== undefined) return { status }
    return lookup(cell)?.kind === 'category' ? 'selected' : undefined
  }
}

/** What a row says of all the options. */
interface OptionCells {
  readonly chosen: ReadonlySet<number>
  /** Status of the first missing cell. */
  readonly status: number | undefined
  readonly missing: number
}

/**
 * Reads a multiple variable whose options have a column each.
 *
 * A row is missing when all its cells are; when only some are, they are read as not selected and a
 * note counts them. A row whose cells all say "not selected" answered by choosing nothing: the file
 * tells no more.
 */
export function buildFromOptions(
  variable: Variable,
  options: readonly OptionColumn[],
  context: BuilderContext,
): ColumnBuilder {
  const sets = gatherSets(variable)
  const readers = options.flatMap(({ category, column }) => {
    const described = variable.categories[category]
    if (described === undefined) return []
    const alone = { ...variable, categories: [described] }
    return [{ category, column, alone, read: optionReader(alone, described, context.source) }]
  })
  const readRow = (row: CsvRow): OptionCells => {
    const chosen = new Set<number>()
    const missing: number[] = []
    for (const { category, column, alone, read } of readers) {
      const cell = read(cellOf(row, column))
      if (cell === undefined) reportUnknownCell(context, row, column, alone)
      else if (cell === 'selected') chosen.add(category)
      else if (cell !== 'not_selected') missing.push(cell.status)
    }
    return { chosen, status: missing[0], missing: missing.length }
  }
  return {
    variable,
    add: (row) => {
      const { chosen, status, missing } = readRow(row)
      if (status !== undefined && missing === readers.length) return sets.pushStatus(status)
      if (missing > 0) {
        const at = { file: context.source.file, line: row.line }
        context.notes.add({ code: 'dataset.partly_missing', at, column: variable.id })
      }
      return sets.pushSet(chosen)
    },
    finish: () => sets.finish(),
  }
}
