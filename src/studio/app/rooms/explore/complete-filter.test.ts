import { expect, test } from 'vitest'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { completeFilter, conditionOf, joinConditions } from './complete-filter.ts'

function variableOf(
  id: string,
  kind: MenuVariable['kind'],
  codes: readonly string[],
): MenuVariable {
  return {
    id,
    population: 'staff',
    label: { fr: `Libellé ${id}`, en: `Label ${id}` },
    kind,
    measure: 'nominal',
    waves: [],
    categories: codes.map((code) => ({ code, label: { en: `Answer ${code}` } })),
    frame: false,
    sensitive: false,
  }
}

const size = variableOf('size', 'single', ['50_249', '5000_plus', 'or'])
const uses = variableOf('uses', 'multiple', ['web', 'mail'])
const age = variableOf('age', 'number', [])
const variables = [size, uses, age]

function wordsAt(text: string): readonly string[] {
  return completeFilter(text, text.length, variables).options.map(({ word }) => word)
}

test('names, then what may be asked of them, then their codes are offered', () => {
  expect(wordsAt('si')).toEqual(['size'])
  expect(wordsAt('libelle u')).toContain('uses')
  expect(wordsAt('size ')).toEqual(['=', '!=', 'in', 'not in'])
  expect(wordsAt('uses ')).toContain('has any')
  expect(wordsAt('age ')).toContain('>=')
  expect(wordsAt('size = ')).toEqual(['50_249', '5000_plus', "'or'"])
  expect(wordsAt('size in [50_249, 5000')).toEqual(['5000_plus'])
  expect(wordsAt('age >= 18 and uses has m')).toEqual(['mail'])
})

test('what was begun is what a completion replaces', () => {
  expect(completeFilter('size = 50', 9, variables)).toMatchObject({ from: 7, to: 9 })
})

test('answers chosen one by one make a condition', () => {
  expect(conditionOf(size, ['50_249'])).toBe('size = 50_249')
  expect(conditionOf(size, ['50_249', 'or'])).toBe("size in [50_249, 'or']")
  expect(conditionOf(uses, ['web', 'mail'])).toBe('uses has any [web, mail]')
  expect(joinConditions('a = b or c = d', 'e = f')).toBe('(a = b or c = d) and e = f')
  expect(joinConditions(' ', 'e = f')).toBe('e = f')
})
