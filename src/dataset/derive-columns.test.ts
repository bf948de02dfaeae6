import { expect, test } from 'vitest'
import {
  category,
  codebookOf,
  example,
  readRows,
  valueOf,
  variable,
  wave,
} from '../../test/dataset/example-codebook.ts'
import { idOf } from '../core/ids.ts'
import type { QuestionId, WaveId } from '../core/ids.ts'
import type { InterviewRecord } from '../interview/answers.ts'
import { parseExpression } from '../study/expression/parse-expression.ts'
import type { Variable } from '../study/variable.ts'
import { datasetFromRecords } from './dataset-from-records.ts'
import { datasetRows } from './dataset-rows.ts'
import type { Dataset } from './dataset.ts'
import { statusKind } from './status-kind.ts'

/** A variable made of those of the example: options by code, each with its condition. */
function derived(id: string, options: Readonly<Record<string, string>>): Variable {
  const scope = { variables: example.variables, waves: [wave, idOf<WaveId>('2014')] }
  return variable(id, 'single', {
    question: undefined,
    categories: Object.keys(options).map((code) => category(code)),
    derived: Object.entries(options).map(([code, when]) => ({
      code: idOf(code),
      when: valueOf(parseExpression(when, scope)),
    })),
  })
}

const bands = derived('bands', { short: 'hours < 4', long: 'hours >= 4 and hours < 12' })
const mixed = derived('mixed', {
  away: 'sex = woman and hours >= 4',
  online: 'networks has facebook',
  other: "comment = 'Fine' or wave = 2014",
})
const codebook = codebookOf(...example.variables, bands, mixed)
const header = ['sex', 'networks', 'hours', 'comment', 'since', 'views.privacy']
const rows = [
  ['woman', 'facebook', '3.5', 'Fine', '2012-02-29', 'agree'],
  ['woman', 'facebook', '4', '', '2012-02-29', 'agree'],
  ['man', '.none', '.refused', 'Fine', '2012-02-29', 'agree'],
  ['unsaid', '.none', '13', 'Bad', '2012-02-29', 'agree'],
  ['man', '.no_answer', '.not_asked', 'Bad', '2012-02-29', 'agree'],
]

/** The code of each row, or why it has none. */
function cells({ columns, n }: Dataset, id: string): readonly string[] {
  const column = columns.get(idOf(id))
  if (column?.kind !== 'single') throw new Error(`no column ${id}`)
  return Array.from({ length: n }, (_, row) => {
    const status = statusKind(column.status[row] ?? 0)
    return column.variable.categories[column.codes[row] ?? -1]?.code ?? `.${status}`
  })
}

test('the first case that holds counts; otherwise the first source missing, or not asked', async () => {
  const dataset = valueOf(await readRows(codebook, [header, ...rows]))
  expect(cells(dataset, 'bands')).toEqual(['short', 'long', '.refused', '.not_asked', '.not_asked'])
  expect(cells(dataset, 'mixed')).toEqual(['online', 'away', 'other', '.refused', '.not_asked'])
  expect([...dataset.columns.keys()].slice(-2)).toEqual(['bands', 'mixed'])
  expect(dataset.notes.filter(({ values }) => values['variable'] === 'bands')).toEqual([])
})

test('a file of answers holds no derived variable, and is read back the same', async () => {
  const dataset = valueOf(await readRows(codebook, [header, ...rows]))
  const written = datasetRows(dataset)
  expect(written.header).toEqual(header)
  const again = valueOf(await readRows(codebook, [written.header, ...written.rows]))
  expect(again.columns).toEqual(dataset.columns)
})

test('interviews give the same, and a wave without the variable has no column of it', () => {
  const answers: InterviewRecord['answers'] = new Map([
    [idOf<QuestionId>('hours'), { kind: 'number', value: 7 }],
  ])
  const record = { answers } as InterviewRecord
  const made = { codebook, wave, records: [record], simulated: true }
  expect(cells(valueOf(datasetFromRecords(made)), 'bands')).toEqual(['long'])
  const later = { ...bands, waves: [idOf<WaveId>('2014')] }
  const without = valueOf(
    datasetFromRecords({ ...made, codebook: codebookOf(...example.variables, later) }),
  )
  expect([...without.columns.keys()]).not.toContain('bands')
})
