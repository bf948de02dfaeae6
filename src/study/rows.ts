import type { Place } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import type { Result } from '../core/result.ts'
import { fail, ok } from '../core/result.ts'
import type { Net, Study } from './model.ts'
import type { RowRef } from './row-ref.ts'
import { unknownName } from './read/unknown-name.ts'
import type { Category, Codebook, Variable } from './variable.ts'

/** A row that a table of a variable can have. */
export type VariableRow =
  | { readonly kind: 'category'; readonly ref: RowRef; readonly category: Category }
  | { readonly kind: 'net'; readonly ref: RowRef; readonly net: Net }
  | { readonly kind: 'mean' | 'nps'; readonly ref: RowRef }

/** A row reference with the variable it belongs to. */
export interface ResolvedRow {
  readonly ref: RowRef
  readonly variable: Variable
}

/**
 * The rows of a variable in the order of a table: its categories, its nets, then its mean or NPS
 * where that means something.
 *
 * @param variable - a variable of the study's codebook
 * @param study - the study, for its nets
 */
export function rowsOf(variable: Variable, study: Pick<Study, 'tables'>): readonly VariableRow[] {
  return rowsWith(variable, study.tables.nets)
}

function rowsWith(variable: Variable, nets: readonly Net[]): readonly VariableRow[] {
  const ref = (row: string): RowRef => ({ variable: variable.id, row })
  return [
    ...variable.categories.map((category): VariableRow => ({
      kind: 'category',
      ref: ref(category.code),
      category,
    })),
    ...netsOf(variable, nets).map((net): VariableRow => ({ kind: 'net', ref: ref(net.id), net })),
    ...(hasMean(variable) ? [{ kind: 'mean', ref: ref('mean') } as const] : []),
    ...(variable.measure === 'nps' ? [{ kind: 'nps', ref: ref('nps') } as const] : []),
  ]
}

/** The nets of a variable: those that name it and whose codes it all has. */
function netsOf(variable: Variable, nets: readonly Net[]): readonly Net[] {
  const codes = new Set<string>(variable.categories.map(({ code }) => code))
  return nets.filter(
    (net) => net.variable === variable.id && net.codes.every((code) => codes.has(code)),
  )
}

/** Whether a mean says something: a number, or one answer among categories that stand for numbers. */
function hasMean(variable: Variable): boolean {
  if (variable.kind === 'number') return true
  return variable.kind === 'single' && variable.categories.some(({ value }) => value !== undefined)
}

/**
 * Finds what a row reference names: `variable.code`, `variable.net`, `variable.mean`,
 * `variable.nps`. The variable's id may itself hold a dot (`grid.row.code`).
 *
 * @param text - the reference as written
 * @param codebook - the variables of the population
 * @param nets - the nets of the study
 * @param place - where it is written
 * @returns the reference with its variable · **Issues**: `study.bad_row`, `study.unknown_variable`,
 * `study.unknown_row`
 */
export function resolveRow(
  text: string,
  codebook: Codebook,
  nets: readonly Net[],
  place: Place = {},
): Result<ResolvedRow> {
  const dot = text.lastIndexOf('.')
  if (dot < 1 || dot === text.length - 1)
    return fail([issue('study.bad_row', { row: text }, place)])
  const name = text.slice(0, dot)
  const row = text.slice(dot + 1)
  const { population } = codebook
  const variable = codebook.variables.find(({ id }) => id === name)
  if (variable === undefined) {
    const known = codebook.variables.map(({ id }) => id)
    return fail([
      unknownName('study.unknown_variable', { name, known, values: { population } }, place),
    ])
  }
  const rows = rowsWith(variable, nets)
  const found = rows.find(({ ref }) => ref.row === row)
  if (found !== undefined) return ok({ ref: found.ref, variable })
  const known = rows.map(({ ref }) => ref.row)
  return fail([
    unknownName('study.unknown_row', { name: row, known, values: { variable: name } }, place),
  ])
}

/** A row reference as study files write it. */
export function printRow(ref: RowRef): string {
  return `${ref.variable}.${ref.row}`
}
