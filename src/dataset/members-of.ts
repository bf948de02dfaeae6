import type { Column } from './dataset.ts'

/**
 * Who chose any of these categories: 1 or 0 a respondent.
 *
 * **Shape**: one byte a row. A column of numbers or texts has no categories: nobody.
 *
 * @param column - a column of a data set
 * @param codes - codes of categories; several make a net, in which each respondent counts once
 * @example
 * ```ts
 * import { membersOf } from 'visavis/dataset'
 * const variable = { categories: [{ code: 'woman' }, { code: 'man' }] }
 * const status = new Uint8Array(3)
 * const column = { kind: 'single', variable, status, codes: Uint16Array.of(0, 1, 0) }
 * membersOf(column, ['woman']) // => Uint8Array.of(1, 0, 1)
 * ```
 */
export function membersOf(column: Column, codes: readonly string[]): Uint8Array {
  const members = new Uint8Array(column.status.length)
  const wanted = column.variable.categories.map(({ code }) => codes.includes(code))
  if (column.kind === 'single') {
    column.codes.forEach((category, row) => {
      if (wanted[category] === true) members[row] = 1
    })
  } else if (column.kind === 'multiple') {
    column.selected
      .filter((_, category) => wanted[category] === true)
      .forEach((selected) => {
        selected.forEach((one, row) => {
          if (one === 1) members[row] = 1
        })
      })
  }
  return members
}
