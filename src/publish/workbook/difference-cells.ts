import type { Language } from '../../core/local-text.ts'
import type { Cell, Difference, Withheld } from '../../protect/protected.ts'
import type { FigureUnit } from '../figure.ts'
import { unitOfDifference } from '../figure.ts'
import { formatP } from '../format-number.ts'
import { numberCell, textCell, withheldCell } from './cells.ts'
import type { SheetCell } from './workbook.ts'

/** One side of a difference. */
export function sideCell(cell: Cell, unit: FigureUnit, language: Language): SheetCell {
  return cell.kind === 'withheld'
    ? withheldCell(cell.reason, language)
    : numberCell(cell.value, unit)
}

/** A difference, the two ends of its interval, its test: four cells. */
export function differenceCells(
  difference: Difference | Withheld,
  unit: FigureUnit,
  language: Language,
): readonly SheetCell[] {
  if (difference.kind === 'withheld') {
    const reason = withheldCell(difference.reason, language)
    return [reason, reason, reason, reason]
  }
  const { value, interval, p } = difference
  const own = unitOfDifference(unit)
  const [low, high] = interval
  return [
    numberCell(value, own),
    numberCell(low, own),
    numberCell(high, own),
    textCell(formatP(p, language)),
  ]
}
