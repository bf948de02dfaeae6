import { describe, expect, it, test } from 'vitest'
import { breakStudy, told } from '../../test/study/broken-study.ts'
import type { Breakage } from '../../test/study/broken-study.ts'
import { idOf } from '../core/ids.ts'
import type { PopulationId } from '../core/ids.ts'
import { codebookOf, frameVariables } from './codebook.ts'
import { printExpression } from './expression/print-expression.ts'
import type { Study } from './model.ts'
import { readStudy } from './read-study.ts'
import type { Variable } from './variable.ts'

const tables = 'tables.yaml'
const employees = 'questionnaires/employees.yaml'
const text = '{ fr: a, en: b }'
const few = 'days < 2'
const many = 'days >= 2'

const option = (code: string, when: string): string =>
  `{ code: ${code}, label: ${text}, when: '${when}' }`
const item = (id: string, ...options: readonly string[]): string =>
  `{ id: ${id}, population: employees, title: ${text}, options: [${options.join(', ')}] }`
const derived = (...items: readonly string[]): Breakage => ({
  file: tables,
  find: 'bases:\n',
  put: `derived:\n${items.map((one) => `  - ${one}\n`).join('')}bases:\n`,
})
const bands = item('often', option('few', few), option('many', many))

interface Case {
  readonly code: string
  readonly items: readonly string[]
  readonly others: readonly Breakage[]
}

const broken = (code: string, items: readonly string[], ...others: readonly Breakage[]): Case => ({
  code,
  items,
  others,
})

/** Code, items of `derived`, other changes; `▸` where it is told. */
const cases: readonly Case[] = [
  broken('study.derived_taken', [item('▸age', option('few', few), option('many', many))]),
  broken('study.duplicate_id', [bands, bands.replace('often', '▸often')]),
  broken('study.duplicate_id', [item('often', option('few', few), option('▸few', many))]),
  broken('study.reserved_name', [item('▸wave', option('few', few), option('many', many))]),
  broken('study.reserved_name', [item('often', option('▸mean', few), option('many', many))]),
  broken('study.list_too_short', [
    `{ id: often, population: employees, title: ${text}, options: ▸[] }`,
  ]),
  broken('study.unknown_population', [bands.replace('employees', '▸customers')]),
  broken('expression.no_such_name', [
    item('often', option('few', '▸income < 2'), option('many', many)),
  ]),
  broken('expression.no_such_code', [
    item('o', option('few', 'age = ▸tiny'), option('many', many)),
  ]),
  broken('expression.unfinished', [item('often', option('few', 'days <▸'), option('many', many))]),
  broken('study.derived_of_derived', [
    bands,
    item('rarely', option('no', '▸often = many'), option('yes', few)),
  ]),
  broken('study.derived_of_derived', [
    item('often', option('few', few), option('no', '▸often = few')),
  ]),
  broken('study.derived_never', [
    item('often', option('few', 'days < 3'), option('no', few).replace(`'${few}'`, `▸'${few}'`)),
  ]),
  broken('study.derived_never', [
    item(
      'often',
      option('few', few).replace(`'${few}'`, "▸'days < 2 and days > 4'"),
      option('m', many),
    ),
  ]),
  broken('study.derived_unasked', [bands], {
    file: 'fieldwork.yaml',
    find: 'screens: []',
    put: `screens:\n  - { id: out, population: employees, message: ${text}, when: ▸often = many }`,
  }),
  broken('study.derived_unasked', [bands], {
    file: 'simulation.yaml',
    find: 'shares:\n',
    put: 'shares:\n      ▸often: { few: 0.5, many: 0.5 }\n',
  }),
  broken(
    'study.derived_sensitive',
    [item('▸often', option('few', 'days < 2 and age = over_49'), option('many', many))],
    { file: employees, find: 'id: days\n', put: 'id: days\n        sensitive: true\n' },
  ),
  broken(
    'study.derived_sensitive',
    [bands, item('▸again', option('few', 'days < 1'), option('many', 'days >= 1'))],
    { file: employees, find: 'id: days\n', put: 'id: days\n        sensitive: true\n' },
  ),
]

test.each(cases)('$code by $items', ({ code, items, others }) => {
  const { files, places } = breakStudy([derived(...items), ...others])
  expect(told(files)).toEqual([`${code} ${places[0]}`])
})

test('study.derived_no_wave is told where no wave asks all that the options take', () => {
  const second =
    '"2025":\n    title: { fr: Vague, en: Wave }\n    fieldwork: 2026-01\n    samples: {}\n'
  const waves = `waves:\n  ${second.replace('2025', '2026')}`
  const { files, places } = breakStudy([
    { file: 'study.yaml', find: 'waves:\n', put: waves },
    { file: employees, find: 'id: days\n', put: 'id: days\n        waves: ["2025"]\n' },
    { file: employees, find: 'id: reasons\n', put: 'id: reasons\n        waves: ["2026"]\n' },
    derived(item('▸often', option('few', few), option('calm', 'reasons has calm'))),
  ])
  expect(told(files)).toContain(`study.derived_no_wave ${places[0]}`)
})

