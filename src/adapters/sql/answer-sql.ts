import type { VariableId } from '../../core/ids.ts'
import { waveVariable } from '../../study/expression/scope.ts'
import type { LayoutColumn } from './sample-layout.ts'
import { noneOf } from './sample-layout.ts'
import { always, anyOf, isAmong, never, sql, whole } from './sql.ts'
import type { Sql } from './sql.ts'
import type { SqlContext } from './sql-context.ts'

/** Whether a variable has a value in the sense of `rowScope`: what `answered` asks. */
export function isAnswered(variable: VariableId, { layout }: SqlContext): Sql {
  if (variable === waveVariable) return always
  const column = layout.columns.get(variable)
  return column === undefined ? never : hasValue(column)
}

/** Whether a column holds a value: a category, a set, a number, a day or a text. */
export function hasValue(column: LayoutColumn): Sql {
  const answered = sql`(${column.status} = 0)`
  switch (column.kind) {
    case 'single':
      return sql`(${column.category} <> ${whole(noneOf(column.variable))})`
    case 'multiple':
      return anyOf([answered, ...column.options.map((option) => sql`(${option} = 1)`)])
    case 'number':
    case 'date':
    case 'text':
      return answered
  }
}

/** Whether the number of a column can be counted with. */
export function hasNumber(
  { status, value }: Extract<LayoutColumn, { kind: 'number' }>,
  { dialect }: SqlContext,
): Sql {
  return sql`(${status} = 0 AND ${dialect.isFinite(value)})`
}

/** Whether a respondent holds any of these categories, by index, whatever the status. */
export function holdsAny(column: LayoutColumn | undefined, categories: readonly number[]): Sql {
  if (column?.kind === 'single') {
    return isAmong(
      column.category,
      categories.filter((index) => index < noneOf(column.variable)),
    )
  }
  if (column?.kind !== 'multiple') return never
  return anyOf(optionsOf(column.options, categories).map((option) => sql`(${option} = 1)`))
}

function optionsOf(options: readonly Sql[], categories: readonly number[]): readonly Sql[] {
  return categories.flatMap((category) => options[category] ?? [])
}
