import { evaluate } from './evaluate.ts'
import { textOf } from './resolve-names.ts'
import type { ComparisonOperator, Expression } from './ast.ts'
import type { Resolving } from './resolve-names.ts'

type Comparison = Extract<Expression, { kind: 'compare' }>

/** Least and greatest value of a side, where known. */
interface Range {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** The range of a lone variable, score or count; undefined for anything composed. */
function rangeOf(context: Resolving, side: Expression): Range | undefined {
  if (side.kind === 'score') {
    const values = side.scores.map((score) => score.value)
    return { minimum: Math.min(...values), maximum: Math.max(...values) }
  }
  if (side.kind !== 'variable' && side.kind !== 'call') return undefined
  const variable = context.names.get(side.variable)
  if (side.kind === 'call') return { minimum: 0, maximum: variable?.codes.length }
  return variable
}

function constantOf(side: Expression): number | undefined {
  const literal =
    side.kind === 'number' || (side.kind === 'negative' && side.operand.kind === 'number')
  const value = literal ? evaluate(side, () => undefined) : undefined
  return typeof value === 'number' ? value : undefined
}

/** Whether no value of the range can satisfy `value operator constant`. */
function isNever(
  { minimum, maximum }: Range,
  operator: ComparisonOperator,
  constant: number,
): boolean {
  if (operator === '>') return maximum !== undefined && maximum <= constant
  return operator === '<' && minimum !== undefined && minimum >= constant
}

function isOutside({ minimum, maximum }: Range, constant: number): boolean {
  return (
    (minimum !== undefined && constant < minimum) || (maximum !== undefined && constant > maximum)
  )
}

function rangeText({ minimum, maximum }: Range): string {
  if (minimum === undefined) return `≤ ${maximum}`
  return maximum === undefined ? `≥ ${minimum}` : `${minimum}–${maximum}`
}

/**
 * Reports a comparison with a number that the variable cannot reach, such as `age > 200` where the
 * greatest age is 99: it says the same of every answer, so something else was meant.
 */
export function checkRange(context: Resolving, comparison: Comparison): void {
  const { left, right, operator } = comparison
  const flipped = constantOf(left) !== undefined
  const [side, other] = flipped ? [right, left] : [left, right]
  const range = rangeOf(context, side)
  const constant = constantOf(other)
  if (range === undefined || constant === undefined || !('variable' in side)) return
  const seen = flipped ? mirrored[operator] : operator
  if (!isOutside(range, constant) && !isNever(range, seen, constant)) return
  const text = textOf(context, comparison.span)
  const values = { text, variable: side.variable, range: rangeText(range) }
  context.report('expression.out_of_range', values, comparison.span)
}
