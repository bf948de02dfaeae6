import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { bandName, bandsBetween, readCuts } from './bands.ts'
import { bandsEdit, bandsId } from './bands-edit.ts'
import { recodeEdit } from './recode-edit.ts'

const age = { minimum: 18, maximum: 99, isWhole: true }

function problemOf(text: string, range: Parameters<typeof readCuts>[1] = age): string {
  const read = readCuts(text, range)
  return read.kind === 'good'
    ? read.cuts.join(' ')
    : `${read.problem.key.slice(6)} ${String(read.problem.values['text'] ?? '')}`
}

test.each([
  ['35, 55', '35 55'],
  ['35;55 ', '35 55'],
  [' 35 55 75', '35 55 75'],
  ['', 'none '],
  [' , ', 'none '],
  ['35, young', 'not_number young'],
  ['1e3', 'not_number 1e3'],
  ['55, 35', 'order 35'],
  ['35, 35', 'twice 35'],
  ['35, 35.0', 'twice 35.0'],
  ['18, 35', 'low 18'],
  ['35, 100', 'high 100'],
  ['99', '99'],
  [Array.from({ length: 21 }, (_, at) => String(20 + at)).join(' '), 'many '],
])('cut points “%s” read as %s', (text, told) => {
  expect(problemOf(text)).toBe(told)
})

test('cut points below zero and between whole numbers are numbers', () => {
  expect(problemOf('−1.5, 0 2', { isWhole: false })).toBe('-1.5 0 2')
  expect(problemOf('1,5 ; 3;4,25', { isWhole: false })).toBe('1.5 3 4.25')
  expect(problemOf('1,5', { isWhole: false })).toBe('1 5')
})

test('bands part all numbers between them: each is in one, that of its cut points', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 })
    .map((numbers) => numbers.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(cuts, fc.integer({ min: -60, max: 60 }), (numbers, value) => {
      const bands = bandsBetween(numbers)
      const held = bands.filter(
        ({ from = -Infinity, to = Infinity }) => value >= from && value < to,
      )
      expect(held).toHaveLength(1)
      expect(new Set(bands.map(({ code }) => code)).size).toBe(numbers.length + 1)
      expect(bands.every(({ code }) => /^[a-z0-9][a-z0-9_-]*$/.test(code))).toBe(true)
    }),
  )
})

describe('the name proposed for a band', () => {
  const namesOf = (
    cuts: readonly number[],
    range: Parameters<typeof readCuts>[1],
  ): readonly (readonly (string | undefined)[])[] =>
    bandsBetween(cuts).map((band) => {
      const { fr, en } = bandName(band, range)
      return [fr, en]
    })

  it('names the last whole number in it', () => {
    expect(namesOf([35, 55, 56], age)).toEqual([
      ['moins de 35', 'under 35'],
      ['de 35 à 54', '35 to 54'],
      ['55', '55'],
      ['56 et plus', '56 or more'],
    ])
  })

  it('says up to where it goes between numbers with decimals', () => {
    expect(namesOf([1.5, 3], { isWhole: false })).toEqual([
      ['moins de 1,5', 'under 1.5'],
      ['de 1,5 à moins de 3', '1.5 to under 3'],
      ['3 et plus', '3 or more'],
    ])
  })

  it('has the unit after its last number, and no space within years', () => {
    expect(namesOf([35, 55], { ...age, unit: { fr: 'ans', en: 'years' } })).toEqual([
      ['moins de 35 ans', 'under 35 years'],
      ['de 35 à 54 ans', '35 to 54 years'],
      ['55 ans et plus', '55 years or more'],
    ])
    const days = { isWhole: false, unit: { fr: 'jours', en: 'days' } }
    expect(namesOf([1], days)[0]).toEqual(['moins de 1', 'under 1'])
    expect(namesOf([1.5], days)[0]).toEqual(['moins de 1,5', 'under 1.5 days'])
    expect(namesOf([1998], { isWhole: true })[0]).toEqual(['moins de 1998', 'under 1998'])
  })
})

describe('writing bands into tables.yaml', () => {
  const variable: MenuVariable = {
    id: 'age',
    population: 'salaries',
    label: { fr: 'Quel âge ?', en: 'How old?' },
    kind: 'number',
    measure: 'scale',
    waves: ['2012'],
    categories: [],
    frame: false,
    sensitive: false,
    range: age,
  }
  const crossing = {
    population: 'salaries',
    variable: 'age',
    wave: '2012',
    columns: { kind: 'total' },
    denominator: 'asked',
  } as const
  const bands = bandsBetween([35]).map((band) => ({ ...band, label: bandName(band, age) }))
  const title = { fr: 'Âge (tranches)', en: 'Age (bands)' }
  const menu = { variables: [variable], banners: [], bases: [], kept: [] }
  const kept = { id: 't', population: 'salaries', denominator: 'asked' } as const
  const written = {
    id: 'bands_of_age',
    population: 'salaries',
    title,
    options: [
      { code: 'under_35', label: { fr: 'moins de 35', en: 'under 35' }, when: 'age < 35' },
      { code: 'from_35', label: { fr: '35 et plus', en: '35 or more' }, when: 'age >= 35' },
    ],
  }
  const place = { crossing, variable, id: bandsId(menu, 'age') }

  it('adds them at the end, comments and all else as they were', () => {
    const source = '# mine\ntables:\n  - { id: t, population: salaries } # all\n'
    const edited = bandsEdit({ ...menu, kept: [{ ...kept, variables: ['age'] }] }, place, {
      title,
      bands,
    })(source)
    expect(edited?.startsWith(source)).toBe(true)
    expect(parse(edited ?? '')).toEqual({
      tables: [{ id: 't', population: 'salaries' }],
      derived: [written],
    })
  })

  it('adds them to those that are there, and to a table where none shows all', () => {
    const source =
      'derived:\n  - { id: x }\ntables:\n  - { id: t, population: salaries, variables: [sex] }\n'
    const edited = bandsEdit({ ...menu, kept: [{ ...kept, variables: ['sex'] }] }, place, {
      title,
      bands,
    })(source)
    expect(parse(edited ?? '')).toEqual({
      derived: [{ id: 'x' }, written],
      tables: [{ id: 't', population: 'salaries', variables: ['sex', 'bands_of_age'] }],
    })
  })

  it('finds a name that no variable has', () => {
    const taken = { ...variable, id: 'bands_of_age' }
    expect(bandsId({ ...menu, variables: [variable, taken] }, 'age')).toBe('bands_of_age_2')
  })

  it('recodes answers in groups, each under a code of its own', () => {
    const label = { fr: 'b', en: 'b' }
    const network: MenuVariable = {
      ...variable,
      id: 'networks',
      kind: 'multiple',
      range: undefined,
      categories: ['facebook', 'linkedin', 'on'].map((code) => ({ code, label })),
    }
    const groups = [
      { title: { fr: 'Pro', en: 'Mean' }, codes: ['linkedin', 'on'] },
      { title: { fr: 'Autre', en: 'mean' }, codes: ['facebook'] },
    ]
    const edit = recodeEdit(menu, { crossing, variable: network, id: 'r' }, { title, groups })
    expect(parse(edit('') ?? '')).toEqual({
      derived: [
        {
          id: 'r',
          population: 'salaries',
          title,
          options: [
            { code: 'mean_2', label: groups[0]?.title, when: 'networks has any [linkedin, on]' },
            { code: 'mean_3', label: groups[1]?.title, when: 'networks has facebook' },
          ],
        },
      ],
    })
  })
})
