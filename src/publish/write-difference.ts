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
export interface WrittenDifference<T> {
  readonly value: T
  readonly interval: T
  readonly p: T
}

/**
 * A difference, its interval and its test as text.
 *
 * @param unit - what the two sides count in
 */
export function differenceTexts(
  { value, interval, p }: Difference,
  unit: FigureUnit,
  language: Language,
): WrittenDifference<string> {
  const own = unitOfDifference(unit)
  return {
    value: writeFigure({ unit: own, value, p }, language),
    interval: writeInterval(interval, own, language),
    p: formatP(p, language),
  }
}

/** Writes a difference on a page; a dash that says why where it is withheld. */
export function writeDifference(
  difference: Difference | Withheld,
  unit: FigureUnit,
  language: Language,
): WrittenDifference<SafeHtml> {
  if (difference.kind === 'withheld') {
    const mark = withheldMark(difference.reason, language)
    return { value: mark, interval: mark, p: mark }
  }
  const { value, interval, p } = differenceTexts(difference, unit, language)
  return { value: html`${value}`, interval: html`${interval}`, p: html`${p}` }
}
