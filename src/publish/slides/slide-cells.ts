import type { Language } from '../../core/local-text.ts'
import type { Cell, Difference, Estimate, Withheld } from '../../protect/protected.ts'
import type { FigureUnit } from '../figure.ts'
import { unitOfDifference } from '../figure.ts'
import { roundFigure } from '../round-figure.ts'
import { withheldText } from '../withheld-text.ts'
import { writeFigure, writeInterval } from '../write-figure.ts'
import type { ChartSeries, Run, SlideCell } from './deck.ts'
import { run } from './slide-frame.ts'

/** Sizes of a number and of its interval, in points, and how the number is written. */
export interface NumberLook extends Omit<Run, 'text' | 'size'> {
  readonly size: number
  readonly small: number
}

/** Small words on the right: heads, captions. */
export function quietCell(text: string): SlideCell {
  return { runs: [run(text, 10, { tone: 'quiet' })], align: 'right' }
}

/** A number with its interval, after it or under it; a dash that says why where it is withheld. */
export function numberCell(
  cell: Cell | undefined,
  unit: FigureUnit,
  { size, small, ...look }: NumberLook,
  language: Language,
): SlideCell {
  if (cell === undefined) return { runs: [run('', small)] }
  if (cell.kind === 'withheld') return dashCell(cell, small, language)
  const space = look.breaks === true ? '' : '   '
  return {
    runs: [
      run(writeFigure({ unit, value: cell.value }, language), size, look),
      run(`${space}${writeInterval(cell.interval, unit, language)}`, small, { tone: 'quiet' }),
    ],
    align: 'right',
  }
}

/**
 * A difference, its interval under it.
 *
 * @param unit - what its two sides count in
 */
export function differenceCell(
  difference: Difference | Withheld,
  unit: FigureUnit,
  { size, small, ...look }: NumberLook,
  language: Language,
): SlideCell {
  if (difference.kind === 'withheld') return dashCell(difference, small, language)
  const own = unitOfDifference(unit)
  const { value, interval, p } = difference
  return {
    runs: [
      run(writeFigure({ unit: own, value, p }, language), size, { ...look, breaks: true }),
      run(writeInterval(interval, own, language), small, { tone: 'quiet' }),
    ],
    align: 'right',
  }
}

function dashCell({ reason }: Withheld, size: number, language: Language): SlideCell {
  const text = `– (${withheldText(reason, language)})`
  return { runs: [run(text, size, { tone: 'quiet' })], align: 'right' }
}

/** A series of shares, their intervals with them; a withheld one is in neither. */
export function shareSeries(title: string, cells: readonly Cell[]): ChartSeries {
  const shown = (cell: Cell): Estimate | undefined => (cell.kind === 'withheld' ? undefined : cell)
  return {
    title,
    values: cells.map(shown).map((cell) => cell && roundFigure(cell.value, 'share')),
    intervals: cells
      .map(shown)
      .map((cell) => cell && ([roundShare(cell, 0), roundShare(cell, 1)] as const)),
  }
}

function roundShare({ interval }: Estimate, end: 0 | 1): number {
  return roundFigure(interval[end], 'share')
}
