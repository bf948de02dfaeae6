import type { Language } from '../../core/local-text.ts'
import { findNumbers } from '../../study/text/find-numbers.ts'
import { parseNumber } from '../parse-number.ts'
import { deniedBefore, hedgePhrases } from './claim-phrases.ts'
import { numberWordPattern, readNumberWord } from './number-words.ts'
import type { Sentence } from './sentence.ts'
import type { Hedge } from './tolerances.ts'

/** A quantity that a sentence states. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly form: 'digits' | 'words' | 'fraction' | 'range'
  /** Percent (0–100), points, a mean or a count, as said. */
  readonly value: number
  /** The upper end of a range. */
  readonly high?: number | undefined
  readonly decimals: number
  readonly unit: 'percent' | 'points' | 'none'
  readonly signed: boolean
  readonly hedge: Hedge
  readonly inBrackets: boolean
  /** The sentence says that it is not so. */
  readonly denied: boolean
  /** The figure it is bound to. */
  readonly figure?: string | undefined
}

/** Numbers of a sentence that are no claims: labels, ids of waves, code. */
export interface QuantityContext {
  readonly language: Language
  readonly literals: readonly string[]
  readonly heading: boolean
  readonly closed: readonly (readonly [start: number, end: number])[]
}

type Raw = Pick<
  Quantity,
  'start' | 'end' | 'form' | 'value' | 'high' | 'decimals' | 'unit' | 'signed'
>

/** Finds the quantities of a sentence, in digits and in words, in the order of the text. */
export function findQuantities(sentence: Sentence, context: QuantityContext): readonly Quantity[] {
  const open = blank(sentence.text, context.closed)
  const found = [
    ...findRanges(open, context),
    ...findFractions(open, context),
    ...findWorded(open, context),
    ...findDigits(open, context),
  ]
  const kept = found.reduce<readonly Raw[]>(
    (taken, one) => (taken.some((other) => overlap(one, other)) ? taken : [...taken, one]),
    [],
  )
  return kept.map((raw) => dress(raw, sentence, context.language)).toSorted(byStart)
}

function byStart(one: Raw, other: Raw): number {
  return one.start - other.start
}

function overlap(one: Pick<Raw, 'start' | 'end'>, other: Pick<Raw, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end
}

function blank(text: string, spans: QuantityContext['closed']): string {
  return spans.reduce(
    (rest, [start, end]) =>
      rest.slice(0, Math.max(start, 0)) +
      ' '.repeat(Math.max(Math.min(end, rest.length) - Math.max(start, 0), 0)) +
      rest.slice(Math.max(Math.min(end, rest.length), Math.max(start, 0))),
    text,
  )
}

