import type { FigureUnit } from './figure.ts'
import { roundHalfUp } from './format-number.ts'

/** Decimals with which a mean is written when nothing else is asked. */
export const meanDecimals = 1

/**
 * Rounds a value as `writeFigure` writes it, for formats that keep numbers as numbers: nothing leaves
 * with more decimals than readers see.
 *
 * @returns a share as 0–1 in hundredths, a difference of shares in whole points, a mean with one
 * decimal, an NPS or a count as a whole number
 */
export function roundFigure(value: number, unit: FigureUnit): number {
  switch (unit) {
    case 'share':
      return roundHalfUp(value * 100) / 100
    case 'points':
      return roundHalfUp(value * 100)
    case 'mean':
      return roundHalfUp(value, meanDecimals)
    case 'nps':
    case 'count':
      return roundHalfUp(value)
  }
}

/** Rounds a standard error as the record of a figure writes it, in the unit of `roundFigure`. */
export function roundError(se: number, unit: FigureUnit): number {
  switch (unit) {
    case 'share':
      return Number((roundHalfUp(se * 100, 2) / 100).toFixed(4))
    case 'points':
      return roundHalfUp(se * 100, 2)
    case 'mean':
    case 'nps':
    case 'count':
      return roundHalfUp(se, 2)
  }
}
