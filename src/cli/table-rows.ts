import { textIn } from '../core/local-text.ts'
import type { Cell, ProtectedTable, TableRow } from '../protect/protected.ts'
import { formatNumber } from '../publish/format-number.ts'
import { rowTitle } from '../publish/row-title.ts'
import { versusMarks } from '../publish/versus-marks.ts'
import { writeFigure } from '../publish/write-figure.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'

const units = {
  category: 'share',
  net: 'share',
  mean: 'mean',
  median: 'mean',
  deviation: 'mean',
  nps: 'nps',
} as const

/** A table as rows of text: head, letters, rows, bases. */
export function tableRows(
  table: ProtectedTable,
  terminal: Terminal,
): readonly (readonly string[])[] {
  const { language } = terminal
  const head = table.columns.map(({ title, block }) =>
    block === undefined ? say(terminal, 'total') : textIn(title, language),
  )
  const letters = table.columns.map(({ letter }) => letter ?? '')
  const bases = table.columns.map(({ bases: base }) =>
    base.kind === 'withheld' ? '–' : formatNumber(base.n, language),
  )
  return [
    ['', ...head],
    ...(letters.some((letter) => letter !== '') ? [['', ...letters]] : []),
    ...table.rows.map((row) => [
      rowTitle(table, row, language),
      ...row.cells.map((cell) => cellText(cell, row, terminal)),
    ]),
    [say(terminal, 'base'), ...bases],
  ]
}

function cellText(cell: Cell, row: TableRow, { language }: Terminal): string {
  if (cell.kind === 'withheld') return '–'
  const mark = cell.versusTotal === undefined ? '' : versusMarks[cell.versusTotal]
  const figure = writeFigure({ unit: units[row.kind], value: cell.value }, language)
  return [figure, mark, cell.letters.join('')].filter((part) => part !== '').join(' ')
}
