import type { Category, Variable } from '../study/variable.ts'
import type { DataSource } from '../study/model.ts'
import { markerStatus } from './cell-markers.ts'
import { statusOf } from './status-kind.ts'

/** What a cell stands for: a category of the variable, or no answer of some kind. */
export type CellMeaning =
  | { readonly kind: 'category'; readonly index: number }
  | { readonly kind: 'status'; readonly status: number }

/** The meaning of a cell, or undefined when the study does not know it. */
export type CellLookup = (cell: string) => CellMeaning | undefined

/** Status by cell: the file's declared missing values, then our own markers. */
export function missingCells(source: DataSource): ReadonlyMap<string, number> {
  const declared = Object.entries(source.missing).map(([cell, kind]): readonly [string, number] => [
    cell,
    statusOf(kind),
  ])
  return new Map([...markerStatus, ...declared])
}

/** Cells that stand for each category, under the first category that claims them. */
function claim(
  meanings: Map<string, CellMeaning>,
  categories: readonly Category[],
  cellsOf: (category: Category) => readonly string[],
): void {
  categories.forEach((category, index) => {
    for (const cell of cellsOf(category)) {
      if (!meanings.has(cell)) meanings.set(cell, { kind: 'category', index })
    }
  })
}

/** Labels that name one category only, in any language. */
function ownLabels(category: Category, all: readonly Category[]): readonly string[] {
  return Object.values(category.label).filter((label) =>
    all.every((other) => other === category || !Object.values(other.label).includes(label)),
  )
}

/**
 * How to read the cells of a variable with categories.
 *
 * The more explicit wins: a category's `source`, the file's `missing` values, a category's code,
 * its label. A cell with spaces around is read without them when it is not known with them.
 */
export function lookupFor(variable: Variable, source: DataSource): CellLookup {
  const { categories } = variable
  const meanings = new Map<string, CellMeaning>()
  claim(meanings, categories, (category) => category.source)
  for (const [cell, status] of missingCells(source)) {
    if (!meanings.has(cell)) meanings.set(cell, { kind: 'status', status })
  }
  claim(meanings, categories, (category) => [category.code])
  claim(meanings, categories, (category) => ownLabels(category, categories))
  return (cell) => meanings.get(cell) ?? meanings.get(cell.trim())
}

/** The values a cell may hold, to suggest from. */
export function knownCells(variable: Variable): readonly string[] {
  return variable.categories.flatMap((category) => [
    ...category.source,
    category.code,
    ...Object.values(category.label),
  ])
}
