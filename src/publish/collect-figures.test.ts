import { expect, test } from 'vitest'
import { smallRelease } from '../../test/publish/small-release.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { collectFigures } from './collect-figures.ts'
import { isShown } from './figure.ts'

const figures = collectFigures(smallRelease)

test('each row has a figure for the total and for each column, and one for its base', () => {
  expect(figures.get('2012/staff/networks.alpha')).toMatchObject({
    unit: 'share',
    value: 0.6149,
    waves: ['2012'],
    populations: ['staff'],
    question: { fr: 'Quels réseaux utilisez-vous\u00a0?' },
    weighting: 'raked',
    simulated: true,
  })
  expect(figures.get('2012/staff/networks.alpha@size.small')).toMatchObject({
    value: 0.7,
    base: { fr: 'Petite', en: 'Small' },
  })
  expect(figures.get('2012/staff/networks.alpha@size.small#n')).toMatchObject({
    unit: 'count',
    value: 80,
  })
  expect(figures.get('2012/managers/risk.mean')).toMatchObject({ unit: 'mean', value: 1.43 })
})

test('a withheld number is there as withheld; its base is, unless that is withheld too', () => {
  expect(figures.get('2012/staff/networks.beta@size.small')).toEqual({
    kind: 'withheld',
    reason: 'quality',
  })
  expect(figures.get('2012/staff/networks.beta@size.small#n')).toMatchObject({ value: 80 })
  expect(figures.get('2012/staff/networks.alpha@size.hidden#n')).toEqual({
    kind: 'withheld',
    reason: 'disclosure',
  })
})

test('samples, mirrors and changes have theirs', () => {
  expect(figures.get('2012/staff/n')).toMatchObject({ unit: 'count', value: 1200 })
  expect(figures.get('2012/mirror/speaking.left')).toMatchObject({
    value: 0.45,
    question: { en: 'May you speak about the company?' },
  })
  expect(figures.get('2012/mirror/speaking.gap')).toMatchObject({ unit: 'points', value: 0.2 })
  expect(figures.get('2012/mirror/hidden.gap')).toMatchObject({ reason: 'quality' })
  expect(figures.get('2012..2014/staff/networks.alpha')).toMatchObject({
    unit: 'points',
    value: 0.11,
    p: 0.0001,
  })
})

test('where a row is counted on all and on those who answered, the figure counts all', () => {
  const [table] = smallRelease.tables
  const [row] = table?.rows ?? []
  if (table === undefined || row === undefined) throw new Error('a table requires rows')
  const answered = {
    ...table,
    denominator: 'answered',
    rows: [{ ...row, cells: row.cells.map((cell) => ({ ...cell, value: 0.9 })) }],
  } as ProtectedTable
  const tables = [answered, ...smallRelease.tables]
  const found = collectFigures({ ...smallRelease, tables }).get('2012/staff/networks.alpha')
  expect(isShown(found) && [found.value, found.denominator]).toEqual([0.6149, 'asked'])
})
