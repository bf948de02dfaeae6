import { describe, expect, it } from 'vitest'
import {
  category,
  codebookOf,
  example,
  issuesOf,
  readRows,
  recordsOf,
  source,
  told,
  valueOf,
  variable,
} from '../../test/dataset/example-codebook.ts'
import { issue } from '../core/issue.ts'
import { messageOf } from '../core/message.ts'
import { columnOf } from './column-of.ts'
import type { CsvRecord } from './csv-record.ts'
import { noCategory } from './dataset.ts'
import { membersOf } from './members-of.ts'
import { idOf } from '../core/ids.ts'
import type { Column, Dataset } from './dataset.ts'

const sex = codebookOf(
  variable('sex', 'single', { categories: [category('woman'), category('man')] }),
)
const header = ['sex', 'networks', 'hours', 'comment', 'since', 'views.privacy']

function column(dataset: Dataset, id: string): Column {
  const found = columnOf(dataset, idOf(id))
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}

describe('reading our own format', () => {
  it('reads one column of each kind', async () => {
    const dataset = valueOf(
      await readRows(example, [
        header,
        ['woman', 'facebook;linkedin', '3.5', 'Fine', '2012-02-29', 'agree'],
        ['unsaid', '.none', '.not_asked', '', '.refused', '.no_answer'],
        ['.no_answer', 'unsure', '.not_asked', '..refused', '2012-01-01', 'disagree'],
      ]),
    )
    expect(dataset.n).toBe(3)
    expect(dataset.hash).toBe('abc')
    expect(dataset.notes).toEqual([])
    expect(column(dataset, 'sex')).toMatchObject({
      codes: Uint16Array.of(0, 2, noCategory),
      status: Uint8Array.of(0, 3, 2),
    })
    expect(column(dataset, 'networks')).toMatchObject({
      status: Uint8Array.of(0, 0, 4),
      selected: [
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 1],
      ].map((one) => Uint8Array.from(one)),
    })
    expect(column(dataset, 'hours')).toMatchObject({
      values: Float64Array.of(3.5, 0, 0),
      status: Uint8Array.of(0, 1, 1),
    })
    expect(column(dataset, 'comment')).toMatchObject({
      values: ['Fine', '', '.refused'],
      status: Uint8Array.of(0, 2, 0),
    })
    expect(column(dataset, 'since')).toMatchObject({
      values: ['2012-02-29', '', '2012-01-01'],
      status: Uint8Array.of(0, 3, 0),
    })
  })

  it('says simulated when any row does', async () => {
    const rows = [
      ['simulated', 'sex'],
      ['no', 'man'],
      ['yes', 'woman'],
    ]
    expect(valueOf(await readRows(sex, rows)).simulated).toBe(true)
    expect(valueOf(await readRows(sex, [['sex'], ['man']])).simulated).toBe(false)
    expect(valueOf(await readRows(sex, [['sex'], ['man']], { simulated: true })).simulated).toBe(
      true,
    )
  })

  it('leaves aside variables of other waves', async () => {
    const later = variable('later', 'text', { waves: [idOf('2014')] })
    const dataset = valueOf(await readRows(codebookOf(...sex.variables, later), [['sex'], ['man']]))
    expect(columnOf(dataset, later.id)).toBeUndefined()
  })
})

describe('reading a foreign file', () => {
  const ways = variable('ways', 'multiple', {
    categories: [
      category('letter', { column: 'q2_1', source: ['By letter'] }),
      category('phone', { column: 'q2_2', label: { en: 'By phone', fr: 'Par téléphone' } }),
    ],
  })
  const foreign = source({
    missing: { NA: 'not_asked', 'No answer': 'no_answer' },
    notSelected: ['Not selected'],
    ignore: ['id', ''],
  })

  it('reads options from their own columns', async () => {
    const dataset = valueOf(
      await readRows(
        codebookOf(ways),
        [
          ['', 'id', 'q2_1', 'q2_2'],
          ['1', 'a', 'By letter', 'Not selected'],
          ['2', 'b', 'Not selected', 'Not selected'],
          ['3', 'c', 'NA', 'NA'],
          ['4', 'd', 'NA', 'By phone'],
        ],
        { source: foreign },
      ),
    )
    expect(column(dataset, 'ways')).toMatchObject({
      status: Uint8Array.of(0, 0, 1, 0),
      selected: [Uint8Array.of(1, 0, 0, 0), Uint8Array.of(0, 0, 0, 1)],
    })
    expect(dataset.notes.map(({ code }) => code)).toEqual([
      'dataset.partly_missing',
      'dataset.asked_not_recorded',
    ])
  })

  it('prefers what is written to what is guessed: source, missing, code, label', async () => {
    const q = variable('q', 'single', {
      column: 'Q1',
      categories: [
        category('unknown', { source: ['NA'], missing: 'no_answer' }),
        category('a', { label: { en: 'No answer', fr: 'b' } }),
        category('b', { label: { en: 'Bee', fr: 'Abeille' } }),
      ],
    })
    const cells = ['NA', 'No answer', 'a', 'b', 'Bee', 'Abeille', ' Bee ']
    const dataset = valueOf(
      await readRows(codebookOf(q), [['Q1'], ...cells.map((cell) => [cell])], { source: foreign }),
    )
    const read = column(dataset, 'q')
    expect(read).toMatchObject({ codes: Uint16Array.of(0, noCategory, 1, 2, 2, 2, 2) })
    expect([...read.status]).toEqual([2, 2, 0, 0, 0, 0, 0])
  })

  it('reads a decimal comma where semicolons part the cells', async () => {
    const hours = codebookOf(variable('hours', 'number'))
    const rows = [['hours'], ['5,4']]
    const semicolons = { source: source({ separator: ';' }) }
    expect(column(valueOf(await readRows(hours, rows, semicolons)), 'hours')).toMatchObject({
      values: Float64Array.of(5.4),
    })
    expect(told(issuesOf(await readRows(hours, rows)))).toEqual(['dataset.not_a_number 2:1'])
  })
})

