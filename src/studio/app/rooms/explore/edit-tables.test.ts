import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dropItem, freeId, keepCrossing, keepNet, moveTable, nameTable } from './edit-tables.ts'
import type { CrossingEdit } from './edit-tables.ts'

const own = readFileSync(
  new URL('../../../../../studies/reseaux-sociaux/tables.yaml', import.meta.url),
  'utf8',
)
const crossing: CrossingEdit = {
  population: 'salaries',
  variable: 'existence_charte',
  denominator: 'asked',
  table: 'by_age',
  isFirst: false,
}
const banner = {
  id: 'by_age',
  made: { title: { fr: 'Âge : tranches', en: 'Age' }, variable: 'age', within: 'sexe' },
}

/** What a text has that another has not, line by line, and the other way round. */
function differences(before: string, after: string | undefined): readonly string[] {
  const [old, now] = [before.split('\n'), (after ?? '').split('\n')]
  return [
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
  ]
}

test('a crossing is written after what stands there, and nothing else moves', () => {
  const base = {
    id: 'women',
    made: { title: { fr: 'Femmes', en: 'Women' }, filter: "sexe = 'femme'" },
  }
  const written = keepCrossing({ ...crossing, banner, base })(own)
  expect(differences(own, written)).toEqual([
    '+  - id: women',
    '+    title: { fr: Femmes, en: Women }',
    "+    filter: 'sexe = ''femme'''",
    '+  - id: by_age',
    "+    title: { fr: 'Âge : tranches', en: Age }",
    '+      - variable: age',
    "+        title: { fr: 'Âge : tranches', en: Age }",
    '+        within: { variable: sexe }',
    '+  - id: by_age',
    '+    banner: by_age',
    '+    base: women',
    '+    variables: [existence_charte]',
  ])
  expect(parse(written ?? '')).toMatchObject({
    tables: expect.arrayContaining([
      {
        id: 'by_age',
        population: 'salaries',
        banner: 'by_age',
        base: 'women',
        variables: ['existence_charte'],
      },
    ]) as unknown,
  })
})

test('a question goes into the table that has its columns, however its list is written', () => {
  const into = (id: string, variable: string): readonly string[] =>
    differences(own, keepCrossing({ ...crossing, into: id, variable })(own))
  expect(into('utilisateurs', 'usages_pro')).toEqual([
    '+    variables: [connexion_quotidienne, reseaux_utilises, usages_pro]',
    '-    variables: [connexion_quotidienne, reseaux_utilises]',
  ])
  expect(into('salaries', 'secteur')).toEqual(['+      - secteur'])
})

test('the first table of a population keeps its totals, in a file that may not be there yet', () => {
  const written = keepCrossing({ ...crossing, banner, isFirst: true })('')
  expect(parse(written ?? '')).toMatchObject({
    tables: [{ id: 'total', population: 'salaries' }, { id: 'by_age' }],
  })
  for (const empty of ['tables: []', 'tables:', 'tables: # none yet']) {
    expect(parse(keepCrossing(crossing)(`# mine\n${empty}\nnets: []\n`) ?? '')).toEqual({
      tables: [{ id: 'by_age', population: 'salaries', variables: ['existence_charte'] }],
      nets: [],
    })
  }
})

test('a net is added and taken away again without a trace', () => {
  const net = {
    id: 'two',
    variable: 'age',
    title: { fr: 'L’un', en: 'One' },
    codes: ['35_49', 'b'],
  }
  const written = keepNet(net)(own) ?? ''
  expect(differences(own, written)).toContain("+    codes: ['35_49', b]")
  expect(dropItem('nets', ({ id }) => id === 'two')(written)).toBe(own)
})

test('tables are named, renamed, moved and removed in their place', () => {
  const named = nameTable('cadres', { fr: 'Cadres : usage', en: 'Executives' })(own) ?? ''
  expect(differences(own, named)).toEqual(["+    title: { fr: 'Cadres : usage', en: Executives }"])
  const again = nameTable('cadres', { fr: 'C', en: 'E' })(named)
  expect(differences(own, again)).toEqual(['+    title: { fr: C, en: E }'])
  const moved = moveTable('cadres', -1)(own) ?? ''
  expect(moveTable('cadres', 1)(moved)).toBe(own)
  expect(moved).not.toBe(own)
  const dropped = dropItem('tables', ({ id }) => id === 'cadres')(own)
  const block = /  - id: cadres\n    population: salaries\n    banner[^]*?(?=  - id)/
  expect(dropped).toBe(own.replace(block, ''))
  expect(dropItem('tables', ({ id }) => id === 'x')('tables:\n  - id: x\n')).toBe('tables: []\n')
})

test('a file that is no YAML, or is written in one line, is left alone', () => {
  expect(keepCrossing(crossing)('tables: [')).toBeUndefined()
  expect(keepCrossing(crossing)('tables: [{ id: a }]')).toBeUndefined()
  expect(keepCrossing(crossing)('- a')).toBeUndefined()
})

test('names are made of words, and free', () => {
  expect(freeId('Élèves & Co', [])).toBe('eleves_co')
  expect(freeId('age', ['age', 'age_2'])).toBe('age_3')
  expect(freeId('…', [])).toBe('new')
})
