import { isCalendarDate } from '../study/expression/calendar-date.ts'
import type { MissingKind } from '../study/variable.ts'
import { readNumber } from './read-number.ts'

/** Different values remembered of a column: more is no list of categories. */
const valuesKept = 100

/** Cells that people and programs write for "nothing here", and what they most likely mean. */
export const usualMissing: ReadonlyMap<string, MissingKind> = new Map<string, MissingKind>([
  ['', 'no_answer'],
  ['NA', 'not_asked'],
  ['N/A', 'not_asked'],
  ['#N/A', 'not_asked'],
  ['NULL', 'no_answer'],
  ['null', 'no_answer'],
  ['No answer', 'no_answer'],
  ['Sans réponse', 'no_answer'],
])

/** What the cells of a column look like, gathered without keeping them. */
export class ColumnProfile {
  readonly name: string
  /** Different values, missing ones aside, in the order they were met. */
  readonly values: Set<string> = new Set<string>()
  /** Missing values met. */
  readonly missing: Set<string> = new Set<string>()
  readonly #separator: string
  #n = 0
  #areNumbers = true
  #areDates = true
  #overflow = false

  constructor(name: string, separator: string) {
    this.name = name
    this.#separator = separator
  }

  add(cell: string): void {
    if (usualMissing.has(cell)) {
      this.missing.add(cell)
      return
    }
    this.#n++
    if (this.#areNumbers) this.#areNumbers = readNumber(cell, this.#separator) !== undefined
    if (this.#areDates) this.#areDates = isCalendarDate(cell)
    if (this.values.size < valuesKept) this.values.add(cell)
    else if (!this.values.has(cell)) this.#overflow = true
  }

  /** Whether every value is a number. */
  areNumbers(): boolean {
    return this.#n > 0 && this.#areNumbers
  }

  /** Whether every value is a day of the calendar. */
  areDates(): boolean {
    return this.#n > 0 && this.#areDates
  }

  /** Every different value; undefined where they are too many to be kept. */
  everyValue(): readonly string[] | undefined {
    return this.#overflow ? undefined : [...this.values]
  }

  /** Whether few different values come again and again, as answers to a closed question do. */
  isClosed(): boolean {
    const distinct = this.values.size
    if (this.#overflow || distinct === 0) return false
    return (distinct <= 12 && distinct * 2 <= this.#n) || distinct * 10 <= this.#n
  }
}
