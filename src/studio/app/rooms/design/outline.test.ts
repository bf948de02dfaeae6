import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'

const fileOf = (name: string): string => readFileSync(`studies/${name}`, 'utf8')

test('the outline has every page and question, with the path to its words', () => {
  const pages = outlineOf(fileOf('reseaux-sociaux/questionnaires/salaries.yaml')) ?? []
  expect(pages[0]).toMatchObject({ id: 'profil', title: { en: 'You' } })
  const [sex] = pages[0]?.questions ?? []
  expect(sex).toMatchObject({ id: 'sexe', type: 'single', path: ['pages', 0, 'questions', 0] })
  expect(sex?.lists[0]?.items[0]).toMatchObject({
    code: 'femme',
    label: { fr: 'Une femme', en: 'A woman' },
    path: ['pages', 0, 'questions', 0, 'options', 0, 'label'],
  })
})

test('rows of a grid and ends of a scale have words too', () => {
  const grid = (outlineOf(fileOf('masculinity-2018/questionnaires/men.yaml')) ?? [])
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'grid')
  expect(grid?.lists.map(({ name }) => name)).toContain('rows')
  const scale = (outlineOf(fileOf('reseaux-sociaux/questionnaires/responsables.yaml')) ?? [])
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'scale')
  expect(scale?.lists.find(({ name }) => name === 'ends')?.items[1]?.label['en']).toBe(
    'a very great risk',
  )
})

test('a text that is no YAML has no outline, and one of another shape an empty one', () => {
  expect(outlineOf('pages: [')).toBeUndefined()
  expect(outlineOf('pages: 3')).toEqual([])
  expect(outlineOf('')).toEqual([])
})
