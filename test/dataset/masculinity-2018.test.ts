/**
 * The real file: what it holds, that its routing is the questionnaire's, and that the percentages
 * its publisher printed come out of it by the plainest arithmetic there is.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsvRecords } from '../../src/adapters/csv/read-csv-records.ts'
import { readCsvRows } from '../../src/adapters/csv/read-csv-rows.ts'
import { readStudyFolder } from '../../src/adapters/study-folder/read-study-folder.ts'
import { idOf } from '../../src/core/index.ts'
import type { PopulationId, VariableId, WaveId } from '../../src/core/index.ts'
import { columnOf, membersOf, readDataset, statusOf } from '../../src/dataset/index.ts'
import type { Column, Dataset } from '../../src/dataset/index.ts'
import { codebookOf, readStudy } from '../../src/study/index.ts'
import type { Study } from '../../src/study/index.ts'
import { valueOf } from './example-codebook.ts'

const folder = fileURLToPath(new URL('../../studies/masculinity-2018', import.meta.url))
const notAsked = statusOf('not_asked')
const noAnswer = statusOf('no_answer')

interface Loaded {
  readonly study: Study
  readonly dataset: Dataset
  /** Rows of the published tab book. */
  readonly printed: readonly (readonly string[])[]
}

let loaded: Loaded
beforeAll(async () => {
  const { study } = valueOf(readStudy(valueOf(await readStudyFolder(folder))))
  const population = idOf<PopulationId>('men')
  const wave = idOf<WaveId>('2018')
  const codebook = codebookOf(study, population)
  const records = readCsvRecords(join(folder, 'data/raw-responses.csv'), { encoding: 'latin1' })
  const dataset = valueOf(await readDataset({ study, wave, population, codebook, records }))
  const file = join(folder, 'reference/masculinity-survey.csv')
  const printed = valueOf(await readCsvRows(file, { encoding: 'latin1' })).slice(2)
  loaded = { study, dataset, printed }
})

function column(id: VariableId): Column {
  const found = columnOf(loaded.dataset, id)
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}

function count(id: string, status: number): number {
  return column(idOf<VariableId>(id)).status.filter((one) => one === status).length
}

describe('the answers', () => {
  it('are 1,615, weighted to their number', () => {
    const { dataset } = loaded
    expect(dataset.n).toBe(1615)
    expect(dataset.givenWeights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1615, 7)
    expect(Math.min(...(dataset.givenWeights ?? []))).toBe(0.019744451)
    expect(Math.max(...(dataset.givenWeights ?? []))).toBe(8.676605507)
  })

  it('were asked of exactly those whom the questionnaire routes there', () => {
    expect(loaded.dataset.notes).toEqual([])
  })

  it.each([
    ['masculine_feel', 0],
    ['work_advantages', 735],
    ['harassment_response', 735],
    ['no_response_reason', 1566],
    ['metoo_heard', 735],
    ['metoo_work_change', 873],
    ['pay_reasons', 364],
  ])('keep %s from %i who were not asked', (id, n) => {
    expect(count(id, notAsked)).toBe(n)
  })

  it.each([
    ['masculine_feel', 14],
    ['lifestyle.cry', 91],
    ['metoo_work_change', 6],
    ['kids', 9],
    ['region', 20],
  ])('keep %s without an answer from %i', (id, n) => {
    expect(count(id, noAnswer)).toBe(n)
  })

  it('keep apart those who refused to tell their income', () => {
    expect([count('income', statusOf('refused')), count('income', noAnswer)]).toEqual([211, 2])
  })
})

/** Columns of the banner, the total first: who belongs to each. */
function bannerColumns(): readonly Uint8Array[] {
  const blocks = loaded.study.tables.banners.flatMap((banner) => banner.blocks)
  const total = new Uint8Array(loaded.dataset.n).fill(1)
  const members = blocks.flatMap(({ variable, columns }) =>
    columns.map(({ codes }) => membersOf(column(variable), codes)),
  )
  return [total, ...members]
}

/** Who a printed row counts: a category by one of its names, or those who did not answer. */
function rowMembers(answers: Column, label: string): Uint8Array {
  if (label === 'No answer') return answers.status.map((one) => (one === noAnswer ? 1 : 0))
  const found = answers.variable.categories.find(
    (one) => one.source.includes(label) || one.label['en'] === label,
  )
  if (found === undefined) throw new Error(`no category “${label}”`)
  return membersOf(answers, [found.code])
}

/** A percentage as the publisher prints it; blank under a hundred respondents. */
function printedPercentage(answers: Column, row: Uint8Array, inColumn: Uint8Array): string {
  let respondents = 0
  let base = 0
  let sum = 0
  loaded.dataset.givenWeights?.forEach((weight, i) => {
    if (inColumn[i] !== 1 || answers.status[i] === notAsked) return
    respondents++
    base += weight
    if (row[i] === 1) sum += weight
  })
  return respondents < 100 ? '' : `${Math.floor((100 * sum) / base + 0.5)}%`
}

describe('the published tab book', () => {
  it('comes out of the answers: 1,820 percentages and 130 blanks', () => {
    const { study, printed } = loaded
    const variables = study.published?.tabBook?.variables ?? []
    const columns = bannerColumns()
    let question = -1
    const tally = { agreed: 0, blank: 0, different: [] as string[] }
    for (const [title, label = '', ...cells] of printed) {
      if (title !== '') question++
      const variable = variables[question]
      if (label === '' || variable === undefined) continue
      const answers = column(variable)
      const row = rowMembers(answers, label)
      columns.forEach((members, index) => {
        const expected = cells[index] ?? ''
        const ours = printedPercentage(answers, row, members)
        if (ours !== expected) tally.different.push(`${variable} ${label} ${index}: ${ours}`)
        else if (ours === '') tally.blank++
        else tally.agreed++
      })
    }
    expect(question).toBe(variables.length - 1)
    expect(tally).toEqual({ agreed: 1820, blank: 130, different: [] })
  })
})
