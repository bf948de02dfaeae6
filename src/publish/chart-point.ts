import type { Language } from '../core/local-text.ts'
import type { Cell } from '../protect/protected.ts'
import type { ChartPoint } from './charts.ts'
import { formatShare } from './format-number.ts'

/** A share as a chart's dot; withheld cells draw nothing. */
export function pointOf(cell: Cell, language: Language): ChartPoint | undefined {
  if (cell.kind === 'withheld') return undefined
  return { value: cell.value, interval: cell.interval, text: formatShare(cell.value, language) }
}
