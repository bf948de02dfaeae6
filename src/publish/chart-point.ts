import type { Language } from '../core/local-text.ts'
import type { Cell } from '../protect/protected.ts'
import type { ChartPoint, ChartValue } from './charts.ts'
import { formatShare } from './format-number.ts'
import { sayIn } from './say.ts'

/** A share as a chart's dot; withheld cells draw nothing. */
export function pointOf(cell: Cell, language: Language): ChartPoint | undefined {
  if (cell.kind === 'withheld') return undefined
  return { value: cell.value, interval: cell.interval, text: formatShare(cell.value, language) }
}

/** A share as a chart says it, or the words that stand where it is withheld. */
export function valueOf(cell: Cell, language: Language): ChartValue {
  return pointOf(cell, language) ?? { withheld: sayIn(language)('chart.withheld') }
}
