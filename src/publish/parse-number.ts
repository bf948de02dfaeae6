import type { Language } from '../core/local-text.ts'

/** A number as a text writes it. */
export interface WrittenNumber {
  /** As written: 61 for `61 %`. */
  readonly value: number
  readonly decimals: number
  readonly unit: 'percent' | 'points' | 'none'
  /** Whether a plus or minus sign was written. */
  readonly signed: boolean
}

/** Words, one number with its sign, words. */
const pattern =
  /^\D*?(?<sign>[+\-\u2212]?)(?<digits>\d[\d.,\u0020\u00a0\u202f\u2009]*)(?<rest>\D*)$/
const minus = /[-\u2212]/
const spaces = /[\u0020\u00a0\u202f\u2009]/g

/**
 * Reads a number as French or English writes it, with its percent sign or the word "points".
 *
 * @param text - such as `61\u00a0%`, `+11 points`, `5,4`, `1 200` or `1,200`
 * @param language - decides what the comma means
 * @returns the number, or `undefined` when the text holds none or several
 * @example
 * ```ts
 * import { parseNumber } from 'visavis/publish'
 * parseNumber('61\u00a0%', 'fr') // => { value: 61, decimals: 0, unit: 'percent', signed: false }
 * parseNumber('1,200', 'en') // => { value: 1200, decimals: 0, unit: 'none', signed: false }
 * ```
 */
export function parseNumber(text: string, language: Language): WrittenNumber | undefined {
  const found = pattern.exec(text.trim())?.groups
  if (found === undefined) return undefined
  const { sign = '', digits = '', rest = '' } = found
  const plain = toPlainDecimal(digits.trim().replace(/[.,]$/, ''), language)
  if (plain === undefined) return undefined
  const size = Number(plain)
  return {
    value: minus.test(sign) ? -size : size,
    decimals: plain.split('.')[1]?.length ?? 0,
    unit: unitOf(rest),
    signed: sign !== '',
  }
}

function toPlainDecimal(digits: string, language: Language): string | undefined {
  const ungrouped = digits.replace(spaces, '')
  const plain =
    language === 'fr' ? ungrouped.replace(',', '.') : ungrouped.replace(/,(?=\d{3}(\D|$))/g, '')
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined
}

function unitOf(rest: string): WrittenNumber['unit'] {
  if (/^[\s\u00a0\u202f]*(%|pour cent|percent\b)/i.test(rest)) {
    return /points?\b/i.test(rest) ? 'points' : 'percent'
  }
  return /^[\s\u00a0\u202f-]*(percentage )?(points?|pts?)\b/i.test(rest) ? 'points' : 'none'
}
