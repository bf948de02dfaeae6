import type { Language } from '../core/local-text.ts'
import { roundHalfUp } from '../core/round-half-up.ts'

export { roundHalfUp } from '../core/round-half-up.ts'

interface Format {
  readonly format: Intl.NumberFormat
  /** Numbers already written: a study has ten thousand, of which few hundred differ. */
  readonly written: Map<number, string>
}

const formats = new Map<string, Format>()
const mostWritten = 5000

/** Formats are kept: making one costs more than a thousand uses of it. */
function formatOf(decimals: number, language: Language, signed: boolean): Format {
  const key = `${language}${String(decimals)}${String(signed)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'fr', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'auto',
  })
  const made = { format, written: new Map<number, string>() }
  formats.set(key, made)
  return made
}

function decimal(value: number, decimals: number, language: Language, signed: boolean): string {
  const rounded = roundHalfUp(value, decimals)
  const { format, written } = formatOf(decimals, language, signed)
  const known = written.get(rounded)
  if (known !== undefined) return known
  const text = format.format(rounded).replace('-', '\u2212')
  if (written.size < mostWritten) written.set(rounded, text)
  return text
}

/**
 * Writes a share as a percentage: `61\u00a0%` in French, `61%` in English.
 *
 * @param share - 0–1
 * @example
 * ```ts
 * import { formatShare } from 'visavis/publish'
 * formatShare(0.61, 'fr') // => '61\u00a0%'
 * formatShare(0.61, 'en') // => '61%'
 * ```
 */
export function formatShare(share: number, language: Language, decimals: number = 0): string {
  const written = decimal(share * 100, decimals, language, false)
  return language === 'fr' ? `${written}\u00a0%` : `${written}%`
}

/**
 * Writes a difference of shares in points, with its sign.
 *
 * @param difference - difference of two shares, −1 to 1
 * @example
 * ```ts
 * import { formatPoints } from 'visavis/publish'
 * formatPoints(0.2, 'en') // => '+20 points'
 * formatPoints(-0.01, 'fr') // => '\u22121\u00a0point'
 * ```
 */
export function formatPoints(difference: number, language: Language): string {
  const points = roundHalfUp(difference * 100)
  // French counts from two in the plural; English everything but one.
  const plural = language === 'fr' ? Math.abs(points) >= 2 : Math.abs(points) !== 1
  const space = language === 'fr' ? '\u00a0' : ' '
  return `${decimal(points, 0, language, true)}${space}point${plural ? 's' : ''}`
}

/**
 * Writes how far apart two shares are, in points, whichever is the larger.
 *
 * @example
 * ```ts
 * import { formatDistance } from 'visavis/publish'
 * formatDistance(-0.2, 'en') // => '20 points'
 * ```
 */
export function formatDistance(difference: number, language: Language): string {
  return formatPoints(Math.abs(difference), language).replace('+', '')
}

/**
 * Writes a mean, an NPS or any plain number.
 *
 * @example
 * ```ts
 * import { formatNumber } from 'visavis/publish'
 * formatNumber(5.4, 'fr', 1) // => '5,4'
 * formatNumber(1200, 'en') // => '1,200'
 * ```
 */
export function formatNumber(value: number, language: Language, decimals: number = 0): string {
  return decimal(value, decimals, language, false)
}

/** Writes a difference that is not of shares, with its sign. */
export function formatSigned(value: number, language: Language, decimals: number = 0): string {
  return decimal(value, decimals, language, true)
}

/**
 * Writes a p-value as readers expect it: three decimals, or "below 0.001".
 *
 * @example
 * ```ts
 * import { formatP } from 'visavis/publish'
 * formatP(0.00002, 'fr') // => 'p\u00a0<\u00a00,001'
 * formatP(0.0312, 'en') // => 'p\u00a0=\u00a00.031'
 * ```
 */
export function formatP(p: number, language: Language): string {
  return p < 0.001
    ? `p\u00a0<\u00a0${decimal(0.001, 3, language, false)}`
    : `p\u00a0=\u00a0${decimal(p, 3, language, false)}`
}
