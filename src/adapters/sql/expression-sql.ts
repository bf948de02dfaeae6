import type { VariableId } from '../../core/ids.ts'
import { requireThat } from '../../stats/require-that.ts'
import type { ComparisonOperator, Expression, Leaf } from '../../study/expression/ast.ts'
import { waveVariable } from '../../study/expression/scope.ts'
import { isLeaf } from '../../study/expression/is-leaf.ts'
import { hasValue, holdsAny, isAnswered } from './answer-sql.ts'
import { numberSql } from './number-sql.ts'
import type { NumberSql } from './number-sql.ts'
import { dayNumber, noneOf } from './sample-layout.ts'
import { allOf, always, anyOf, isAmong, never, not, sql, textLiteral, whole } from './sql.ts'
import type { Sql } from './sql.ts'
import type { SqlContext } from './sql-context.ts'

/** A condition as two tests; where neither holds it is unknown. */
export interface TruthSql {
  readonly isTrue: Sql
  readonly isFalse: Sql
}

type Compare = Extract<Expression, { kind: 'compare' }>

const unknown: TruthSql = { isTrue: never, isFalse: never }

function constant(value: boolean): TruthSql {
  return value ? { isTrue: always, isFalse: never } : { isTrue: never, isFalse: always }
}

/**
 * A condition of the study's language as SQL, in Kleene's three-valued logic: exactly what
 * `evaluate` answers of each respondent.
 *
 * Truth and falsity are two tests that are never NULL: what is not known fails both, and no engine's
 * own idea of NULL comes into it. Each node appears once in each, so that length stays in proportion.
 *
 * @throws RangeError when a text is read and the engine holds none (`freeTextIssues` tells before)
 */
export function expressionSql(expression: Expression, context: SqlContext): TruthSql {
  if (isLeaf(expression)) return leafSql(expression, context)
  switch (expression.kind) {
    case 'not': {
      const { isTrue, isFalse } = expressionSql(expression.operand, context)
      return { isTrue: isFalse, isFalse: isTrue }
    }
    case 'and':
    case 'or':
      return connectedSql(expression, context)
    case 'compare':
      return compareSql(expression, context)
    case 'arithmetic':
    case 'negative':
      return unknown
  }
}

/** A chain of `and`, or of `or`, as one list: a long one must not nest. */
function connectedSql(
  expression: Extract<Expression, { kind: 'and' | 'or' }>,
  context: SqlContext,
): TruthSql {
  const parts = chainOf(expression, expression.kind).map((one) => expressionSql(one, context))
  const truths = parts.map(({ isTrue }) => isTrue)
  const falsities = parts.map(({ isFalse }) => isFalse)
  return expression.kind === 'and'
    ? { isTrue: allOf(truths), isFalse: anyOf(falsities) }
    : { isTrue: anyOf(truths), isFalse: allOf(falsities) }
}

function chainOf(expression: Expression, kind: 'and' | 'or'): readonly Expression[] {
  if (expression.kind !== kind) return [expression]
  return [...chainOf(expression.left, kind), ...chainOf(expression.right, kind)]
}

function leafSql(expression: Leaf, context: SqlContext): TruthSql {
  if (expression.kind === 'boolean') return constant(expression.value)
  if (expression.kind === 'is_one_of') return isOneOfSql(expression, context)
  if (expression.kind === 'has') return hasSql(expression, context)
  if (expression.kind !== 'call' || expression.name !== 'answered') return unknown
  const isTrue = isAnswered(expression.variable, context)
  return { isTrue, isFalse: not(isTrue) }
}

function isOneOfSql(
  { variable, codes, negated }: Extract<Expression, { kind: 'is_one_of' }>,
  { layout }: SqlContext,
): TruthSql {
  if (variable === waveVariable) return constant(codes.includes(layout.wave) !== negated)
  const column = layout.columns.get(variable)
  if (column?.kind !== 'single') return unknown
  const { categories } = column.variable
  const indexes = categories.flatMap(({ code }, index) => (codes.includes(code) ? [index] : []))
  const among = isAmong(column.category, indexes)
  const apart = not(isAmong(column.category, [...indexes, noneOf(column.variable)]))
  return negated ? { isTrue: apart, isFalse: among } : { isTrue: among, isFalse: apart }
}

function hasSql(
  { variable, codes, quantifier }: Extract<Expression, { kind: 'has' }>,
  { layout }: SqlContext,
): TruthSql {
  const column = layout.columns.get(variable)
  if (column?.kind !== 'multiple') return unknown
  const { categories } = column.variable
  const held = codes.map((wanted) =>
    holdsAny(
      column,
      categories.flatMap(({ code }, index) => (code === wanted ? [index] : [])),
    ),
  )
  const known = hasValue(column)
  const met = quantifier === 'all' ? allOf(held) : anyOf(held)
  // Who holds a category has a set.
  const isTrue = codes.length > 0 ? met : allOf([known, met])
  return { isTrue, isFalse: allOf([known, not(met)]) }
}

function compareSql({ operator, left, right }: Compare, context: SqlContext): TruthSql {
  const [a, b] = [operandSql(left, context), operandSql(right, context)]
  if (a.kind !== b.kind) return unknown
  const known = [a.isKnown, b.isKnown]
  return {
    isTrue: allOf([...known, comparisonSql(operator, a.value, b.value)]),
    isFalse: allOf([...known, comparisonSql(opposite[operator], a.value, b.value)]),
  }
}

interface Operand extends NumberSql {
  readonly kind: 'number' | 'day' | 'text'
}

/** A side of a comparison; of no kind but a number where it has no value at all. */
function operandSql(expression: Expression, context: SqlContext): Operand {
  if (expression.kind === 'text') {
    return { kind: 'text', value: textLiteral(expression.value), isKnown: always }
  }
  if (expression.kind === 'date') {
    return { kind: 'day', value: whole(dayNumber(expression.value)), isKnown: always }
  }
  if (expression.kind === 'variable') {
    if (expression.type.kind === 'date') return dayColumn(expression.variable, context)
    if (expression.type.kind === 'text') return textColumn(expression.variable, context)
  }
  return { kind: 'number', ...numberSql(expression, context) }
}

function dayColumn(variable: VariableId, { layout }: SqlContext): Operand {
  const column = layout.columns.get(variable)
  if (column?.kind !== 'date') return { kind: 'day', value: whole(0), isKnown: never }
  return { kind: 'day', value: column.day, isKnown: hasValue(column) }
}

function textColumn(variable: VariableId, { layout, dialect }: SqlContext): Operand {
  requireThat(dialect.holdsText, 'expressionSql requires an engine that holds texts')
  const column = layout.columns.get(variable)
  if (column?.kind !== 'text') return { kind: 'text', value: textLiteral(''), isKnown: never }
  return { kind: 'text', value: column.text, isKnown: hasValue(column) }
}

const opposite: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

function comparisonSql(operator: ComparisonOperator, left: Sql, right: Sql): Sql {
  switch (operator) {
    case '=':
      return sql`(${left} = ${right})`
    case '!=':
      return sql`(${left} <> ${right})`
    case '<':
      return sql`(${left} < ${right})`
    case '<=':
      return sql`(${left} <= ${right})`
    case '>':
      return sql`(${left} > ${right})`
    case '>=':
      return sql`(${left} >= ${right})`
  }
}
