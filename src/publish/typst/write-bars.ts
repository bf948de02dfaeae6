import { textIn } from '../../core/local-text.ts'
import type { Language } from '../../core/local-text.ts'
import type { Estimate, ProtectedTable } from '../../protect/protected.ts'
import { unitOfRow } from '../figure.ts'
import { formatShare } from '../format-number.ts'
import type { Accent } from '../study-names.ts'
import type { TypstCode } from './typst-code.ts'
import { accentCode } from './print-colours.ts'
import { ownTypst, typst } from './typst-code.ts'

/** The shares of a question's total as a list of bars, each beside its title. */
export function writeBars(table: ProtectedTable, accent: Accent, language: Language): TypstCode {
  const items = table.rows.flatMap((row) => {
    const [cell] = row.cells
    if (cell?.kind !== 'estimate' || unitOfRow(row.row) !== 'share') return []
    const shown = formatShare(cell.value, language)
    const net = ownTypst(String(row.kind === 'net'))
    return [typst`(${textIn(row.title, language)}, ${barEnds(cell)}, ${shown}, ${net}),\n`]
  })
  return items.length === 0
    ? ownTypst('')
    : typst`#bars(${accentCode(accent)}, ${accentCode(`${accent}-soft`)}, ${items})`
}

/** Value and interval of a share as a bar takes them, on a track from 0 to 1. */
export function barEnds({ value, interval }: Pick<Estimate, 'value' | 'interval'>): TypstCode {
  const at = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000
  const [low, high] = interval
  return typst`${at(value)}, ${at(low)}, ${at(high)}`
}
