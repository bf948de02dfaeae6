import type { MenuRange } from '../../../../api/study-menu.ts'
import { bandNameTexts } from '../../../../core/catalogue/studio-derived-text.ts'
import { fillText } from '../../../../core/fill-text.ts'
import { languages, textIn } from '../../../../core/local-text.ts'
import type { Language, LocalText } from '../../../../core/local-text.ts'

/** Most cut points: beyond, bands tell no more than the number itself. */
const mostCuts = 20

/** What is wrong with cut points, as a text of the catalogue and what it says. */
export interface CutProblem {
  readonly key: `bands.${'none' | 'not_number' | 'twice' | 'order' | 'low' | 'high' | 'many'}`
  readonly values: Readonly<Record<string, string | number>>
}

/** Cut points as written: numbers that rise, or the first thing wrong with them. */
export type ReadCuts =
  | { readonly kind: 'good'; readonly cuts: readonly number[] }
  | { readonly kind: 'bad'; readonly problem: CutProblem }

/**
 * Reads cut points, commas, semicolons or spaces between them; where semicolons part them, a comma
 * stands for the decimal point, as French writes it.
 *
 * @param range - what answers may be: a cut point must leave some on either side
 */
export function readCuts(text: string, range: MenuRange): ReadCuts {
  const pointed = text.includes(';') ? text.replaceAll(/(?<=\d),(?=\d)/g, '.') : text
  const words = pointed.split(/[\s,;]+/).filter((word) => word !== '')
  const problem = problemOf(words, range)
  if (problem !== undefined) return { kind: 'bad', problem }
  return { kind: 'good', cuts: words.map(numberOf) }
}

function problemOf(words: readonly string[], range: MenuRange): CutProblem | undefined {
  if (words.length === 0) return { key: 'bands.none', values: {} }
  if (words.length > mostCuts) {
    return { key: 'bands.many', values: { limit: mostCuts, n: words.length } }
  }
  const strange = words.find((word) => !/^[-−]?\d{1,12}(?:\.\d{1,6})?$/.test(word))
  if (strange !== undefined) return { key: 'bands.not_number', values: { text: strange } }
  return unsorted(words) ?? outside(words, range)
}

function unsorted(words: readonly string[]): CutProblem | undefined {
  for (const [at, text] of words.entries()) {
    const before = words[at - 1]
    if (before === undefined || numberOf(text) > numberOf(before)) continue
    const isTwice = numberOf(text) === numberOf(before)
    return isTwice
      ? { key: 'bands.twice', values: { text } }
      : { key: 'bands.order', values: { text, before } }
  }
  return undefined
}

function outside(
  words: readonly string[],
  { minimum, maximum }: MenuRange,
): CutProblem | undefined {
  const low = words.find((word) => minimum !== undefined && numberOf(word) <= minimum)
  if (low !== undefined) return { key: 'bands.low', values: { text: low, limit: minimum ?? 0 } }
  const high = words.find((word) => maximum !== undefined && numberOf(word) > maximum)
  if (high === undefined) return undefined
  return { key: 'bands.high', values: { text: high, limit: maximum ?? 0 } }
}

function numberOf(word: string): number {
  return Number(word.replace('−', '-'))
}

/** A band of a number: from a cut point on, below the next. */
export interface Band {
  readonly code: string
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** The bands between cut points, the first and last open. */
export function bandsBetween(cuts: readonly number[]): readonly Band[] {
  return [undefined, ...cuts].map((from, at) => {
    const to = cuts[at]
    return { code: codeOf(from, to), from, to }
  })
}

function codeOf(from: number | undefined, to: number | undefined): string {
  const [low, high] = [from, to].map((one) => String(one).replace('-', 'minus').replace('.', '_'))
  if (from === undefined) return `under_${high ?? ''}`
  return to === undefined ? `from_${low ?? ''}` : `from_${low ?? ''}_to_${high ?? ''}`
}

/** Who is in a band, as a condition on the number. */
export function bandCondition(variable: string, { from, to }: Band): string {
  const above = from === undefined ? [] : [`${variable} >= ${String(from)}`]
  const below = to === undefined ? [] : [`${variable} < ${String(to)}`]
  return [...above, ...below].join(' and ')
}

/** A name for a band in each language: of whole numbers the last one in it, “35 to 54”. */
export function bandName(band: Band, range: MenuRange): LocalText {
  return Object.fromEntries(languages.map((language) => [language, nameIn(band, range, language)]))
}

function nameIn({ from, to }: Band, range: MenuRange, language: Language): string {
  const isWhole =
    range.isWhole && [from, to].every((one) => one === undefined || Number.isInteger(one))
  const last = isWhole && from !== undefined && to !== undefined ? to - 1 : to
  const values = { from: writeIn(from, language), to: writeIn(last, language) }
  const name = fillText(bandNameTexts[shapeOf({ from, to: last }, isWhole)], language, values)
  const unit = range.unit === undefined ? '' : textIn(range.unit, language)
  // “35 ans et plus”, “35 years or more”: the unit follows the last number, as a plural.
  return unit === '' || !isPlural(last ?? from ?? 0, language)
    ? name
    : name.replace(/(\d)(?!.*\d)/u, `$1 ${unit}`)
}

function isPlural(value: number, language: Language): boolean {
  return new Intl.PluralRules(language).select(value) !== 'one'
}

function shapeOf({ from, to }: Omit<Band, 'code'>, isWhole: boolean): keyof typeof bandNameTexts {
  if (from === undefined) return 'below'
  if (to === undefined) return 'above'
  if (!isWhole) return 'between_under'
  return from === to ? 'only' : 'between'
}

function writeIn(value: number | undefined, language: Language): string {
  // Years are written without a space: 1998.
  const options = { useGrouping: false, maximumFractionDigits: 6 }
  return value === undefined ? '' : new Intl.NumberFormat(language, options).format(value)
}
