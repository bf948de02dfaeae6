import type { VariableId } from '../../core/ids.ts'
import type { Expression, Leaf, Score } from '../../study/expression/ast.ts'
import { isLeaf } from '../../study/expression/is-leaf.ts'
import { hasNumber, hasValue } from './answer-sql.ts'
import { allOf, double, isAmong, joinSql, never, sql, whole } from './sql.ts'
import type { Sql } from './sql.ts'
import type { SqlContext } from './sql-context.ts'

/** A number as SQL, and where it is known; elsewhere its SQL gives any number. */
export interface NumberSql {
  readonly value: Sql
  readonly isKnown: Sql
}

/** A number under construction: it is known where all checks hold. */
interface Checked {
  readonly value: Sql
  readonly checks: readonly Sql[]
}

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>

const unknown: Checked = { value: sql`0`, checks: [never] }

/**
 * The value of an expression that is a number.
 *
 * Knowing travels beside the value, not as NULL: engines differ in what they do with NULL. Of a
 * calculation, the result must be finite and so must every divisor: an overflow shows in all that
 * contains it, except where it divides.
 */
export function numberSql(expression: Expression, context: SqlContext): NumberSql {
  const { value, checks } = checkedNumber(expression, context)
  const calculated = expression.kind === 'arithmetic' || expression.kind === 'negative'
  const finite = calculated ? [context.dialect.isFinite(value)] : []
  return { value, isKnown: allOf([...checks, ...finite]) }
}

function checkedNumber(expression: Expression, context: SqlContext): Checked {
  if (isLeaf(expression)) return leafNumber(expression, context)
  if (expression.kind === 'arithmetic') return arithmeticSql(expression, context)
  if (expression.kind !== 'negative') return unknown
  const { value, checks } = checkedNumber(expression.operand, context)
  return { value: sql`(${double(0)} - ${value})`, checks }
}

function leafNumber(expression: Leaf, context: SqlContext): Checked {
  if (expression.kind === 'number') return { value: double(expression.value), checks: [] }
  if (expression.kind === 'variable') return numberColumn(expression.variable, context)
  if (expression.kind === 'score') return scoreSql(expression.variable, expression.scores, context)
  const counts = expression.kind === 'call' && expression.name === 'count'
  return counts ? countSql(expression.variable, context) : unknown
}

function numberColumn(variable: VariableId, context: SqlContext): Checked {
  const column = context.layout.columns.get(variable)
  if (column?.kind !== 'number') return unknown
  return { value: column.value, checks: [hasNumber(column, context)] }
}

function scoreSql(variable: VariableId, scores: readonly Score[], { layout }: SqlContext): Checked {
  const column = layout.columns.get(variable)
  if (column?.kind !== 'single') return unknown
  const { category } = column
  const scored = column.variable.categories.flatMap(({ code }, index) => {
    const score = scores.find((one) => one.code === code)
    return score === undefined ? [] : [{ index, value: score.value }]
  })
  if (scored.length === 0) return unknown
  const cases = scored.map(
    ({ index, value }) => sql` WHEN ${category} = ${whole(index)} THEN ${double(value)}`,
  )
  const indexes = scored.map(({ index }) => index)
  return {
    value: sql`(CASE${joinSql(cases, sql``)} ELSE ${double(0)} END)`,
    checks: [isAmong(category, indexes)],
  }
}

function countSql(variable: VariableId, { layout, dialect }: SqlContext): Checked {
  const column = layout.columns.get(variable)
  if (column?.kind !== 'multiple') return unknown
  const ones = column.options.map((option) => dialect.asDouble(option))
  const value = ones.length === 0 ? double(0) : sql`(${joinSql(ones, sql` + `)})`
  return { value, checks: [hasValue(column)] }
}

function arithmeticSql({ operator, ...sides }: Arithmetic, context: SqlContext): Checked {
  const left = checkedNumber(sides.left, context)
  const right = checkedNumber(sides.right, context)
  const divisor = operator === '/' ? [context.dialect.isFinite(right.value)] : []
  return {
    value: operationSql(operator, left.value, right.value),
    checks: [...left.checks, ...right.checks, ...divisor],
  }
}

function operationSql(operator: Arithmetic['operator'], left: Sql, right: Sql): Sql {
  switch (operator) {
    case '+':
      return sql`(${left} + ${right})`
    case '-':
      return sql`(${left} - ${right})`
    case '*':
      return sql`(${left} * ${right})`
    case '/':
      return sql`(${left} / ${right})`
  }
}
