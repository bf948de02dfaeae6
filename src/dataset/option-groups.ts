import type { ColumnProfile } from './column-profile.ts'

/** Columns next to one another that look like the options of one question. */
export interface OptionGroup {
  /** What their names have in common: `q4` of `q4_1`, `q4_2`. */
  readonly prefix: string
  readonly columns: readonly ColumnProfile[]
  /** The values that mean "not selected". */
  readonly notSelected: readonly string[]
}

const numberedName = /^(.+)[._-]\d+$/

/** Values that programs write for an option that was not selected. */
const unselected = ['Not selected', 'Non sélectionné', 'Unchecked', 'FALSE', 'False', '0']

function prefixOf({ name }: ColumnProfile): string | undefined {
  return numberedName.exec(name)?.[1]
}

/** One value besides "not selected": what an option's column holds. */
function selectedValues({ values }: ColumnProfile): readonly string[] {
  return [...values].filter((value) => !unselected.includes(value))
}

function isOption(column: ColumnProfile): boolean {
  return column.values.size <= 2 && selectedValues(column).length <= 1
}

/** The value that means "not selected" throughout; a blank where no cell says it otherwise. */
function notSelectedOf(columns: readonly ColumnProfile[]): string | undefined {
  const met = new Set(columns.flatMap(({ values }) => [...values]))
  const [first, second] = unselected.filter((value) => met.has(value))
  if (first !== undefined) return second === undefined ? first : undefined
  return columns.every(({ missing }) => missing.has('')) ? '' : undefined
}

function groupOf(prefix: string, columns: readonly ColumnProfile[]): OptionGroup | undefined {
  if (columns.length < 2 || !columns.every(isOption)) return undefined
  const chosen = columns.filter((column) => selectedValues(column).length === 1)
  const notSelected = notSelectedOf(columns)
  if (chosen.length < 2 || notSelected === undefined) return undefined
  return { prefix, columns, notSelected: [notSelected] }
}

/**
 * Finds groups of neighbouring columns `q4_1`, `q4_2` … whose values are one label and "not
 * selected", or nothing: the options of a question with several answers.
 */
export function optionGroups(columns: readonly ColumnProfile[]): readonly OptionGroup[] {
  const runs: { readonly prefix: string; readonly columns: ColumnProfile[] }[] = []
  for (const [index, column] of columns.entries()) {
    const prefix = prefixOf(column)
    const last = runs.at(-1)
    if (prefix === undefined) continue
    const follows = index > 0 && last?.columns.at(-1) === columns[index - 1]
    if (last?.prefix === prefix && follows) last.columns.push(column)
    else runs.push({ prefix, columns: [column] })
  }
  return runs.flatMap((run) => groupOf(run.prefix, run.columns) ?? [])
}

/** The value that marks an option as selected, and its label: the value itself when it is one. */
export function optionValue(column: ColumnProfile): { source: string; label: string } | undefined {
  const [value] = selectedValues(column)
  if (value === undefined) return undefined
  const isMark = ['1', 'yes', 'oui', 'true', 'x', 'checked', 'selected'].includes(
    value.toLowerCase(),
  )
  return { source: value, label: isMark ? column.name : value }
}
