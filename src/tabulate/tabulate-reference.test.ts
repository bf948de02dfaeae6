import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { makeSample, makeStudy, variableId } from '../../test/survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../../test/survey/make-survey.ts'
import type { Column } from '../dataset/index.ts'
import type { WeightedSample } from '../weigh/index.ts'
import { defaultRules } from './analysis-rules.ts'
import { baseCondition } from './base-condition.ts'
import { classifyColumns } from './classify-columns.ts'
import { covary } from './covary.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import { listStatistics } from './list-statistics.ts'
import { measureBlock } from './measure-block.ts'
import { measureSample } from './measured-sample.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import type { Cell } from './table.ts'
import { tabulateBook } from './tabulate-book.ts'
import type { VarianceBasis } from './variance-basis.ts'

function columnOf(
  { columns, rows }: ReferenceRows,
  name: string,
): readonly (string | number | null)[] {
  const at = columns.indexOf(name)
  return rows.map((row) => row[at] ?? null)
}

function texts(data: ReferenceRows, name: string): readonly string[] {
  return columnOf(data, name).map(String)
}

interface RakingCase {
  readonly name: string
  readonly margins: readonly {
    readonly variable: string
    readonly targets: Readonly<Record<string, number>>
  }[]
  readonly data: ReferenceRows
  readonly expected: {
    readonly means: readonly {
      readonly variable: string
      readonly estimate: number
      readonly se: number
      readonly df: number
    }[]
  }
}

const raking = readReference<{ readonly cases: readonly RakingCase[] }>('raking')

/** Which columns are the design, as the notes of the cases say. */
const designs: Readonly<Record<string, Pick<PlainSurvey, 'stratum' | 'psu'>>> = {
  apistrat: { stratum: 'stype' },
  apiclus1: { psu: 'district' },
}

function surveyOf({ name, data, margins, expected }: RakingCase): PlainSurvey {
  const outcomes = expected.means.map(({ variable }) => variable)
  const variables = data.columns
    .filter((id) => id !== 'weight')
    .map((id): Answers =>
      outcomes.includes(id)
        ? { kind: 'number', id, answers: columnOf(data, id).map(Number) }
        : { kind: 'single', id, answers: texts(data, id) },
    )
  const shares = margins.map(({ variable, targets }) => {
    const total = Object.values(targets).reduce((sum, target) => sum + target, 0)
    const levels = Object.entries(targets).map(([level, target]) => [level, target / total])
    return [variable, Object.fromEntries(levels)] as const
  })
  return {
    variables,
    weights: columnOf(data, 'weight').map(Number),
    margins: Object.fromEntries(shares),
    ...designs[name],
  }
}

describe('means after raking know the margins, as R survey does', () => {
  it.each(raking.cases)('$name', async (of) => {
    const survey = surveyOf(of)
    const study = makeStudy([survey])
    const book = await tabulateBook(study, [makeSample(survey, study)], memoryAggregator)
    if (!book.ok) throw new Error('the tables were to be made')
    for (const { variable, estimate, se, df } of of.expected.means) {
      const table = book.value.find((one) => one.variable.id === variable)
      const cell: Cell | undefined = table?.rows[0]?.cells[0]
      if (cell?.kind !== 'estimate') throw new Error('an estimate was expected')
      expect(Math.abs(cell.value / estimate - 1)).toBeLessThan(1e-9)
      expect(Math.abs(cell.se / se - 1)).toBeLessThan(1e-8)
      expect(cell.df).toBe(df)
    }
  })
})

interface DifferenceCase {
  readonly name: string
  readonly data: ReferenceRows
  readonly differences: readonly {
    readonly variable: string
    readonly level: string | number | null
    readonly first: Readonly<Record<string, string>>
    readonly second: Readonly<Record<string, string>>
    readonly overlap: boolean
    readonly estimate: number
    readonly se: number
    readonly covariance: number
  }[]
}

const means = readReference<{ readonly cases: readonly DifferenceCase[] }>('svymean')

