import type { Cell, Difference, Withheld } from '../protect/protected.ts'
import { formatNumber, formatP, formatPoints, formatShare } from '../publish/format-number.ts'
import type { Terminal } from './terminal.ts'

/** A share, or a dash. */
export function cellShare(cell: Cell, { language }: Terminal): string {
  return cell.kind === 'withheld' ? '–' : formatShare(cell.value, language)
}

/** A difference of shares in points, its interval and its p-value, or dashes. */
export function differenceCells(
  difference: Difference | Withheld,
  { language }: Terminal,
): readonly [string, string, string] {
  if (difference.kind === 'withheld') return ['–', '–', '–']
  const [low, high] = difference.interval.map((bound) => formatNumber(bound * 100, language))
  return [
    formatPoints(difference.value, language),
    `[${low ?? ''} ; ${high ?? ''}]`,
    formatP(difference.p, language),
  ]
}
