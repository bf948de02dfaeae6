import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designs, people, surveyOf, tablesOf } from '../../test/survey/arbitrary-survey.ts'
import type { RandomPerson } from '../../test/survey/arbitrary-survey.ts'
import { makeSample, makeStudy } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import type { Design, Study } from '../study/index.ts'
import { marginBasis } from '../weigh/index.ts'
import type { DesignColumns, WeightedSample } from '../weigh/index.ts'
import { estimateMean, estimateShares, testIndependence } from './index.ts'
import type { Cell, Table } from './index.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import { tabulateBook } from './tabulate-book.ts'

/** A design's variables, population and rule for lonely strata. */
interface DrawnDesign {
  readonly survey: Pick<PlainSurvey, 'stratum' | 'psu' | 'margins'>
  readonly rules: Pick<Design, 'populationUnits' | 'lonely'>
}

const lonely = fc.constantFrom('fail', 'certainty', 'adjust', 'average' as const)
const margins = fc.constantFrom<NonNullable<PlainSurvey['margins']>>(
  {},
  { size: { small: 0.4, large: 0.6 }, age: { young: 0.5, middle: 0.2, old: 0.3 } },
)

/** Everybody was in a drawn stratum of at least 400 units, or in an endless one. */
const drawn: fc.Arbitrary<DrawnDesign> = fc
  .record({ design: designs, lonely, margins, size: fc.constantFrom(undefined, 400, 1000) })
  .map(({ design, lonely: rule, margins: fixed, size }) => ({
    survey: { ...design, margins: fixed },
    rules: {
      lonely: rule,
      populationUnits:
        size === undefined || design.stratum === undefined
          ? size
          : { small: size, large: 2 * size, alone: 3 * size },
    },
  }))

/** Random people, in some lists with a stratum of a single person, of a company of its own. */
const lists = fc.tuple(people, fc.boolean()).map(([list, alone]) => {
  const [first] = list
  return alone && first !== undefined
    ? [...list, { ...first, size: 'alone' as const, company: 'z' }]
    : list
})

interface Pair {
  readonly table: Cell | undefined
  readonly plain: Cell | undefined
}

function studyOf(survey: PlainSurvey, rules: DrawnDesign['rules']): Study {
  const study = makeStudy([survey], { ...tablesOf(), rules: { independence: true } })
  const waves = study.waves.map((wave) => ({
    ...wave,
    samples: wave.samples.map((sample) => ({ ...sample, design: { ...sample.design, ...rules } })),
  }))
  return { ...study, waves }
}

/** The same design as plain columns. */
function columnsOf(
  list: readonly Person[],
  { survey, rules }: DrawnDesign,
  { weights, calibration }: WeightedSample,
): DesignColumns {
  const { populationUnits, lonely: rule } = rules
  const sizeOf = (stratum: string): number =>
    typeof populationUnits === 'object'
      ? (populationUnits[stratum] ?? Infinity)
      : (populationUnits ?? Infinity)
  const startWeights = Float64Array.from(list, ({ weight }) => weight)
  return {
    weights,
    strata: survey.stratum === undefined ? undefined : list.map(({ size }) => size),
    psu: survey.psu === undefined ? undefined : list.map(({ company }) => company),
    fpc: { first: list.map(({ size }) => sizeOf(size)) },
    lonely: rule,
    calibration: calibration === undefined ? undefined : marginBasis(calibration, startWeights),
  }
}

type Person = Omit<RandomPerson, 'size'> & { readonly size: string }

let compared = 0

async function tabulated(
  list: readonly Person[],
  design: DrawnDesign,
): Promise<{ readonly table: Table; readonly columns: DesignColumns }> {
  const survey = { ...surveyOf(list as readonly RandomPerson[]), ...design.survey }
  const study = studyOf(survey, design.rules)
  const sample = makeSample(survey, study)
  const book = await tabulateBook(study, [sample], memoryAggregator)
  const [table] = book.ok ? book.value : []
  if (table === undefined) throw new Error(`a table was expected: ${JSON.stringify(book)}`)
  return { table, columns: columnsOf(list, design, sample) }
}

