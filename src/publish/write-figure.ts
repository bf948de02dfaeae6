import type { Language } from '../core/index.ts'
import type { Figure } from './figure.ts'
import { formatNumber, formatPoints, formatShare } from './format-number.ts'

/** Decimals with which a mean is written when nothing else is asked. */
export const meanDecimals = 1

/**
 * Writes a figure's value in its unit, rounded: this room alone rounds.
 *
 * @param figure - its unit and value
 * @param language - how numbers are written
 */
export function writeFigure(figure: Pick<Figure, 'unit' | 'value'>, language: Language): string {
  switch (figure.unit) {
    case 'share':
      return formatShare(figure.value, language)
    case 'points':
      return formatPoints(figure.value, language)
    case 'mean':
      return formatNumber(figure.value, language, meanDecimals)
    case 'nps':
    case 'count':
      return formatNumber(figure.value, language)
  }
}
