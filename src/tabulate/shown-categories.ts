import type { TableSpec } from '../study/model.ts'
import type { Category } from '../study/variable.ts'

/** Kinds of missing that are rows when the base is all who were asked. */
export const blankKinds = ['no_answer', 'refused', 'dont_know'] as const

/** One of the kinds of missing that are rows. */
export type BlankKind = (typeof blankKinds)[number]

/** The kinds of blank answer that a table may show. */
export function shownBlanks(denominator: TableSpec['denominator']): readonly BlankKind[] {
  return denominator === 'asked' ? blankKinds : []
}

/** The categories that a table shows, with their indexes: those that some of the base can be in. */
export function shownCategories(
  categories: readonly Category[],
  denominator: TableSpec['denominator'],
): readonly { readonly category: Category; readonly at: number }[] {
  return categories.flatMap((category, at) => {
    const { missing } = category
    const inBase = missing === undefined || (denominator === 'asked' && missing !== 'not_asked')
    return inBase ? [{ category, at }] : []
  })
}