async function pairsOf(list: readonly Person[], design: DrawnDesign): Promise<readonly Pair[]> {
  const { table, columns } = await tabulated(list, design)
  return [undefined, 'young', 'middle', 'old', 'facebook', 'viadeo'].flatMap((domain, at) => {
    const members = list.map(
      ({ age, networks }) =>
        domain === undefined || age === domain || (networks as readonly string[]).includes(domain),
    )
    return pairsIn(table, at, list, { ...columns, domain: members })
  })
}

function pairsIn(
  { rows }: Table,
  column: number,
  list: readonly Person[],
  columns: DesignColumns & { readonly domain: readonly boolean[] },
): readonly Pair[] {
  const cellOf = (row: string): Cell | undefined =>
    rows.find((one) => one.row.row === row)?.cells[column]
  const asked = list.map(({ answer }) => (answer === '.not_asked' ? undefined : answer))
  const shares = estimateShares({ ...columns, y: asked })
  const values: Readonly<Record<string, number>> = { never: 0, sometimes: 1, often: 3 }
  const mean = estimateMean({ ...columns, y: list.map(({ answer }) => values[answer]) })
  if (!shares.ok || !mean.ok) throw new Error('plain estimates were to be made')
  const found = shares.value.map(({ value, cell }) => ({
    table: cellOf(String(value)),
    plain: cell,
  }))
  return [...found, { table: cellOf('mean'), plain: mean.value }]
}

function expectSame({ table, plain }: Pair): void {
  if (table?.kind !== 'estimate' || plain?.kind !== 'estimate') {
    expect(table).toEqual(plain)
    return
  }
  expect(table.value).toBeCloseTo(plain.value, 10)
  // Standard errors near zero are the square root of what rounding leaves of their squares.
  expect(Math.abs(table.se - plain.se)).toBeLessThan(1e-7)
  if (plain.se > 1e-3) expect(Math.abs(table.se / plain.se - 1)).toBeLessThan(1e-8)
  expect(table.df).toBe(plain.df)
  expect(table.bases.n).toBe(plain.bases.n)
  expect(table.bases.effectiveN).toBeCloseTo(plain.bases.effectiveN, 6)
}

describe('a table’s cells', () => {
  it(
    'go together with a block as R’s test of the same columns says',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(people, drawn, async (list, design) => {
          const { table, columns } = await tabulated(list, design)
          const block = table.blocks.find(({ overlapping }) => !overlapping)?.independence
          const plain = testIndependence({
            ...columns,
            rows: list.map(({ answer }) => (answer === '.not_asked' ? undefined : answer)),
            columns: list.map(({ age }) => age),
          })
          const expected = plain.ok && plain.value.kind === 'independence' && plain.value.raoScott
          if (block?.kind !== 'rao-scott' || expected === false || expected.kind !== 'rao-scott') {
            return
          }
          expect(block.pearson).toBeCloseTo(expected.pearson, 8)
          expect(block.secondOrder.value).toBeCloseTo(expected.secondOrder.value, 6)
          expect(block.secondOrder.p).toBeCloseTo(expected.secondOrder.p, 6)
          compared += 1
        }),
        { numRuns: 60 },
      )
      expect(compared).toBeGreaterThan(20)
    },
  )

  it(
    'are what the scores of single respondents give, whatever the design, the population and the rules',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(lists, drawn, async (list, design) => {
          const known = design.survey.margins?.['size'] === undefined ? list : withoutAlone(list)
          for (const pair of await pairsOf(known, design)) expectSame(pair)
        }),
        { numRuns: 100 },
      )
    },
  )
})

/** Margins say nothing of the stratum that is alone. */
function withoutAlone(list: readonly Person[]): readonly Person[] {
  return list.filter(({ size }) => size !== 'alone')
}
