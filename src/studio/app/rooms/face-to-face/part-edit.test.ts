import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { MenuMirror, MenuVariable } from '../../../../api/study-menu.ts'
import { offerParts } from './offer-parts.ts'
import { partEdit, partRemoval } from './part-edit.ts'

const fileOf = (name: string): string =>
  readFileSync(new URL(`../../../../../studies/reseaux-sociaux/${name}`, import.meta.url), 'utf8')
const own = { 'tables.yaml': fileOf('tables.yaml'), 'mirrors.yaml': fileOf('mirrors.yaml') }

function variable(
  population: string,
  id: string,
  codes: readonly string[],
  more: Partial<MenuVariable> = {},
): MenuVariable {
  return {
    id,
    population,
    label: { fr: id, en: id },
    kind: 'single',
    measure: 'nominal',
    waves: ['2012'],
    categories: codes.map((code) => ({ code, label: { fr: `fr ${code}`, en: `en ${code}` } })),
    frame: false,
    sensitive: false,
    ...more,
  }
}

const side = (population: string): MenuMirror['sides'][0] => ({
  population,
  variable: 'use',
  row: 'yes',
  label: {},
})
const mirrors: readonly MenuMirror[] = [
  {
    id: 'use',
    title: {},
    kind: 'same_question',
    waves: ['2012'],
    sides: [side('salaries'), side('responsables')],
  },
]

const sector = (['salaries', 'responsables'] as const).map((population) =>
  variable(population, 'secteur', ['industrie', 'services'], { frame: true }),
)

test('what both sides share is offered, the frame first, in the codes of both', () => {
  const variables = [
    variable('salaries', 'use', ['yes', 'no', 'often']),
    variable('responsables', 'use', ['yes', 'no']),
    variable('salaries', 'age', ['young', 'old']),
    variable('responsables', 'words', ['a', 'b'], { kind: 'text' }),
    variable('salaries', 'words', ['a', 'b'], { kind: 'text' }),
    variable('salaries', 'one', ['a', 'b']),
    variable('responsables', 'one', ['b', 'c']),
    variable('salaries', 'late', ['a', 'b'], { waves: ['2014'] }),
    variable('responsables', 'late', ['a', 'b'], { waves: ['2014'] }),
    ...sector,
  ]
  const offered = offerParts({ variables, mirrors })
  expect(offered.map(({ id, categories }) => [id, categories.map(({ code }) => code)])).toEqual([
    ['secteur', ['industrie', 'services']],
    ['use', ['yes', 'no']],
  ])
  expect(offerParts({ variables, mirrors: [] })).toEqual([])
})

const [question] = offerParts({ variables: sector, mirrors })
if (question === undefined) throw new Error('a question was to be offered')

test('a part is a base of each side and its name, after what stands in the files', () => {
  const { id, edits } = partEdit({ bases: [], parts: [] }, question, [['industrie']])
  expect([id, edits.map(({ path }) => path)]).toEqual([
    'industrie',
    ['tables.yaml', 'mirrors.yaml'],
  ])
  const [tables = '', mirrored = ''] = edits.map(({ path, edit }) => {
    const before = path === 'tables.yaml' ? own['tables.yaml'] : own['mirrors.yaml']
    const after = edit(before) ?? ''
    const lines = after.split('\n')
    // Every line of before stands, in its order.
    let at = 0
    for (const line of before.split('\n')) {
      at = lines.indexOf(line, at)
      expect(at).toBeGreaterThanOrEqual(0)
    }
    return after
  })
  const title = { fr: 'fr industrie', en: 'en industrie' }
  expect(parse(tables)).toMatchObject({
    bases: expect.arrayContaining(
      (['salaries', 'responsables'] as const).map((population) => ({
        id: `${population}_industrie`,
        population,
        title,
        filter: 'secteur = industrie',
      })),
    ) as unknown,
  })
  expect(parse(mirrored)).toMatchObject({
    parts: [
      {
        id: 'industrie',
        title,
        bases: { salaries: 'salaries_industrie', responsables: 'responsables_industrie' },
      },
    ],
  })
})

test('a part by what people answered says the question beside the answer', () => {
  const asked = sector.map((one) => ({
    ...one,
    frame: false,
    label: { fr: 'Lu\u00a0?', en: 'Read?' },
  }))
  const [read] = offerParts({ variables: asked, mirrors })
  if (read === undefined) throw new Error('a question was to be offered')
  const [, mirrored] = partEdit({ bases: [], parts: [] }, read, [['industrie']]).edits
  expect(mirrored?.edit('')).toContain('en: "Read: en industrie"'.replaceAll('"', "'"))
  expect(mirrored?.edit('')).toContain("fr: 'Lu\u00a0: fr industrie'")
})

test('bases that are there are used, and a part that is there is not made again', () => {
  const bases = (['salaries', 'responsables'] as const).map((population) => ({
    id: `known_${population}`,
    population,
    title: {},
    filter: 'secteur = industrie',
  }))
  const { edits } = partEdit({ bases, parts: [] }, question, [['industrie']])
  expect(edits.map(({ path }) => path)).toEqual(['mirrors.yaml'])
  const part = {
    id: 'plants',
    title: {},
    bases: { salaries: 'known_salaries', responsables: 'known_responsables' },
  }
  expect(partEdit({ bases, parts: [part] }, question, [['industrie']])).toEqual({
    id: 'plants',
    edits: [],
  })
})

test('several parts are written at once, each under a name of its own', () => {
  const menu = { bases: [], parts: [] }
  const { id, edits } = partEdit(menu, question, [['industrie'], ['services']])
  expect(id).toBe('industrie')
  const [tables, mirrored] = edits.map(({ edit }) => parse(edit('') ?? '') as object)
  const ids = ['salaries', 'responsables'].map((one) => `${one}_industrie`)
  expect(tables).toMatchObject({
    bases: [...ids, ...ids.map((one) => one.replace('industrie', 'services'))].map((one) => ({
      id: one,
    })),
  })
  expect(mirrored).toMatchObject({ parts: [{ id: 'industrie' }, { id: 'services' }] })
})

test('what was added is taken away again, and nothing else', () => {
  const menu = { bases: [], parts: [] }
  const edit = partEdit(menu, question, [['industrie']]).edits[1]?.edit
  const added = edit?.(own['mirrors.yaml']) ?? ''
  const removed = partRemoval('industrie').edit(added) ?? ''
  expect(parse(removed)).toEqual({ ...(parse(own['mirrors.yaml']) as object), parts: [] })
  expect(removed.startsWith(own['mirrors.yaml'])).toBe(true)
  expect(partRemoval('other').edit(added)).toBeUndefined()
})