function dress(raw: Raw, sentence: Sentence, language: Language): Quantity {
  const before = sentence.text.slice(0, raw.start)
  const [hedge = 'plain'] = hedgePhrases[language].find(([, words]) => words.test(before)) ?? []
  return {
    ...raw,
    written: sentence.text.slice(raw.start, raw.end).trim(),
    hedge,
    inBrackets: /\([^()]*$/.test(before),
    denied: deniedBefore[language].test(before),
    figure: sentence.bound.find((span) => overlap(raw, span))?.figure,
  }
}

const space = '[ \\n\\u00a0\\u202f\\u2009]'
const percent = `${space}*(?:%|pour${space}cent|pour${space}100|per${space}?cent)`

/** "Entre 40 et 45 %", "de 4 à 9 %", "between 20 and 25%". */
function findRanges(text: string, { language }: QuantityContext): readonly Raw[] {
  const number = '\\d{1,3}(?:[.,]\\d+)?'
  const [open, and] = language === 'fr' ? ['entre|de', 'et|à'] : ['between|from', 'and|to']
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${open})${space}+(?<low>${number})(?:${percent})?${space}+(?:${and})${space}+(?<high>${number})${percent}`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const low = parseNumber(match.groups?.['low'] ?? '', language)
    const high = parseNumber(match.groups?.['high'] ?? '', language)
    if (low === undefined || high === undefined || isPassage(text, match.index)) return []
    const decimals = Math.max(low.decimals, high.decimals)
    return [
      {
        ...spanOf(match),
        form: 'range',
        value: low.value,
        high: high.value,
        decimals,
        unit: 'percent',
        signed: false,
      },
    ]
  })
}

/** "Passe de 61 à 72 %" is two figures, not a range. */
function isPassage(text: string, index: number): boolean {
  return /(?:pass\p{L}+|went|rose|fell|moved|risen|fallen|grew|dropped|gone|mont\p{L}+|recul\p{L}+|progress\p{L}+|augment\p{L}+|baiss\p{L}+)\s*$/iu.test(
    text.slice(0, index),
  )
}

function spanOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

const parts: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  fr: [
    ['tiers', 3],
    ['quarts?', 4],
    ['cinquièmes?', 5],
    ['dixièmes?', 10],
  ],
  en: [
    ['thirds?', 3],
    ['quarters?', 4],
    ['fifths?', 5],
    ['tenths?', 10],
  ],
}

/** "Un quart", "les deux tiers", "la moitié", "un salarié sur deux", "three in four employees". */
function findFractions(text: string, { language }: QuantityContext): readonly Raw[] {
  const word = numberWordPattern(language)
  const small = language === 'fr' ? `(?:${word}|\\d{1,2})` : `(?:an?|${word}|\\d{1,2})`
  const of = language === 'fr' ? 'sur' : '(?:in|out${space}+of)'.replaceAll('${space}', space)
  const inN = new RegExp(
    `(?<![\\p{L}\\d.,-])(?<top>${small})${space}+(?:\\p{L}+${space}+){0,2}${of}${space}+(?<whole>${word}|\\d{1,3})(?![\\p{L}\\d-]|[.,]\\d)`,
    'giu',
  )
  const wholes = [...text.matchAll(inN)].flatMap((match) => {
    const whole = readNumberWord(match.groups?.['whole'] ?? '', language) ?? 0
    return fraction(match, whole, language)
  })
  const named = parts[language].flatMap(([name, whole]) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\d-])(?<top>${small})[-\\s]+(?:${name})(?!\\p{L})`,
      'giu',
    )
    return [...text.matchAll(pattern)].flatMap((match) => fraction(match, whole, language))
  })
  const half = language === 'fr' ? '(?:la |une )?moitié(?! (?:moins|plus))' : '(?:a )?half(?! as )'
  const halves = [...text.matchAll(new RegExp(`(?<!\\p{L})${half}(?!\\p{L})`, 'giu'))].flatMap(
    (match) => fraction(match, 2, language),
  )
  return [...wholes, ...named, ...halves]
}

function fraction(match: RegExpExecArray, whole: number, language: Language): readonly Raw[] {
  const top = readNumberWord(match.groups?.['top'] ?? '1', language) ?? 0
  if (whole < 2 || top < 1 || top >= whole || (whole > 20 && whole !== 100)) return []
  const value = (top / whole) * 100
  return [
    { ...spanOf(match), form: 'fraction', value, decimals: 0, unit: 'percent', signed: false },
  ]
}

/** "Soixante et un pour cent", "six points". */
function findWorded(text: string, { language }: QuantityContext): readonly Raw[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d-])(?<number>${numberWordPattern(language)})(?:(?<percent>${percent})|${space}+points?)(?!\\p{L})`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = readNumberWord(match.groups?.['number'] ?? '', language)
    if (value === undefined) return []
    const unit = match.groups?.['percent'] === undefined ? 'points' : 'percent'
    return [{ ...spanOf(match), form: 'words', value, decimals: 0, unit, signed: false }]
  })
}

function findDigits(text: string, context: QuantityContext): readonly Raw[] {
  const { language } = context
  return findNumbers(text, context).flatMap(({ written, index }) => {
    const after = new RegExp(`^${percent}`, 'iu').exec(text.slice(index + written.length))
    const whole = after === null ? written : `${written}${after[0]}`
    const number = parseNumber(
      whole.replace(/per\s?cent/iu, '%').replace(/pour\s(?:cent|100)/iu, '%'),
      language,
    )
    if (number === undefined) return []
    const { value, decimals, unit, signed } = number
    const end = index + whole.length
    return [{ start: index, end, form: 'digits', value, decimals, unit, signed }]
  })
}
