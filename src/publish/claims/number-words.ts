import type { Language } from '../../core/local-text.ts'
import { fold } from './words.ts'

const french: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
  cent: 100,
}

const english: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
}

const names: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  fr: french,
  en: english,
}

/** A pattern for a whole number from 1 to 100 in words. */
export function numberWordPattern(language: Language): string {
  const one = Object.keys(names[language])
    .filter((name) => name !== 'a')
    .toSorted((left, right) => right.length - left.length)
    .join('|')
  return `(?:${one})(?:[-\\u2011\\s](?:et[-\\s])?(?:${one}))*`
}

/**
 * Reads a whole number in words or digits: "soixante et un", "twenty-three", "4".
 *
 * @returns the number, undefined when the words are none
 */
export function readNumberWord(text: string, language: Language): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const parts = fold(text)
    .split(/[-\u2011\s]+/)
    .filter((part) => part !== 'et' && part !== 'and')
  const values = parts.map((part) => names[language][part])
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : join(sum, value)),
    0,
  )
}

/** "Quatre-vingt" multiplies, "soixante-dix" adds. */
function join(sum: number, value: number): number {
  if (sum === 4 && value === 20) return 80
  if (value === 100) return Math.max(sum, 1) * 100
  return sum + value
}
