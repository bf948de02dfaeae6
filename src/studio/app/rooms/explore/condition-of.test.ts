import { expect, test } from 'vitest'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { conditionOf, joinConditions } from './condition-of.ts'

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

test('answers chosen one by one make a condition', () => {
  expect(conditionOf(size, ['50_249'])).toBe('size = 50_249')
  expect(conditionOf(size, ['50_249', 'or'])).toBe("size in [50_249, 'or']")
  expect(conditionOf(uses, ['web', 'mail'])).toBe('uses has any [web, mail]')
  expect(joinConditions('a = b or c = d', 'e = f')).toBe('(a = b or c = d) and e = f')
  expect(joinConditions(' ', 'e = f')).toBe('e = f')
})
