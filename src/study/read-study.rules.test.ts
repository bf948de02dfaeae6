import { describe, expect, it, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'
import type { Breakage } from '../../test/study/broken-study.ts'
import type { Study } from './model.ts'
import { readStudy } from './read-study.ts'

const [study, tables] = ['study.yaml', 'tables.yaml']
const gender = '{ variable: gender, title: { fr: Genre, en: Gender } }'
const codes = 'codes: ["8", "9", "10"]'
const sample = 'n: 600'
const title = 'title: { fr: a, en: a }'

const rules = (rule: string): readonly [string, string, string] => [
  tables,
  'bases:\n',
  `rules: { ${rule} }\nbases:\n`,
]
const within = (outer: string): readonly [string, string, string] => [
  tables,
  gender,
  `{ variable: gender, within: { ${outer} } }`,
]
const drawn = (field: string): readonly [string, string, string] => [
  study,
  sample,
  `${sample}\n        ${field}`,
]

/** Code, file, text replaced, text put; `▸` where it is told. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['nested_in_itself', ...within('variable: ▸gender')],
  ['unknown_variable', ...within('variable: ▸income')],
  ['unknown_variable_meant', ...within('variable: ▸gendre')],
  ['no_categories', ...within('variable: ▸days')],
  ['unknown_code', ...within(`variable: age, columns: [{ ${title}, codes: [▸elderly] }]`)],
  ['unknown_code_meant', ...within(`variable: age, columns: [{ ${title}, codes: [▸over_40] }]`)],
  ['list_too_short', ...within('variable: age, columns: ▸[]')],
  ['unknown_key_meant', ...within('variable: age, ▸colums: []')],
  [
    'net_one_way',
    tables,
    `id: satisfied\n    variable`,
    `id: ▸satisfied\n    top: 3\n    variable`,
  ],
  ['net_one_way', tables, 'id: satisfied', 'id: ▸satisfied\n    bottom: 3'],
  ['box_without_values', tables, codes, 'top: ▸10'],
  ['box_without_values', tables, codes, 'bottom: ▸10'],
  ['number_too_small', tables, codes, 'top: ▸0'],
  ['expected_whole_number', tables, codes, 'bottom: ▸1.5'],
  ['number_too_large', ...rules('level: ▸95')],
  ['number_too_small', ...rules('level: ▸0.05')],
  ['unknown_choice', ...rules('interval: ▸wald')],
  ['unknown_choice_meant', ...rules('interval: ▸wilsn')],
  ['unknown_choice', ...rules('tests: ▸z')],
  ['unknown_choice_meant', ...rules('multiplicity: ▸bonferoni')],
  ['number_too_small', ...rules('smallest_test_base: ▸1')],
  ['expected_whole_number', ...rules('smallest_test_base: ▸29.5')],
  ['expected_boolean', ...rules('against_total: ▸often')],
  ['expected_boolean', ...rules('independence: ▸often')],
  ['unknown_key_meant', ...rules('▸multiplicty: none')],
  ['units_without_stratum', ...drawn('design: { population_units: ▸{ small: 40 } }')],
  ['number_too_small', ...drawn('design: { population_units: ▸0 }')],
  ['number_too_small', ...drawn('design: { stratum: gender, population_units: { woman: ▸-4 } }')],
  ['expected_number', ...drawn('design: { population_units: ▸many }')],
  ['unknown_choice', ...drawn('design: { lonely: ▸ignore }')],
  ['unknown_choice_meant', ...drawn('design: { lonely: ▸averag }')],
  ['unknown_choice', ...drawn('sampling: ▸snowball')],
  ['unknown_choice_meant', ...drawn('sampling: ▸quotas')],
]

test.each(cases)('%s in %s, “%s” → “%s”', (code, file, find, put) => {
  const { files, places } = breakStudy([{ file, find, put }])
  expect(told(files)).toEqual([`study.${code} ${places[0]}`])
})

test('a net without codes, top or bottom, and boxes of a question without values, are told', () => {
  const nets = [
    `{ id: ▸none, variable: gender, ${title} }`,
    `{ id: w, variable: gender, ${title}, top: ▸1 }`,
  ]
  const { files, places } = breakStudy([
    { file: tables, find: 'nets:\n', put: `nets:\n  - ${nets.join('\n  - ')}\n` },
  ])
  expect(told(files)).toEqual([
    `study.net_one_way ${places[0]}`,
    `study.box_without_values ${places[1]}`,
  ])
})

/** The new study with changes that are fine. */
function studyWith(...changes: readonly (readonly [string, string, string])[]): Study {
  const breakages = changes.map(([file, find, put]): Breakage => ({ file, find, put }))
  const read = readStudy(breakStudy(breakages).files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value.study
}

describe('a tab book', () => {
  it('takes nets by the answers of highest and lowest values, without “I do not know”', () => {
    const top = studyWith([tables, codes, 'top: 2']).tables.nets
    const bottom = studyWith([tables, codes, 'bottom: 3']).tables.nets
    expect(top.map((net) => net.codes)).toEqual([['9', '10']])
    expect(bottom.map((net) => net.codes)).toEqual([['1', '2', '3']])
  })

  it('takes boxes by value, whatever the order of the answers', () => {
    const option = (code: string, value: number): string =>
      `{ code: ${code}, value: ${String(value)}, label: { fr: ${code}, en: ${code} } }`
    const options = [option('high', 3), option('low', 1), option('middle', 2)].join(', ')
    const mood = `      - { id: mood, type: single, text: { fr: a, en: b }, options: [${options}] }\n`
    const net = `nets:\n  - { id: up, variable: mood, ${title}, top: 2 }\n`
    const { nets } = studyWith(
      ['questionnaires/managers.yaml', '', mood],
      [tables, 'nets:\n', net],
    ).tables
    expect(nets[0]?.codes).toEqual(['middle', 'high'])
  })

  it('nests the columns of a block within all answers of another, or those it names', () => {
    const whole = studyWith(within('variable: age')).tables.banners[0]?.blocks[0]
    expect(whole?.within?.columns.map((column) => column.codes)).toEqual([
      ['under_35'],
      ['from_35_to_49'],
      ['over_49'],
    ])
    const named = `variable: age, columns: [{ ${title}, codes: [from_35_to_49, over_49] }]`
    const some = studyWith(within(named)).tables.banners[0]?.blocks[0]
    expect(some?.within?.columns).toEqual([
      { title: { fr: 'a', en: 'a' }, codes: ['from_35_to_49', 'over_49'] },
    ])
  })

  it('says by which rules numbers are tested and drawn; what it does not say is absent', () => {
    const written =
      'level: 0.9, interval: wilson, tests: compatible, multiplicity: benjamini_hochberg, smallest_test_base: 50, against_total: true, independence: true'
    expect(studyWith(rules(written)).tables.rules).toEqual({
      level: 0.9,
      interval: 'wilson',
      tests: 'compatible',
      multiplicity: 'benjamini_hochberg',
      smallestTestBase: 50,
      againstTotal: true,
      independence: true,
    })
    expect(studyWith(rules('tests: compatible')).tables.rules).toEqual({ tests: 'compatible' })
    expect(studyWith().tables.rules).toBeUndefined()
  })
})

describe('a sample', () => {
  it('says how many units the population has, and what to do with one that is alone', () => {
    const units = '{ woman: 400, man: 500 }'
    const by = studyWith(
      drawn(`design: { stratum: gender, population_units: ${units}, lonely: adjust }`),
    )
    expect(by.waves[0]?.samples[0]?.design).toMatchObject({
      populationUnits: { woman: 400, man: 500 },
      lonely: 'adjust',
    })
    const all = studyWith(drawn('design: { population_units: 900 }'))
    expect(all.waves[0]?.samples[0]?.design.populationUnits).toBe(900)
  })

  it.each(['probability', 'quota', 'opt_in'] as const)('says how it was drawn: %s', (sampling) => {
    const [read] = studyWith(drawn(`sampling: ${sampling}`)).waves[0]?.samples ?? []
    expect(read?.sampling).toBe(sampling)
  })
})
