import { requireThat } from '../stats/require-that.ts'

/** A category as its owner names it. */
export type CategoryValue = string | number

/**
 * Category of each respondent, as values or as codes of labels.
 *
 * Those without one (undefined, null, NaN; a code that has no label) are outside the domain.
 */
export type CategoryColumn = ArrayLike<CategoryValue | undefined | null> | CodedColumn

/** Categories as codes from 0; a code of `labels.length` or more is missing. */
export interface CodedColumn {
  readonly codes: Uint8Array | Uint16Array
  /** Name of each category, in the order of a scale where there is one. */
  readonly labels: readonly string[]
}

/** Categories numbered from 0. */
export interface KnownCategories {
  /** Names by code: labels in their order, values in order of appearance. */
  readonly values: readonly CategoryValue[]
  /** Code of each respondent, −1 for those without a category. */
  readonly codes: Int32Array
}

/** Numbers the categories of a column. */
export function readCategories(column: CategoryColumn): KnownCategories {
  if ('codes' in column) {
    const { codes, labels } = column
    requireThat(
      new Set(labels).size === labels.length,
      'a coded column requires labels that differ from one another',
    )
    return {
      values: labels,
      codes: new Int32Array(codes).map((code) => (code < labels.length ? code : -1)),
    }
  }
  const places = new Map<CategoryValue, number>()
  const codes = new Int32Array(column.length).map((_, i) => {
    const value = column[i]
    if (value === undefined || value === null || Number.isNaN(value)) return -1
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  })
  return { values: [...places.keys()], codes }
}

/** 1 for respondents with a category. */
export function knownMembers({ codes }: KnownCategories): Uint8Array {
  return new Uint8Array(codes.length).map((_, i) => ((codes[i] ?? -1) >= 0 ? 1 : 0))
}

/** 1 for respondents of a category. */
export function membersOfCategory({ codes }: KnownCategories, category: number): Uint8Array {
  return new Uint8Array(codes.length).map((_, i) => (codes[i] === category ? 1 : 0))
}
