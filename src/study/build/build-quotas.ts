import type { Code } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { QuotaFormat } from '../format/fieldwork-format.ts'
import type { Quota, QuotaCell } from '../fieldwork.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { Variable } from '../variable.ts'
import { fieldVariable } from './field-condition.ts'
import type { FieldContext } from './field-condition.ts'
import { reportRepeated, unknownCode } from './references.ts'

/** The quotas of a fieldwork, their variables and codes followed. */
export function buildQuotas(list: Listed<QuotaFormat>, context: FieldContext): readonly Quota[] {
  reportRepeated(
    list.items.map(({ value, spot }) => ({ id: value.id, spot })),
    context.references,
  )
  return list.items.flatMap((item) => buildQuota(item, context) ?? [])
}

function buildQuota(item: Item<QuotaFormat>, context: FieldContext): Quota | undefined {
  const { value, spot } = item
  const { references } = context
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const found = value.variables.map((name, index) =>
    references.variable(population, name, spot.place('variables', index)),
  )
  const variables = found.flatMap((variable) => variable ?? [])
  for (const [index, variable] of found.entries()) {
    if (variable !== undefined) checkVariable(variable, index, item, context)
  }
  checkCells(item, found, context)
  if (variables.length < found.length) return undefined
  noteLeftOut(item, variables, context)
  const { id, title, kind, message } = value
  const ids = variables.map((variable) => variable.id)
  return { id, population, title, variables: ids, kind, cells: cellsOf(value), message }
}

function cellsOf({ cells }: QuotaFormat): readonly QuotaCell[] {
  return cells.map(({ codes, target }) => ({
    codes: codes.map((code) => idOf<Code>(code)),
    target,
  }))
}

function checkVariable(
  variable: Variable,
  index: number,
  { value, spot }: Item<QuotaFormat>,
  context: FieldContext,
): void {
  const { references } = context
  const place = spot.place('variables', index)
  if (value.variables.indexOf(variable.id) < index) {
    references.refuse(issue('study.repeated', { name: variable.id }, place))
    return
  }
  if (variable.kind !== 'single') {
    references.refuse(issue('fieldwork.quota_variable', { variable: variable.id }, place))
    return
  }
  fieldVariable(variable, place, context)
}

/** Reports cells with codes that are not possible, or that come twice. */
function checkCells(
  { value, spot }: Item<QuotaFormat>,
  variables: readonly (Variable | undefined)[],
  { references }: FieldContext,
): void {
  const seen = new Set<string>()
  for (const [index, { codes }] of value.cells.entries()) {
    const at = spot.at('cells', index, 'codes')
    if (codes.length !== value.variables.length) {
      const values = { id: value.id, found: codes.length, wanted: value.variables.length }
      references.refuse(issue('fieldwork.cell_codes', values, at.place()))
      continue
    }
    for (const [position, variable] of variables.entries()) {
      const code = codes[position]
      if (variable?.kind !== 'single' || code === undefined) continue
      if (variable.categories.some((category) => category.code === code)) continue
      references.refuse(unknownCode(variable, code, at.place(position)))
    }
    const name = codes.join(', ')
    if (seen.has(name)) references.refuse(issue('study.repeated', { name }, at.place()))
    seen.add(name)
  }
}

/** Most cells named in a note. */
const shown = 4

/** Notes the combinations of answers that no cell counts. */
function noteLeftOut(
  { value, spot }: Item<QuotaFormat>,
  variables: readonly Variable[],
  { references }: FieldContext,
): void {
  const counted = new Set(value.cells.map(({ codes }) => codes.join(', ')))
  const possible = variables.reduce<readonly string[]>(
    (before, variable) => before.flatMap((one) => withCodes(one, variable)),
    [''],
  )
  const left = possible.filter((cell) => !counted.has(cell))
  if (left.length === 0) return
  const cells = left.slice(0, shown).join(' · ') + (left.length > shown ? '…' : '')
  references.note(issue('fieldwork.cells_left_out', { id: value.id, cells }, spot.place('cells')))
}

/** A combination of codes with each answer to one more variable. */
function withCodes(before: string, { categories }: Variable): readonly string[] {
  return categories
    .filter(({ missing }) => missing === undefined)
    .map(({ code }) => (before === '' ? code : `${before}, ${code}`))
}