describe('refusing a wrong file', () => {
  it('tells an unknown code with its line, its column, the rows and the nearest code', async () => {
    const rows = [['sex'], ['man'], ['womann'], ['x'], ['womann']]
    const issues = issuesOf(await readRows(sex, rows))
    expect(issues).toEqual([
      {
        code: 'dataset.unknown_value_near',
        values: { column: 'sex', variable: 'sex', value: 'womann', suggestion: 'woman', n: 2 },
        at: { file: 'answers.csv', line: 3, column: 1 },
      },
      {
        code: 'dataset.unknown_value',
        values: { column: 'sex', variable: 'sex', value: 'x', n: 1 },
        at: { file: 'answers.csv', line: 4, column: 1 },
      },
    ])
  })

  it('tells twenty wrong values of a column and counts the rest', async () => {
    const wrong = Array.from({ length: 1000 }, (_, row) => [`wrong number ${row}`])
    const issues = issuesOf(await readRows(sex, [['sex'], ...wrong]))
    expect(issues).toHaveLength(21)
    expect(issues.at(-1)).toMatchObject({ code: 'dataset.more_values', values: { n: 980 } })
  })

  it('tells a blank cell apart and how to give it a meaning', async () => {
    const issues = issuesOf(await readRows(sex, [['sex'], [''], ['man'], ['  ']]))
    expect(told(issues)).toEqual(['dataset.blank_cell 2:1'])
    expect(issues.map((one) => messageOf(one, 'en'))[0]).toContain('missing: {"": no_answer}')
    const declared = { source: source({ missing: { '': 'no_answer', '  ': 'refused' } }) }
    expect((await readRows(sex, [['sex'], [''], ['  ']], declared)).ok).toBe(true)
  })

  it('names the column nearest to one that is missing', async () => {
    const issues = issuesOf(await readRows(example, [[...header.slice(1), 'sexe'], []]))
    expect(issues).toContainEqual({
      code: 'dataset.missing_column_near',
      values: { column: 'sex', reader: 'sex', suggestion: 'sexe' },
      at: { file: 'answers.csv', line: 1 },
    })
  })

  it('tells the wrong separator once instead of every column', async () => {
    const issues = issuesOf(await readRows(example, [[header.join(';')], ['x']]))
    expect(told(issues)).toEqual(['dataset.wrong_separator 1:-'])
  })

  it('tells numbers out of bounds, texts for numbers and days that never were', async () => {
    const issues = issuesOf(
      await readRows(example, [
        header,
        ['man', 'facebook', '-1', '', '2013-02-29', 'agree'],
        ['man', 'facebook', '25', '', '29/02/2012', 'agree'],
        ['man', 'facebook', 'NaN', '', '', 'agree'],
        ['man', 'facebook', '', '', '2012-02-29', 'agree'],
      ]),
    )
    expect(told(issues).toSorted()).toEqual([
      'dataset.above_maximum 3:3',
      'dataset.below_minimum 2:3',
      'dataset.blank_cell 4:5',
      'dataset.blank_cell 5:3',
      'dataset.not_a_date 2:5',
      'dataset.not_a_date 3:5',
      'dataset.not_a_number 4:3',
    ])
  })

  it('tells a file without rows, and a sample without a file', async () => {
    expect(told(issuesOf(await readRows(sex, [['sex']])))).toEqual(['dataset.no_rows -:-'])
  })

  it('passes on what the reader of the file tells', async () => {
    async function* broken(): AsyncGenerator<CsvRecord> {
      yield { kind: 'issue', issue: issue('file.missing', { file: 'answers.csv' }) }
    }
    expect(told(issuesOf(await readRows(sex, [], { records: broken() })))).toEqual([
      'file.missing -:-',
    ])
  })

  it('requires an end of a file without issues', async () => {
    async function* cut(): AsyncGenerator<CsvRecord> {
      yield { kind: 'header', cells: ['sex'] }
    }
    await expect(readRows(sex, [], { records: cut() })).rejects.toThrow('readAnswers requires')
  })

  it('tells an option without a column', async () => {
    const half = variable('half', 'multiple', {
      categories: [category('a', { column: 'h_1' }), category('b')],
    })
    const issues = issuesOf(await readRows(codebookOf(half), [['h_1'], ['a']]))
    expect(issues.map(({ code, values }) => [code, values['reader']])).toEqual([
      ['dataset.option_without_column', 'half.b'],
    ])
  })
})

