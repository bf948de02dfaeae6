import { expect, it } from 'vitest'
import { example, readRows, valueOf, wave } from '../../test/dataset/example-codebook.ts'
import { parseExpression } from '../study/expression/parse-expression.ts'
import type { Expression } from '../study/expression/ast.ts'
import { evaluateFilter } from './evaluate-filter.ts'

const rows = [
  ['sex', 'networks', 'hours', 'comment', 'since', 'views.privacy'],
  ['woman', 'facebook', '3', 'Fine', '2012-02-29', 'agree'],
  ['unsaid', 'unsure', '.not_asked', '', '.refused', '.no_answer'],
  ['.no_answer', '.none', '.not_asked', 'x', '2011-01-01', 'disagree'],
]

function expression(text: string): Expression {
  return valueOf(parseExpression(text, { variables: example.variables, waves: [wave] }))
}

it.each([
  ['sex = woman', [1, 0, 0]],
  ['not (sex = woman)', [0, 1, 0]],
  ['sex = unsaid', [0, 1, 0]],
  ['networks has facebook', [1, 0, 0]],
  ['count(networks) = 0', [0, 0, 1]],
  ['hours > 2', [1, 0, 0]],
  ["since >= '2012-01-01'", [1, 0, 0]],
  ['views.privacy = agree', [1, 0, 0]],
  ['answered(comment)', [1, 0, 1]],
  ["wave = '2012'", [1, 1, 1]],
])('finds who meets %s, an unknown condition counting as not met', async (text, expected) => {
  const dataset = valueOf(await readRows(example, rows))
  expect([...evaluateFilter(dataset, expression(text))]).toEqual(expected)
})

it('computes a filter once for a data set and an expression', async () => {
  const dataset = valueOf(await readRows(example, rows))
  const filter = expression('sex = woman')
  expect(evaluateFilter(dataset, filter)).toBe(evaluateFilter(dataset, filter))
  const other = valueOf(await readRows(example, rows.slice(0, 2)))
  expect([...evaluateFilter(other, filter)]).toEqual([1])
})
