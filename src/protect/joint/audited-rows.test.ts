import { expect, it } from 'vitest'
import { variableId } from '../../../test/survey/make-survey.ts'
import type { Expression } from '../../study/expression/ast.ts'
import type { Variable } from '../../study/variable.ts'
import { auditedRows } from './audited-rows.ts'

const span = { start: 0, end: 0 }
const use = variableId('use')
const daily = variableId('daily')

function variable(id: typeof use, kind: Variable['kind'], asked?: Expression): Variable {
  const label = { en: id }
  return {
    id,
    kind,
    label,
    measure: 'nominal',
    categories: [],
    waves: [],
    asked,
  } as unknown as Variable
}

const rows = new Map([
  ['none', { atoms: Uint32Array.of(0), counts: Float64Array.of(1) }],
  ['some', { atoms: Uint32Array.of(0), counts: Float64Array.of(2) }],
])

it('leaves out rows that say who is in a group, or who is asked another question', () => {
  const asked: Expression = { kind: 'has', variable: use, quantifier: 'any', codes: ['none'], span }
  const routed = new Map([
    [use, variable(use, 'multiple')],
    [daily, variable(daily, 'single', asked)],
  ])
  const rowsOf = (
    variables: typeof routed,
    groups: ReadonlyMap<string, Uint32Array>,
  ): readonly string[] => auditedRows({ variables }, use, { rows, groups }).map(([row]) => row)
  expect(rowsOf(routed, new Map())).toEqual(['some'])
  expect(rowsOf(new Map(), new Map([['some', Uint32Array.of(0)]]))).toEqual(['none'])
  const single = new Map([...routed, [use, variable(use, 'single')] as const])
  expect(rowsOf(single, new Map())).toEqual([])
})
