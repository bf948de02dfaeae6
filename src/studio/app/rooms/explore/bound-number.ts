import type { TableAnswer } from '../../../../api/shown-parts.ts'
import type { Language } from '../../../../core/local-text.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { writeFigure } from '../../../../publish/write-figure.ts'
import type { CellPlace } from './crossed-table-props.ts'

/** A number as a text of the study binds it, `[61 %](figure:…)`; undefined where it is withheld. */
export function boundNumber(
  { table, figures }: Pick<TableAnswer, 'table' | 'figures'>,
  { row, column }: CellPlace,
  language: Language,
): string | undefined {
  const [own, id] = [table.rows[row], figures[row]?.[column]]
  const cell = own?.cells[column]
  if (own === undefined || id === undefined || cell?.kind !== 'estimate') return undefined
  const printed = writeFigure({ unit: unitOfRow(own.row), value: cell.value }, language)
  return `[${printed}](figure:${id})`
}
