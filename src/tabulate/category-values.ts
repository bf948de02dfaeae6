import type { ColumnFacts } from '../weigh/sample-facts.ts'

/** The numbers that the categories of a variable stand for. */
export interface CategoryValues {
  /** 1 for categories with a number. */
  readonly x: readonly number[]
  /** The number of each category, less `shift`; 0 for those without. */
  readonly y: readonly number[]
  /** Middle of the values, taken off so that squares keep their digits. */
  readonly shift: number
}

/**
 * The values of a single variable's categories, when every category that is an answer has one.
 *
 * @param levelCount - categories, and levels after them that have no value
 */
export function categoryValues(
  { kind, variable }: ColumnFacts,
  levelCount: number,
): CategoryValues | undefined {
  if (kind !== 'single') return undefined
  const answers = variable.categories.filter(({ missing }) => missing === undefined)
  if (answers.length === 0 || answers.some(({ value }) => value === undefined)) return undefined
  const numbers = answers.map(({ value = 0 }) => value)
  const shift = Math.min(...numbers) / 2 + Math.max(...numbers) / 2
  const levels = Array.from({ length: levelCount }, (_, level) => {
    const category = variable.categories[level]
    return category?.missing === undefined ? category?.value : undefined
  })
  return {
    x: levels.map((value) => (value === undefined ? 0 : 1)),
    y: levels.map((value) => (value === undefined ? 0 : value - shift)),
    shift,
  }
}