describe('differences of columns, overlapping or not, agree with R survey', () => {
  const all = means.cases.flatMap((of) =>
    of.differences.map((one) => {
      const { variable, first, second } = one
      return [`${of.name} ${JSON.stringify({ variable, first, second })}`, of, one] as const
    }),
  )

  it.each(all)('%s', async (_, of, expected) => {
    const { basis, estimates } = await measureDomains(of, expected)
    const [a, b] = estimates
    if (a === undefined || b === undefined) throw new Error('both domains have respondents')
    const covariance = covary(basis, a, b)
    const [va, vb] = [a.variance ?? 0, b.variance ?? 0]
    expect(Math.abs(b.ratio - a.ratio - expected.estimate)).toBeLessThan(
      1e-9 * Math.max(1, Math.abs(a.ratio)),
    )
    const scale = Math.sqrt(va * vb)
    expect(Math.abs(covariance - expected.covariance)).toBeLessThan(1e-8 * scale)
    const se = Math.sqrt(va + vb - 2 * covariance)
    expect(Math.abs(se / expected.se - 1)).toBeLessThan(1e-8)
  })
})

/** A variable in two domains, as the columns of a block. */
async function measureDomains(
  { data }: DifferenceCase,
  { variable, level, first, second }: DifferenceCase['differences'][number],
): Promise<{
  readonly basis: VarianceBasis
  readonly estimates: readonly (DomainEstimate | undefined)[]
}> {
  const psu = texts(data, 'psu')
  const domains = { first, second }
  const places = Object.entries(domains).map(([name, domain]) => ({
    name,
    conditions: Object.entries(domain).map(([id, wanted]) => ({
      values: columnOf(data, id),
      wanted,
    })),
  }))
  const sample = makeSample({
    variables: [
      outcomeOf(columnOf(data, variable), level),
      {
        kind: 'multiple',
        id: 'domain',
        codes: Object.keys(domains),
        answers: psu.map((_, i) =>
          places
            .filter(({ conditions }) =>
              conditions.every(({ values, wanted }) => values[i] === wanted),
            )
            .map(({ name }) => name),
        ),
      },
      { kind: 'single', id: 'stratum', answers: texts(data, 'stratum') },
      { kind: 'text', id: 'psu', answers: psu },
    ],
    weights: columnOf(data, 'weight').map(Number),
    stratum: 'stratum',
    ...(new Set(psu).size === psu.length ? {} : { psu: 'psu' }),
  })
  return measureInDomains(sample, level === null ? 'mean' : 'yes')
}

/** The outcome: a number, or whether it is of a level; without one where it is missing. */
function outcomeOf(
  values: readonly (string | number | null)[],
  level: string | number | null,
): Answers {
  return level === null
    ? {
        kind: 'number',
        id: 'y',
        answers: values.map((value) => value ?? '.no_answer').map(asNumber),
      }
    : {
        kind: 'single',
        id: 'y',
        codes: ['yes', 'no'],
        answers: values.map((value) =>
          value === null ? '.no_answer' : value === level ? 'yes' : 'no',
        ),
      }
}

function asNumber(value: string | number): number | '.no_answer' {
  return typeof value === 'number' ? value : '.no_answer'
}

async function measureInDomains(
  sample: WeightedSample,
  row: string,
): ReturnType<typeof measureDomains> {
  const { basis } = await measureSample(sample, memoryAggregator)
  const column = (id: string): Column => {
    const found = sample.dataset.columns.get(variableId(id))
    if (found === undefined) throw new Error(`the survey has ${id}`)
    return found
  }
  const domains = classifyColumns(column('domain'), [{ codes: ['first'] }, { codes: ['second'] }])
  const { measures, statistics } = listStatistics(column('y'), [], 'answered')
  const statistic = statistics.find((one) => one.row.row === row)
  if (statistic === undefined) throw new Error(`the outcome has a row ${row}`)
  const base = baseCondition(variableId('y'), 'answered', undefined)
  const request = { base, byDesign: true, by: domains.by, measures }
  const [aggregates] = await memoryAggregator.aggregate(sample, [request])
  if (aggregates === undefined) throw new Error('an aggregator answers')
  const block = {
    block: { title: {}, overlapping: true },
    columns: [
      { key: 'first', title: {} },
      { key: 'second', title: {} },
    ],
    by: domains.by,
    places: domains.places,
  }
  const measured = measureBlock(basis, block, [statistic], { aggregates, rules: defaultRules })
  return { basis, estimates: measured.rows[0]?.estimates ?? [] }
}
