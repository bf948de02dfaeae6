import { expect, test } from 'vitest'
import type { MenuTable } from '../../../../api/study-menu.ts'
import { columnsOf, nearestTable } from './nearest-table.ts'

function tableOf(wave: string, population: string, variable: string, banner?: string): MenuTable {
  const spec = banner ?? 'total'
  return {
    id: [wave, population, spec, variable].join('/'),
    wave,
    population,
    spec,
    variable,
    ...(banner === undefined ? {} : { banner: { id: banner, title: { en: banner } } }),
    denominator: 'asked',
  }
}

const first = tableOf('2012', 'staff', 'age', 'size')
const tables = [
  first,
  tableOf('2012', 'staff', 'sex', 'size'),
  tableOf('2014', 'staff', 'sex', 'size'),
  tableOf('2014', 'staff', 'age'),
  tableOf('2014', 'managers', 'budget', 'trade'),
]

test('choosing one thing keeps the others where a table has them', () => {
  expect(nearestTable(tables, first, ['variable', 'sex'])?.id).toBe('2012/staff/size/sex')
  expect(nearestTable(tables, first, ['wave', '2014'])?.id).toBe('2014/staff/total/age')
  expect(nearestTable(tables, first, ['population', 'managers'])?.variable).toBe('budget')
})

test('no table has what nobody declared', () => {
  expect(nearestTable(tables, first, ['wave', '1999'])).toBeUndefined()
})

test('columns of one banner are one choice, whatever the question', () => {
  expect(columnsOf(first)).toBe(columnsOf(tableOf('2014', 'staff', 'sex', 'size')))
  expect(columnsOf(first)).not.toBe(columnsOf(tableOf('2014', 'staff', 'age')))
})
