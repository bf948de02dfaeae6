import type { Language } from '../../../../core/local-text.ts'
import type { FigureUnit } from '../../../../publish/figure.ts'
import { formatNumber } from '../../../../publish/format-number.ts'

/** Writes a standard error: in points for shares, in the figure's own unit otherwise. */
export function writeError(se: number, unit: FigureUnit, language: Language): string {
  const isShare = unit === 'share' || unit === 'points'
  return formatNumber(isShare ? se * 100 : se, language, 2)
}