test('study.derived_gap is noted with an answer that is in no option', () => {
  const { files, places } = breakStudy([
    derived(item('▸often', option('few', 'days < 2'), option('many', 'days > 3'))),
  ])
  expect(told(files)).toContain(`study.derived_gap ${places[0]}`)
  const whole = breakStudy([derived(bands)])
  expect(told(whole.files).join(' ')).not.toContain('derived')
})

function studyWith(...breakages: readonly Breakage[]): Study {
  const read = readStudy(breakStudy(breakages).files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value.study
}

function variableOf(study: Study, id: string): Variable {
  const { variables } = codebookOf(study, idOf<PopulationId>('employees'))
  const found = variables.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('a derived variable', () => {
  it('is the last of the codebook, one answer in order, asked as its question is', () => {
    const study = studyWith(derived(bands))
    const { variables } = codebookOf(study, idOf<PopulationId>('employees'))
    const often = variableOf(study, 'often')
    expect(variables.at(-1)).toBe(often)
    expect([often.kind, often.measure, often.concept]).toEqual(['single', 'ordinal', 'often'])
    expect(often.categories.map(({ code }) => code)).toEqual(['few', 'many'])
    expect(often.asked && printExpression(often.asked)).toBe('teleworks = yes')
    expect(often.derived?.map(({ when }) => printExpression(when))).toEqual([few, many])
    expect(codebookOf(study, idOf<PopulationId>('managers')).variables).not.toContain(often)
  })

  it('is asked of everybody where an option takes no answer', () => {
    const none = option('none', 'not answered(days)')
    const study = studyWith(derived(item('often', option('few', few), option('many', many), none)))
    expect(variableOf(study, 'often').asked).toBeUndefined()
  })

  it('is in the waves in which every option is possible', () => {
    const second =
      '"2026":\n    title: { fr: Vague, en: Wave }\n    fieldwork: 2026-01\n    samples: {}\n'
    const changes: readonly Breakage[] = [
      { file: 'study.yaml', find: 'waves:\n', put: `waves:\n  ${second}` },
      { file: employees, find: 'id: days\n', put: 'id: days\n        waves: ["2025"]\n' },
    ]
    const wavesOf = (...options: readonly string[]): readonly string[] =>
      variableOf(studyWith(...changes, derived(item('often', ...options))), 'often').waves
    expect(wavesOf(option('few', few), option('many', many))).toEqual(['2025'])
    expect(
      wavesOf(
        option('few', '(wave = 2025 and days < 2) or (wave = 2026 and reasons has calm)'),
        option('many', 'wave = 2025 and days >= 2 or wave = 2026 and reasons has travel'),
      ),
    ).toEqual(['2025', '2026'])
  })

  it('is crossed, filtered by and netted as any other', () => {
    const study = studyWith(
      derived(bands),
      { file: tables, find: 'filter: teleworks = yes', put: 'filter: often = many' },
      {
        file: tables,
        find: 'nets:\n',
        put: `nets:\n  - { id: all, variable: often, title: ${text}, codes: [few, many] }\n`,
      },
      { file: tables, find: '{ variable: gender,', put: '{ variable: often,' },
    )
    expect(study.tables.bases[0]?.filter).toMatchObject({ variable: 'often', codes: ['many'] })
    expect(study.tables.banners[0]?.blocks[0]?.columns.map(({ codes }) => codes)).toEqual([
      ['few'],
      ['many'],
    ])
    expect(study.tables.tables[0]?.variables).toContain('often')
  })

  it('is sensitive as its question, and of the frame where all its sources are', () => {
    const frame = `frame:\n  - { id: staff, type: number, text: ${text} }\npages:\n`
    const study = studyWith(
      { file: employees, find: 'pages:\n', put: frame },
      {
        file: employees,
        find: 'id: works_well\n',
        put: 'id: works_well\n        sensitive: true\n',
      },
      derived(
        item('size', option('small', 'staff < 50'), option('large', 'staff >= 50')),
        item('well', option('no', 'works_well < 5'), option('yes', 'works_well >= 5')),
      ),
    )
    expect(variableOf(study, 'well').sensitive).toBe(true)
    expect(variableOf(study, 'size').sensitive).toBeUndefined()
    const known = frameVariables(study, idOf<PopulationId>('employees')).map(({ id }) => id)
    expect(known).toEqual(['staff', 'size'])
  })
})