describe('reading weights', () => {
  const weighted = { weightColumn: 'weight' }

  it('keeps the weights as given', async () => {
    const rows = [
      ['sex', 'weight'],
      ['man', '0.5'],
      ['woman', '1e-3'],
    ]
    const { givenWeights } = valueOf(await readRows(sex, rows, weighted))
    expect(givenWeights).toEqual(Float64Array.of(0.5, 0.001))
  })

  it.each([
    ['', 'dataset.weight_missing'],
    ['-1', 'dataset.weight_negative'],
    ['0', 'dataset.weight_zero'],
    ['-0.0', 'dataset.weight_zero'],
    ['NaN', 'dataset.weight_not_a_number'],
    ['Infinity', 'dataset.weight_not_a_number'],
    ['1e999', 'dataset.weight_not_a_number'],
    ['heavy', 'dataset.weight_not_a_number'],
  ])('refuses the weight "%s" with its line', async (weight, code) => {
    const rows = [
      ['sex', 'weight'],
      ['man', '1'],
      ['woman', weight],
    ]
    expect(told(issuesOf(await readRows(sex, rows, weighted)))).toEqual([`${code} 3:2`])
  })

  it('tells a hundred wrong weights and counts the rest', async () => {
    const rows = Array.from({ length: 250 }, () => ['man', '-1'])
    const issues = issuesOf(await readRows(sex, [['sex', 'weight'], ...rows], weighted))
    expect(issues).toHaveLength(101)
    expect(issues.at(-1)).toMatchObject({ code: 'dataset.more_issues', values: { n: 150 } })
  })

  it('refuses a file without the column', async () => {
    const issues = issuesOf(
      await readRows(
        sex,
        [
          ['sex', 'wieght'],
          ['man', '1'],
        ],
        weighted,
      ),
    )
    expect(issues[0]).toMatchObject({ values: { column: 'weight', suggestion: 'wieght' } })
  })
})

describe('telling what is true but odd', () => {
  it('counts answers at odds with the routing, once a variable', async () => {
    const { notes } = valueOf(
      await readRows(example, [
        header,
        ['man', 'linkedin', '2', '', '2012-01-01', 'agree'],
        ['man', 'linkedin', '3', '', '2012-01-01', 'agree'],
        ['man', 'facebook', '.not_asked', '', '2012-01-01', 'agree'],
      ]),
    )
    expect(notes.map(({ code, values }) => [code, values])).toEqual([
      ['dataset.answered_not_asked', { variable: 'hours', n: 2 }],
      ['dataset.asked_not_recorded', { variable: 'hours', n: 1 }],
    ])
  })

  it('names the columns that nothing reads', async () => {
    const { notes } = valueOf(
      await readRows(sex, [
        ['sex', 'id', ''],
        ['man', '1', '2'],
      ]),
    )
    expect(notes).toEqual([
      issue('dataset.unread_columns', { n: 2, columns: 'id, ""' }, { file: 'answers.csv' }),
    ])
  })

  it('counts a respondent once in a net', async () => {
    const dataset = valueOf(
      await readRows(codebookOf(...example.variables.slice(1, 2)), [
        ['networks'],
        ['facebook;linkedin'],
        ['none'],
        ['linkedin'],
      ]),
    )
    expect([...membersOf(column(dataset, 'networks'), ['facebook', 'linkedin'])]).toEqual([1, 0, 1])
    expect([...membersOf(column(dataset, 'networks'), [])]).toEqual([0, 0, 0])
  })

  it('reads a million rows without telling a million problems', async () => {
    const rows = (function* (): Generator<readonly string[]> {
      for (let row = 0; row < 1_000_000; row++) yield [row % 2 === 0 ? 'man' : 'hostile']
    })()
    const issues = issuesOf(await readRows(sex, [], { records: recordsOf(['sex'], rows) }))
    expect(issues).toMatchObject([{ code: 'dataset.unknown_value', values: { n: 500_000 } }])
  })
})
