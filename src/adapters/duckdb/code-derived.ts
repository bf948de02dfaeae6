import type { VariableId, WaveId } from '../../core/ids.ts'
import { answered, statusOf } from '../../dataset/status-kind.ts'
import { sourcesOf } from '../../study/derived-variables.ts'
import type { Codebook, Variable } from '../../study/variable.ts'
import { expressionSql } from '../sql/expression-sql.ts'
import type { LayoutColumn, SampleLayout } from '../sql/sample-layout.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { isAmong, joinSql, not, sql, whole } from '../sql/sql.ts'
import type { CodedVariables } from './coded-variables.ts'
import type { CodedVariable } from './coding-context.ts'
import { duckdbDialect } from './duckdb-dialect.ts'

/**
 * Adds the derived variables of a wave as SQL over the cells of the file, each meaning what
 * `deriveColumns` makes of it in memory.
 */
export function codeDerived(
  variables: CodedVariables,
  { codebook, wave }: { readonly codebook: Codebook; readonly wave: WaveId },
): CodedVariables {
  const layout = rawLayout(variables, wave)
  const made = codebook.variables
    .filter(({ derived, waves }) => derived !== undefined && waves.includes(wave))
    .map((variable) => [variable.id, { variable, coded: codeOne(variable, layout) }] as const)
  return new Map([...variables, ...made])
}

function codeOne(variable: Variable, layout: SampleLayout): CodedVariable {
  const context = { layout, dialect: duckdbDialect }
  const places = new Map(variable.categories.map(({ code }, place) => [code, place]))
  const none = noneOf(variable)
  const cases = (variable.derived ?? []).map(
    ({ code, when }) =>
      sql`WHEN ${expressionSql(when, context).isTrue} THEN ${whole(places.get(code) ?? none)}`,
  )
  const category = sql`(CASE ${joinSql(cases, sql` `)} ELSE ${whole(none)} END)`
  const missing = sourcesOf(variable).map((source) => {
    const status = layout.columns.get(source)?.status ?? whole(statusOf('not_asked'))
    return sql`WHEN ${not(isAmong(status, [answered]))} THEN ${status}`
  })
  const held = sql`WHEN ${category} < ${whole(none)} THEN ${whole(answered)}`
  const kinds = joinSql([held, ...missing], sql` `)
  const status = sql`(CASE ${kinds} ELSE ${whole(statusOf('not_asked'))} END)`
  return { status, values: [category] }
}

/** The variables of a file laid out as those of a table are, over its cells as they stand. */
function rawLayout(variables: CodedVariables, wave: WaveId): SampleLayout {
  const columns = [...variables].map(
    ([id, { variable, coded }]): readonly [VariableId, LayoutColumn] => [
      id,
      rawColumn(variable, coded),
    ],
  )
  return { wave, columns: new Map(columns) }
}

function rawColumn(variable: Variable, { status, values }: CodedVariable): LayoutColumn {
  const { kind } = variable
  const [value] = values
  if (kind === 'multiple') return { kind, variable, status, options: values }
  if (value === undefined) throw new RangeError('codeDerived requires the values of each variable')
  switch (kind) {
    case 'single':
      return { kind, variable, status, category: value }
    case 'number':
      // Products with weights are counted later, of what is in the table.
      return { kind, variable, status, value, products: [value, value, value] }
    case 'date':
      return { kind, variable, status, day: value }
    case 'text':
      return { kind, variable, status, text: value }
  }
}
