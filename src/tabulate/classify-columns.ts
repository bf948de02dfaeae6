import type { ColumnFacts } from '../weigh/sample-facts.ts'
import type { Classifier } from './aggregate-request.ts'
import type { ColumnPlace } from './banner-plan.ts'

/** Classifiers that sort respondents into columns, and where each column stands. */
export interface ClassifiedColumns {
  readonly by: readonly Classifier[]
  readonly places: readonly ColumnPlace[]
  /** Whether a respondent may be in two columns. */
  readonly overlapping: boolean
}

/**
 * Sorts respondents by the categories of a variable: one classifier when nobody can be in two columns,
 * else one a column.
 *
 * @param columns - the codes of each column
 */
export function classifyColumns(
  { kind, variable }: ColumnFacts,
  columns: readonly { readonly codes: readonly string[] }[],
): ClassifiedColumns {
  const codes = columns.flatMap((one) => one.codes)
  const overlapping = kind === 'multiple' || new Set(codes).size < codes.length
  if (overlapping) {
    const by = columns.map((column): Classifier => {
      const categories = categoriesOf(variable, column.codes)
      return { kind: 'condition', condition: { kind: 'any_of', variable: variable.id, categories } }
    })
    return { by, places: columns.map((_, part) => [{ part, level: 0 }]), overlapping }
  }
  const levelOf = new Map(columns.flatMap((column, at) => column.codes.map((code) => [code, at])))
  const by: Classifier = {
    kind: 'category',
    variable: variable.id,
    levelCount: columns.length,
    levels: variable.categories.map(({ code }) => levelOf.get(code) ?? -1),
    blanks: [],
  }
  return { by: [by], places: columns.map((_, level) => [{ part: 0, level }]), overlapping }
}

/** Indexes of the categories of these codes. */
export function categoriesOf(
  { categories }: ColumnFacts['variable'],
  codes: readonly string[],
): readonly number[] {
  return categories.flatMap(({ code }, at) => (codes.includes(code) ? [at] : []))
}
