import { expect, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'
import type { Breakage } from '../../test/study/broken-study.ts'
import { readStudy } from './read-study.ts'

const [study, mirrors, tables] = ['study.yaml', 'mirrors.yaml', 'tables.yaml']

const large: Breakage = {
  file: tables,
  find: 'bases:\n',
  put: 'bases:\n  - { id: large, population: managers, title: { fr: a, en: b }, filter: team_size = from_10 }\n',
}
const part = (bases: string, id = 'p'): string =>
  `  - { id: ${id}, title: { fr: a, en: b }, bases: ${bases} }\n`
const whole = '{ employees: teleworkers, managers: large }'

test.each([
  ['unknown_population', part('{ employees: teleworkers, ▸customers: large }')],
  ['unknown_population_meant', part('{ employees: teleworkers, ▸manager: large }')],
  ['unknown_base', part('{ employees: ▸large, managers: large }')],
  ['unknown_base_meant', part('{ employees: ▸teleworker, managers: large }')],
  ['part_one_population', part('▸{ employees: teleworkers }')],
  ['duplicate_id', `${part(whole)}${part(whole, '▸p')}`],
  ['missing_translation', part(whole).replace('{ fr: a, en: b }', '▸{ fr: a }')],
  ['unknown_key_meant', part(whole).replace('bases', '▸base')],
])('of a part: %s', (code, written) => {
  const { files, places } = breakStudy([
    large,
    { file: mirrors, find: '', put: `parts:\n${written}` },
  ])
  expect(told(files)).toContain(`study.${code} ${places[0]}`)
})

test.each([
  ['part_not_of_mirror', 'It is ▸[41 points](figure:2025/mirror/watched.gap@other).'],
  ['unknown_part', 'It is ▸[41 points](figure:2025/mirror/watched.gap@teleworkers).'],
  ['unknown_part_meant', 'It is ▸[41 points](figure:2025/mirror/watched.gap@larg).'],
])('a text that quotes a gap in a part: %s', (code, sentence) => {
  const parts = `parts:\n${part(whole, 'large')}${part('{ employees: teleworkers }', 'other')}`
  const { files, places } = breakStudy([
    large,
    { file: mirrors, find: '', put: parts },
    { file: 'report.en.md', find: '', put: `\n${sentence}\n` },
  ])
  expect(told(files)).toContain(`study.${code} ${places[0]}`)
})

test('a part without a mistake is kept, with a note where no mirror is read in it', () => {
  const third = [
    {
      file: study,
      find: '  managers:\n    title',
      put: '  customers: { title: { fr: a, en: b }, members: { fr: a, en: b } }\n  managers:\n    title',
    },
    {
      file: 'questionnaires/customers.yaml',
      find: '',
      put: 'population: customers\nversion: 1\npages: [{ id: p, questions: [{ id: q, type: nps, text: { fr: a, en: b } }] }]\n',
    },
    {
      file: tables,
      find: 'bases:\n',
      put: "bases:\n  - { id: happy, population: customers, title: { fr: a, en: b }, filter: 'q in [0]' }\n",
    },
  ]
  const declared = (bases: string): ReturnType<typeof breakStudy> =>
    breakStudy([large, ...third, { file: mirrors, find: '', put: `parts:\n${part(bases)}` }])
  const read = readStudy(declared(whole).files)
  expect(told(declared(whole).files).join()).not.toContain('part_no_mirror')
  expect(read.ok && read.value.study.parts).toEqual([
    {
      id: 'p',
      title: { fr: 'a', en: 'b' },
      bases: { employees: 'teleworkers', managers: 'large' },
    },
  ])
  const { files, places } = declared('▸{ employees: teleworkers, customers: happy }')
  expect(told(files)).toContain(`study.part_no_mirror ${places[0]}`)
})
