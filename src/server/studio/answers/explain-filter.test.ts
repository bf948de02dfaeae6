import { expect, test } from 'vitest'
import { parsed, sampleScope } from '../../../../test/expression/sample-scope.ts'
import { explainFilter } from './explain-filter.ts'

const told = (text: string): readonly (string | undefined)[] => {
  const { fr, en } = explainFilter(parsed(text), sampleScope.variables)
  return [fr, en]
}

test('two bounds of one number name it once', () => {
  expect(told('age >= 35 and age < 55.5')).toEqual([
    '«\u00a0age\u00a0» ≥ 35 et < 55,5',
    '“age” ≥ 35 and < 55.5',
  ])
  expect(told('risque > 3 and risque < 8')[1]).toBe('“risque” > 3 and < 8')
})

test('bounds of two numbers, and what is no bound, are told in full', () => {
  expect(told('age >= 35 and taille < 5')[1]).toBe('“age” ≥ 35 and “taille” < 5')
  expect(told('age >= 35 or age < 20')[1]).toBe('“age” ≥ 35 or “age” < 20')
  expect(told('age >= 35 and csp = cadre')[1]).toBe('“age” ≥ 35 and “csp”: cadre')
})
