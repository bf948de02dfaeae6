import { describe, expect, test } from 'vitest'
import { estimate, smallRelease, withheld } from '../../test/publish/small-release.ts'
import { early, managers, smallStudy, staff } from '../../test/publish/small-study.ts'
import { idOf } from '../core/ids.ts'
import type { ConceptId, VariableId } from '../core/ids.ts'
import { messageOf, placeText } from '../core/message.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import type { Study } from '../study/model.ts'
import type { PublishedFigure } from '../study/published-figures.ts'
import { collectFigures } from './collect-figures.ts'
import { reproduceFigures } from './reproduce-figures.ts'
import { reproduceTabBook } from './reproduce-tab-book.ts'
import { reproductionIssues } from './reproduction.ts'
import type { Reproduction } from './reproduction.ts'

const variable = idOf<VariableId>('networks')

function told(reproduction: Reproduction): readonly string[] {
  return reproductionIssues(reproduction).map(
    (one) => `${placeText(one.at ?? {})} ${messageOf(one, 'en')}`,
  )
}

describe('reproduceFigures', () => {
  const figure = (over: Partial<PublishedFigure>): PublishedFigure => ({
    wave: early,
    population: staff,
    concept: idOf<ConceptId>('networks'),
    row: { variable, row: 'alpha' },
    value: 61,
    unit: 'percent',
    decimals: 0,
    stated: 'digits',
    sources: ['press'],
    ...over,
  })

  function reproduce(figures: readonly PublishedFigure[], more?: Study['published']): Reproduction {
    const published = { sources: [], irreconcilable: [], ...more, figures }
    return reproduceFigures({ ...smallStudy, published }, collectFigures(smallRelease))
  }

  test('figures agree at the decimals that were printed', () => {
    const risk = { population: managers, row: { variable: idOf<VariableId>('risk'), row: 'mean' } }
    const found = reproduce([
      figure({}),
      figure({ value: 61.5, decimals: 1 }),
      figure({ ...risk, unit: 'mean', value: 1.4, decimals: 1 }),
    ])
    expect(found).toMatchObject({ published: 3, agreed: 3, disagreements: [], notes: [] })
  })

  test('each disagreement tells both values and the base', () => {
    const found = reproduce([
      figure({ value: 62 }),
      figure({ row: { variable, row: 'gamma' } }),
      figure({ base: 'executives' }),
    ])
    expect(found.agreed).toBe(0)
    expect(told(found)).toEqual([
      'published.yaml 2012/staff/networks.alpha: published 62%, here 61% (61.49 on 1,200 respondents).',
      'published.yaml 2012/staff/networks.gamma: published 61, but the study has no such figure.',
      'published.yaml 2012/staff/networks.alpha@executives: published 61, but the study has no such figure.',
    ])
  })

  test('a withheld figure disagrees; its value stays hidden', () => {
    const hidden = new Map([['2012/staff/networks.alpha', withheld('disclosure')]])
    const published = { sources: [], irreconcilable: [], figures: [figure({})] }
    const found = reproduceFigures({ ...smallStudy, published }, hidden)
    expect(found.disagreements).toMatchObject([{ kind: 'withheld', reason: 'disclosure' }])
    expect(told(found)).toEqual([
      'published.yaml 2012/staff/networks.alpha: published 61, withheld here.',
    ])
  })

  test('a figure that outlets print differently is noted, not judged', () => {
    const values = [
      { value: 60, sources: ['a'] },
      { value: 61, sources: ['b', 'c'] },
    ]
    const row = { variable, row: 'alpha' }
    const why = { en: 'a rounding' }
    const { notes, agreed } = reproduce([], {
      sources: [],
      figures: [],
      irreconcilable: [{ wave: early, population: staff, row, values, why }],
    })
    expect(agreed).toBe(0)
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      '“2012/staff/networks.alpha” was printed with several values: 60 (a) / 61 (b, c). Here, 61.',
    ])
  })
})

