import type { TableAnswer } from '../../../../api/shown-parts.ts'
import { csvText } from '../../../../adapters/csv/csv-text.ts'
import { textIn } from '../../../../core/local-text.ts'
import type { Language } from '../../../../core/local-text.ts'
import type { Cell, ProtectedTable, TableColumn, TableRow } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'

const header = [
  'figure',
  'row',
  'block',
  'column',
  'unit',
  'value',
  'se',
  'low',
  'high',
  'n',
  'effective_n',
  'letters',
  'withheld',
]

/**
 * The table on screen as CSV: a line a number as it was released, shares from 0 to 1, and why the others
 * are withheld.
 */
export function tableCsv(
  { table, figures }: Pick<TableAnswer, 'table' | 'figures'>,
  language: Language,
): string {
  const lines = table.rows.flatMap((row, rowAt) =>
    table.columns.map((column, at) => [
      figures[rowAt]?.[at] ?? '',
      ...titlesOf(table, row, column, language),
      ...numbersOf(row.cells[at], language),
    ]),
  )
  return csvText([header, ...lines])
}

function titlesOf(
  { blocks }: ProtectedTable,
  row: TableRow,
  column: TableColumn,
  language: Language,
): readonly string[] {
  const block = column.block === undefined ? undefined : blocks[column.block]
  return [
    textIn(row.title, language),
    block === undefined ? '' : textIn(block.title, language),
    column.block === undefined ? sayIn(language)('total') : textIn(column.title, language),
    unitOfRow(row.row),
  ]
}

function numbersOf(cell: Cell | undefined, language: Language): readonly string[] {
  if (cell?.kind !== 'estimate') {
    const why = cell === undefined ? '' : withheldText(cell.reason, language)
    return ['', '', '', '', '', '', '', why]
  }
  const { value, se, interval, bases, letters } = cell
  const numbers = [value, se, ...interval, bases.n, bases.effectiveN]
  return [...numbers.map(String), letters.join(''), '']
}
