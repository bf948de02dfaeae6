import { expect, test } from 'vitest'
import type { MenuTable, MenuVariable } from '../../../../api/study-menu.ts'
import type { MenuTableBlock } from '../../../../api/tab-book.ts'
import {
  crossingInAddress,
  crossingOf,
  crossingQuery,
  findCrossing,
  ofPopulation,
  ofVariable,
} from './crossing.ts'
import type { Crossing } from './crossing.ts'

function tableOf(
  [wave, population, variable]: readonly [string, string, string],
  banner: string,
  blocks: readonly MenuTableBlock[],
): MenuTable {
  return {
    id: [wave, population, banner, variable].join('/'),
    wave,
    population,
    spec: banner,
    variable,
    banner: { id: banner, title: { en: banner } },
    denominator: 'asked',
    blocks,
  }
}

function variableOf(id: string, waves: readonly string[]): MenuVariable {
  return {
    id,
    population: 'staff',
    label: { en: id },
    kind: 'single',
    measure: 'nominal',
    waves,
    categories: [],
    frame: false,
    sensitive: false,
  }
}

const blocks: readonly MenuTableBlock[] = [
  { variable: 'size', isWhole: true, index: 0 },
  { variable: 'age', within: 'sex', isWhole: true, index: 1 },
  { variable: 'trade', isWhole: false, index: 2 },
]
const menu = {
  tables: [
    tableOf(['2012', 'staff', 'trust'], 'main', blocks),
    tableOf(['2014', 'staff', 'trust'], 'main', blocks),
    tableOf(['2014', 'managers', 'budget'], 'size', []),
  ],
  variables: [variableOf('trust', ['2012', '2014']), variableOf('fear', ['2014'])],
  banners: [],
  bases: [{ id: 'young', population: 'staff', title: { en: 'Young' }, filter: 'age = a' }],
}
const start: Crossing = {
  population: 'staff',
  variable: 'trust',
  wave: '2012',
  columns: { kind: 'banner', id: 'main' },
  denominator: 'asked',
}

test('a crossing shows out of the declared table that holds it', () => {
  expect(findCrossing(menu, start)?.view).toEqual({ kind: 'whole' })
  expect(findCrossing(menu, { ...start, columns: { kind: 'total' } })?.view.kind).toBe('total')
  const nested = { kind: 'variable', id: 'age', within: 'sex' } as const
  expect(findCrossing(menu, { ...start, columns: nested })?.view).toEqual({
    kind: 'block',
    index: 1,
  })
})

test('what no table holds is not found: other columns, grouped answers, another base', () => {
  for (const id of ['age', 'trade', 'sex']) {
    expect(findCrossing(menu, { ...start, columns: { kind: 'variable', id } })).toBeUndefined()
  }
  expect(findCrossing(menu, { ...start, base: 'young' })).toBeUndefined()
  expect(findCrossing(menu, { ...start, filter: 'age = b' })).toBeUndefined()
})

test('an address says a crossing back, declared or not', () => {
  const crossings: readonly Crossing[] = [
    start,
    { ...start, columns: { kind: 'total' }, wave: '2014' },
    { ...start, columns: { kind: 'variable', id: 'age', within: 'sex' }, base: 'young' },
    { ...start, columns: { kind: 'variable', id: 'fear' }, filter: '' },
    { ...start, variable: 'fear', denominator: 'answered' },
  ]
  for (const crossing of crossings) {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(crossingQuery(menu, crossing))) {
      if (value !== undefined) query.set(key, value)
    }
    expect({ ...crossingInAddress(menu, query) }).toMatchObject(crossing)
  }
  expect(crossingQuery(menu, start)['table']).toBe('2012/staff/main/trust')
})

test('choosing one thing keeps the others where they make sense', () => {
  expect(ofVariable(menu, start, 'fear')).toEqual({ ...start, variable: 'fear', wave: '2014' })
  expect(ofPopulation(menu, start, 'managers').variable).toBe('budget')
  const [first] = menu.tables
  expect(first && crossingOf(first)).toMatchObject(start)
})
