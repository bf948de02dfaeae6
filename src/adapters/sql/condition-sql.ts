import type { Condition } from '../../tabulate/aggregate-request.ts'
import { holdsAny } from './answer-sql.ts'
import { expressionSql } from './expression-sql.ts'
import { allOf, isAmong, never, not } from './sql.ts'
import type { Sql } from './sql.ts'
import type { SqlContext } from './sql-context.ts'

/** A test of a respondent as SQL that is true or false, never NULL. */
export function conditionSql(condition: Condition, context: SqlContext): Sql {
  switch (condition.kind) {
    case 'status': {
      const column = context.layout.columns.get(condition.variable)
      return column === undefined ? never : isAmong(column.status, condition.statuses)
    }
    case 'any_of':
      return holdsAny(context.layout.columns.get(condition.variable), condition.categories)
    case 'expression':
      return expressionSql(condition.expression, context).isTrue
    case 'all':
      return allOf(condition.conditions.map((one) => conditionSql(one, context)))
    case 'not':
      return not(conditionSql(condition.condition, context))
  }
}
