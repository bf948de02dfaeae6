/**
 * Which numbers of a text must be bound to a figure: all that is written in digits, except what
 * follows here and nowhere else.
 *
 * - dates: `2012-01-18`, `18/01/2012`, `18 janvier 2012`, `du 10 au 22 mai`, `January 18, 2012`;
 * - years from 1900 to 2100, alone or as a range (`2012-2014`, `2012/13`);
 * - the ids of the study's waves, and other words given as literals;
 * - ages: `18 ans`, `18-34 ans`, `de 18 à 34 ans`, `65 ans et plus`, `18 to 34 years`, `18-year-olds`,
 *   `aged 18 to 34`, and `under 35` or `over 65` before a mark of punctuation;
 * - ordinals: `1er`, `2e`, `2nd`, `21st`, and the number of a heading (`2.1 Usages`);
 * - digits that belong to a name: `B2B`, `COVID-19`, `G7`, `5G`;
 * - inline code, and the text of a link to a figure.
 */

/** A line may break inside a date. */
const space = '[ \\n\\u00a0\\u202f\\u2009]'
const spaces = `${space}*`
const month =
  '(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)'
const day = '(?:[12]\\d|3[01]|0?[1-9])(?:er|st|nd|rd|th)?'
const year = '(?:19\\d\\d|20\\d\\d|2100)'
const link = `${spaces}(?:-|–|—|/|à|au|et|to|and)${spaces}`
const start = '(?<![\\p{L}\\d.,])'
const end = '(?![\\p{L}\\d]|[.,]\\d)'

function rule(pattern: string, flags = 'giu'): RegExp {
  return new RegExp(`${start}(?:${pattern})${end}`, flags)
}

/** Numbers that need no figure, longest patterns first. */
const exempt: readonly RegExp[] = [
  rule(`${year}-\\d\\d(?:-\\d\\d)?`),
  rule(`\\d{1,2}/\\d{1,2}/\\d{4}`),
  rule(`(?:${day}${link})?${day}${space}${month}`),
  rule(`(?<=${month}${space})${day}(?:${link}${day})?(?=,?${space}${year}|${end})`),
  // A year is not the number of anything that has a unit.
  rule(`${year}(?:${link}(?:${year}|\\d\\d))?(?!${spaces}(?:%|points?|pts?))`),
  rule(`\\d{1,3}(?:${link}\\d{1,3})?(?=${space}(?:ans|years?)${end}|[-‑]years?[-‑]old)`),
  rule(`(?<=(?:aged?|âgée?s? de)${space})\\d{1,3}(?:${link}\\d{1,3})?`),
  rule(`(?<=(?:under|over)${space})\\d{1,3}(?=[,;:.)]|$)`),
  rule(`\\d+(?:ers?|res?|ères?|e|es|ème|èmes|nde?|nds|ndes|st|nd|rd|th)`),
]

/** Digits inside a name. */
const named =
  /(?:(?<![\p{L}\d])\p{L}[\p{L}\d]*[-‑]?\d[\p{L}\d]*|(?<![\p{L}\d.,])\d+(?!(?:pts?|points?|k|m|md|mds)(?![\p{L}\d]))\p{L}[\p{L}\d]*)/giu

/** The number of a heading. */
const headingNumber = /^\d+(?:\.\d+)*[.)]?(?=\s)/u

/** A number with its sign and unit, as a reader would take it in. */
const number =
  /[+\-−±]?\d(?:[\d.,]|[ \u00a0\u202f\u2009](?=\d{3}(?!\d)))*(?:[ \u00a0\u202f\u2009]?(?:%|points?(?!\p{L})|pts?(?!\p{L})))?/giu

/** A number and where it starts. */
export interface FoundNumber {
  readonly written: string
  readonly index: number
}

/** What the numbers of a text stand in. */
export interface NumberContext {
  /** Words that are no numbers, such as the ids of waves. */
  readonly literals: readonly string[]
  readonly heading: boolean
}

/**
 * Finds the numbers of a text that need a figure; see the rule at the head of this file.
 *
 * @param text - plain text; what is already bound or literal is blanked
 * @param context - literals, and whether it is a heading
 */
export function findNumbers(
  text: string,
  { literals, heading }: NumberContext,
): readonly FoundNumber[] {
  const words = literals
    .filter((word) => /\d/.test(word))
    .map((word) => rule(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'))
  const rules = [...(heading ? [headingNumber] : []), ...exempt, ...words, named]
  const rest = rules.reduce(
    (left, one) => left.replace(one, (found) => ' '.repeat(found.length)),
    text,
  )
  return [...rest.matchAll(number)].map(({ 0: found, index }) => ({
    written: found.replace(/[.,]+$/, ''),
    index,
  }))
}
