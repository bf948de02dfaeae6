import type { Cell, Difference, Withheld } from '../protect/protected.ts'
import { unitOfDifference } from '../publish/figure.ts'
import type { FigureUnit } from '../publish/figure.ts'
import { formatP } from '../publish/format-number.ts'
import { writeFigure, writeInterval } from '../publish/write-figure.ts'
import type { Terminal } from './terminal.ts'

/** A figure in its unit, or a dash. */
export function cellFigure(cell: Cell, unit: FigureUnit, { language }: Terminal): string {
  return cell.kind === 'withheld' ? '–' : writeFigure({ unit, value: cell.value }, language)
}

/** A difference, its interval and its p-value, or dashes. */
export function differenceCells(
  difference: Difference | Withheld,
  unit: FigureUnit,
  { language }: Terminal,
): readonly [string, string, string] {
  if (difference.kind === 'withheld') return ['–', '–', '–']
  const own = unitOfDifference(unit)
  const { value, interval, p } = difference
  return [
    writeFigure({ unit: own, value, p }, language),
    writeInterval(interval, own, language),
    formatP(p, language),
  ]
}
