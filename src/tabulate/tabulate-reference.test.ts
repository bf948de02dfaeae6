import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { makeSample, makeStudy } from '../../test/survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../../test/survey/make-survey.ts'
import { columnSums, ratioSums } from './column-sums.ts'
import type { ColumnSums } from './column-sums.ts'
import { covary } from './covary.ts'
import { estimateDomain } from './estimate-domain.ts'
import { aggregateInMemory, memoryAggregator } from './memory-aggregator.ts'
import { partitionRespondents } from './partition.ts'
import type { Cell } from './table.ts'
import { tabulateBook } from './tabulate-book.ts'
import { varianceBasis } from './variance-basis.ts'

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

  it.each(all)('%s', (_, of, expected) => {
    const { basis, sums } = sumDomains(of, expected)
    const [a, b] = [0, 1].map((column) =>
      estimateDomain(basis, sums, column, { series: ratioSums(sums, 0, 'base'), over: 'base' }),
    )
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

function sumDomains(
  { data }: DifferenceCase,
  { variable, level, first, second }: DifferenceCase['differences'][number],
): { readonly basis: ReturnType<typeof varianceBasis>; readonly sums: ColumnSums } {
  const psu = texts(data, 'psu')
  const survey: PlainSurvey = {
    variables: [
      { kind: 'single', id: 'stratum', answers: texts(data, 'stratum') },
      { kind: 'text', id: 'psu', answers: psu },
    ],
    weights: columnOf(data, 'weight').map(Number),
    stratum: 'stratum',
    ...(new Set(psu).size === psu.length ? {} : { psu: 'psu' }),
  }
  const sample = makeSample(survey)
  const y = columnOf(data, variable)
  const members = [first, second].map((domain) => {
    const conditions = Object.entries(domain).map(([name, wanted]) => ({
      values: columnOf(data, name),
      wanted,
    }))
    return Uint8Array.from(y, (value, i) =>
      value !== null && conditions.every(({ values, wanted }) => values[i] === wanted) ? 1 : 0,
    )
  })
  const partition = partitionRespondents(members, sample)
  const values = Float64Array.from(y, (value) => (level === null ? Number(value) : 0))
  const indicator = Uint8Array.from(y, (value) => (value === level ? 1 : 0))
  const aggregates = aggregateInMemory({
    ...sample,
    columns: partition.bins,
    columnCount: partition.binCount,
    rows: [level === null ? { kind: 'number', values } : { kind: 'indicator', members: indicator }],
  })
  return { basis: varianceBasis(sample, undefined), sums: columnSums(partition, aggregates) }
}
