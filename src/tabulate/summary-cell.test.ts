import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { makeSample, makeStudy, populationId, variableId } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import type { Cell, Estimate, Table } from './table.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import { tabulateBook } from './tabulate-book.ts'

interface Summaries {
  readonly domain: string
  readonly df: number
  readonly deviation: { readonly value: number; readonly se: number }
  readonly median: { readonly value: number; readonly low: number; readonly high: number }
}

interface Reference {
  readonly data: ReferenceRows
  readonly cases: readonly { readonly name: string; readonly summaries: readonly Summaries[] }[]
}

const { data, cases } = readReference<Reference>('summaries')
const population = populationId('people')
const scores = Array.from({ length: 11 }, (_, step) => String(step))

function column(name: string): readonly string[] {
  const at = data.columns.indexOf(name)
  return data.rows.map((row) => String(row[at]))
}

function surveyOf(design: string): PlainSurvey {
  return {
    variables: [
      {
        kind: 'single',
        id: 'score',
        codes: scores,
        notes: Object.fromEntries(scores.map((step) => [step, { value: Number(step) }])),
        answers: column('score'),
      },
      { kind: 'single', id: 'group', codes: ['a', 'b', 'c'], answers: column('group') },
      { kind: 'single', id: 'stratum', answers: column('stratum') },
      { kind: 'text', id: 'psu', answers: column('psu') },
    ],
    weights: column('weight').map(Number),
    stratum: 'stratum',
    ...(design === 'clusters' ? { psu: 'psu' } : {}),
  }
}

async function tableOf(survey: PlainSurvey): Promise<Table> {
  const columns = ['a', 'b', 'c'].map((code) => ({ title: { en: code }, codes: [code] }))
  const block = { variable: variableId('group'), title: { en: 'Group' }, columns }
  const study = makeStudy([survey], {
    banners: [{ id: 'b', population, title: { en: 'b' }, blocks: [block] }],
    tables: [
      { id: 't', population, banner: 'b', variables: [variableId('score')], denominator: 'asked' },
    ],
    // The interval that R inverts is the plain one of a mean, which logit intervals come near to.
    rules: { summaries: ['median', 'deviation'], interval: 'logit' },
  })
  const book = await tabulateBook(study, [makeSample(survey, study)], memoryAggregator)
  const [table] = book.ok ? book.value : []
  if (table === undefined) throw new Error('a table was expected')
  return table
}

function estimated(cell: Cell | undefined): Estimate {
  if (cell?.kind !== 'estimate') throw new Error('an estimate was expected')
  return cell
}

describe.each(cases)('summary rows on a design of $name', ({ name, summaries }) => {
  it('follow the mean, in the order that the rules give', async () => {
    const { rows } = await tableOf(surveyOf(name))
    expect(rows.slice(-3).map(({ kind }) => kind)).toEqual(['mean', 'median', 'deviation'])
  })

  it.each(summaries)('agree with R survey in domain “$domain”', async (expected) => {
    const { rows } = await tableOf(surveyOf(name))
    const at = ['', 'a', 'b', 'c'].indexOf(expected.domain)
    const cellOf = (row: string): Estimate =>
      estimated(rows.find(({ kind }) => kind === row)?.cells[at])
    const deviation = cellOf('deviation')
    expect(deviation.value / expected.deviation.value).toBeCloseTo(1, 9)
    expect(deviation.se / expected.deviation.se).toBeCloseTo(1, 8)
    const median = cellOf('median')
    expect(median.df).toBe(expected.df)
    expect(median.value).toBe(expected.median.value)
    expect(median.interval).toEqual([expected.median.low, expected.median.high])
  })
})
