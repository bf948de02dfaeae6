import type { Weighting } from '../../study/model.ts'
import type { Variable } from '../../study/variable.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { isAmong, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import type { CodedVariable } from './coding-context.ts'
import type { CodedVariables } from './coded-variables.ts'

/** The level of a row in a margin; none for "don't know", which is no level of the population. */
function marginLevel(variable: Variable, { status, values: [category] }: CodedVariable): Sql {
  const none = noneOf(variable)
  const missing = variable.categories.flatMap(({ missing: kind }, index) =>
    kind === undefined ? [] : [index],
  )
  const code = category ?? whole(none)
  return sql`(CASE WHEN ${status} = 0 AND NOT ${isAmong(code, [...missing, none])} THEN ${code} ELSE ${whole(none)} END)`
}

/** The margins of a weighting whose variables can be read, and the level of a row in each. */
export interface MarginKeys {
  readonly variables: readonly Variable[]
  readonly levels: readonly Sql[]
}

/** Finds the levels of margins; `readMargins` tells of those that have none. */
export function marginKeys(
  weighting: Weighting | undefined,
  variables: CodedVariables,
): MarginKeys {
  const found = (weighting?.margins ?? []).flatMap((margin) => {
    const one = variables.get(margin.variable)
    return one?.variable.kind === 'single' ? [one] : []
  })
  return {
    variables: found.map(({ variable }) => variable),
    levels: found.map(({ variable, coded }) => marginLevel(variable, coded)),
  }
}
