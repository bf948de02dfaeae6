import { holds } from '../study/expression/evaluate.ts'
import type { Expression } from '../study/expression/ast.ts'
import type { Dataset } from './dataset.ts'
import { rowScope } from './row-scope.ts'

const computed = new WeakMap<Dataset, WeakMap<Expression, Uint8Array>>()

/**
 * Who meets a condition: 1 or 0 a respondent; an unknown condition is not met.
 *
 * **Shape**: one byte a row, computed once for each data set and expression: do not change it.
 * @example
 * ```ts
 * import { evaluateFilter } from 'visavis/dataset'
 * import { parseExpression } from 'visavis/study'
 * const dataset = { n: 2, wave: '2012', columns: new Map() }
 * const everyone = parseExpression("wave = '2012'", { variables: [], waves: ['2012'] })
 * everyone.ok && evaluateFilter(dataset, everyone.value) // => Uint8Array.of(1, 1)
 * ```
 */
export function evaluateFilter(dataset: Dataset, expression: Expression): Uint8Array {
  const known = computed.get(dataset) ?? new WeakMap<Expression, Uint8Array>()
  computed.set(dataset, known)
  const before = known.get(expression)
  if (before !== undefined) return before
  const met = new Uint8Array(dataset.n)
  const rows = rowScope(dataset)
  for (let row = 0; row < dataset.n; row++) {
    rows.moveTo(row)
    if (holds(expression, rows.scope)) met[row] = 1
  }
  known.set(expression, met)
  return met
}
