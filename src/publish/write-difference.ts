import type { Language } from '../core/local-text.ts'
import type { Difference, Withheld } from '../protect/protected.ts'
import type { FigureUnit } from './figure.ts'
import { unitOfDifference } from './figure.ts'
import { formatP } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeFigure, writeInterval } from './write-figure.ts'

/** A difference in words: what stands in the three last columns of its table. */
export interface WrittenDifference {
  readonly value: SafeHtml
  readonly interval: SafeHtml
  readonly p: SafeHtml
}

/**
 * Writes a difference, its interval and its test; a dash that says why where it is withheld.
 *
 * @param unit - what the two sides count in
 */
export function writeDifference(
  difference: Difference | Withheld,
  unit: FigureUnit,
  language: Language,
): WrittenDifference {
  if (difference.kind === 'withheld') {
    const mark = withheldMark(difference.reason, language)
    return { value: mark, interval: mark, p: mark }
  }
  const { value, interval, p } = difference
  const own = unitOfDifference(unit)
  return {
    value: html`${writeFigure({ unit: own, value, p }, language)}`,
    interval: html`${writeInterval(interval, own, language)}`,
    p: html`${formatP(p, language)}`,
  }
}
