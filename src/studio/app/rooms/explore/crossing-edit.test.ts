import { expect, test } from 'vitest'
import { crossingEdit, groupedEdit } from './crossing-edit.ts'
import type { Crossing } from './crossing.ts'

const variable = {
  population: 'staff',
  kind: 'single',
  measure: 'nominal',
  waves: ['2024'],
  categories: [],
  frame: false,
  sensitive: false,
} as const
const menu: Parameters<typeof crossingEdit>[0] = {
  variables: [
    { ...variable, id: 'age', label: { fr: 'Votre âge :', en: 'Your age:' } },
    { ...variable, id: 'sex', label: { fr: 'Vous êtes :', en: 'You are:' } },
    { ...variable, id: 'trust', label: { fr: 'Confiance ?', en: 'Trust?' } },
  ],
  banners: [
    {
      id: 'ages',
      population: 'staff',
      title: { en: 'Age' },
      blocks: [{ variable: 'age', isWhole: true }],
    },
  ],
  bases: [{ id: 'young', population: 'staff', title: { en: 'Young' }, filter: 'age = a' }],
  kept: [
    { id: 'main', population: 'staff', banner: 'ages', denominator: 'asked', variables: ['sex'] },
  ],
}
const crossing: Crossing = {
  population: 'staff',
  variable: 'trust',
  wave: '2024',
  columns: { kind: 'variable', id: 'age' },
  denominator: 'asked',
}

test('a question joins the table that has its columns and base', () => {
  expect(crossingEdit(menu, crossing, undefined)).toMatchObject({
    into: 'main',
    banner: { id: 'ages' },
    isFirst: false,
  })
  expect(crossingEdit(menu, { ...crossing, variable: 'sex' }, undefined)).toBe('kept')
})

test('what no banner and no base has is made, under free names', () => {
  const nested = { ...crossing, columns: { kind: 'variable', id: 'age', within: 'sex' } } as const
  const base = { filter: 'age = b', title: { fr: 'Vieux', en: 'Old' } }
  expect(crossingEdit(menu, { ...nested, filter: 'age = b' }, base)).toMatchObject({
    into: undefined,
    table: 'by_age_in_sex_old',
    banner: { id: 'by_age_in_sex', made: { title: { en: 'You are · Your age' } } },
    base: { id: 'old', made: base },
  })
})

test('a filter that a base has is that base', () => {
  const edit = crossingEdit(menu, { ...crossing, filter: 'age = a' }, undefined)
  expect(edit).toMatchObject({ base: { id: 'young' }, into: undefined, table: 'ages_young' })
})

test('the first table of a population keeps its totals beside it', () => {
  expect(crossingEdit({ ...menu, kept: [] }, crossing, undefined)).toMatchObject({ isFirst: true })
})

test('groups of answers become a banner of their own', () => {
  const columns = [
    { title: { fr: 'Jeunes', en: 'Young' }, codes: ['a', 'b'] },
    { title: { fr: 'Autres', en: 'Others' }, codes: ['c'] },
  ]
  const across = { kind: 'variable', id: 'age' } as const
  expect(groupedEdit(menu, crossing, { across, columns })).toMatchObject({
    table: 'groups_of_age',
    banner: {
      id: 'groups_of_age',
      made: { title: { en: 'Your age (Young, Others)' }, variable: 'age', columns },
    },
  })
})