describe('reproduceTabBook', () => {
  const tabBook = {
    file: 'book.csv',
    encoding: 'latin1',
    wave: early,
    population: staff,
    banner: 'size',
    variables: [variable],
  }
  const study: Study = {
    ...smallStudy,
    published: { sources: [], figures: [], irreconcilable: [], tabBook },
  }
  const head = [
    ['AMONG STAFF', '', 'All', 'Size', '', ''],
    ['', '', '', 'Small', 'Large/huge', 'Hidden'],
    ['AMONG STAFF: Which networks do you use?', '', '', '', '', ''],
  ]

  function reproduce(
    lines: readonly (readonly string[])[],
    tables: readonly ProtectedTable[] = smallRelease.tables,
  ): Reproduction {
    return reproduceTabBook({ study, rows: [...head, ...lines], tables })
  }

  test('percentages and blanks are counted apart, labels read loosely', () => {
    const found = reproduce([
      ['', 'ALPHA  b', '61%', '70%', '50%', ''],
      ['', 'B?ta & fils', '3%', '', '3%', ''],
      ['', 'No answer', '0%', '0%', '1%', ''],
    ])
    expect(told(found)).toEqual([])
    expect(found).toMatchObject({ published: 8, agreed: 8, blanks: 4, notes: [] })
  })

  test('every cell that disagrees is told at its line and column', () => {
    const found = reproduce([
      ['', 'Alpha <b>', '62%', '', '50%', '12%'],
      ['', 'Gamma', '1%', '', '', ''],
      ['', 'No answer', 'few', '0%', '1%', ''],
    ])
    const where = 'AMONG STAFF: Which networks do you use? /'
    expect(told(found)).toEqual([
      `book.csv:4:3 ${where} Alpha <b> / All: published 62%, here 61% (61.49 on 1,200 respondents).`,
      `book.csv:4:4 ${where} Alpha <b> / Small: left blank by the publication, 70% here, on 80 respondents.`,
      `book.csv:4:6 ${where} Alpha <b> / Hidden: published 12, withheld here.`,
      `book.csv:5:3 ${where} Gamma / All: published 1, but the study has no such figure.`,
      ...['Small', 'Large/huge', 'Hidden'].map(
        (name, at) =>
          `book.csv:5:${String(at + 4)} ${where} Gamma / ${name}: left blank by the publication, but the study has no such figure.`,
      ),
      `book.csv:6:3 ${where} No answer / All: “few” is not a percentage.`,
    ])
    expect(found).toMatchObject({ published: 7, agreed: 3, blanks: 1 })
  })

  test('names that are not ours are noted', () => {
    const rows = [
      head[0] ?? [],
      ['', '', '', 'Tiny', 'Large/huge', 'Hidden', 'More'],
      ['Something else', '', '', '', '', '', ''],
      ['', 'Alpha <b>', '61%', '70%', '50%', '', ''],
    ]
    const { notes } = reproduceTabBook({ study, rows, tables: smallRelease.tables })
    expect(notes.map((one) => `${placeText(one.at ?? {})} ${messageOf(one, 'en')}`)).toEqual([
      'book.csv:2:4 The publication writes “Tiny”, the study “Small”.',
      'book.csv:2:7 The publication writes “More”, the study “”.',
      'book.csv:2 The publication has 5 columns, the table 4.',
      'book.csv:3:1 The publication writes “Something else”, the study “Which networks do you use?”.',
    ])
  })

  test('a percentage agrees at the decimals that were printed', () => {
    const [table] = smallRelease.tables
    const [row] = table?.rows ?? []
    if (table === undefined || row === undefined) throw new Error('a table requires rows')
    const exact = { ...table, rows: [{ ...row, cells: [estimate(0.28499999999999998)] }] }
    const found = reproduce([['', 'Alpha <b>', '29%']], [exact])
    expect(found.disagreements.filter(({ kind }) => kind === 'differs')).toEqual([])
  })
})
