import type { Language } from '../core/local-text.ts'
import type { Figure, FigureUnit } from './figure.ts'
import { formatNumber, formatPoints, formatShare, formatSigned } from './format-number.ts'
import { meanDecimals } from './round-figure.ts'
import { sayIn } from './say.ts'

/**
 * Writes a figure's value in its unit, rounded: this room alone rounds.
 *
 * @param figure - its unit, value, and p-value when it is a difference, which is written with its sign
 * @param language - how numbers are written
 * @param decimals - one for a mean, none for the others, unless told; points have none
 * @example
 * ```ts
 * import { writeFigure } from 'visavis/publish'
 * writeFigure({ unit: 'points', value: 0.2 }, 'en') // => '+20 points'
 * writeFigure({ unit: 'mean', value: 5.42 }, 'fr') // => '5,4'
 * ```
 */
export function writeFigure(
  figure: Pick<Figure, 'unit' | 'value' | 'p'>,
  language: Language,
  decimals: number = figure.unit === 'mean' ? meanDecimals : 0,
): string {
  const format = figure.p === undefined ? formatNumber : formatSigned
  switch (figure.unit) {
    case 'share':
      return formatShare(figure.value, language, decimals)
    case 'points':
      return formatPoints(figure.value, language)
    case 'mean':
    case 'nps':
    case 'count':
      return format(figure.value, language, decimals)
  }
}

/** Writes an interval in a unit: `34% to 40%`; points without the word. */
export function writeInterval(
  interval: readonly [number, number],
  unit: FigureUnit,
  language: Language,
): string {
  const write = (value: number): string =>
    unit === 'points' ? formatNumber(value * 100, language) : writeFigure({ unit, value }, language)
  const [low, high] = interval
  return sayIn(language)('interval.range', { low: write(low), high: write(high) })
}
