import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designs, people, surveyOf, tablesOf } from '../../test/survey/arbitrary-survey.ts'
import type { RandomPerson } from '../../test/survey/arbitrary-survey.ts'
import { makeSample, makeStudy } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import type { RaoScottTest } from '../stats/index.ts'
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

/** The numbers of a test that was made. */
function numbersOf(
  test: RaoScottTest | { readonly kind: 'withheld' } | undefined,
): readonly number[] {
  if (test?.kind !== 'rao-scott') return []
  return [test.pearson, test.secondOrder.value, test.secondOrder.p, test.firstOrder.p]
}

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

/** How far two cells are apart, relatively; no distance at all between what is not the same thing. */
function distance({ table, plain }: Pair): number {
  if (table?.kind !== 'estimate' || plain?.kind !== 'estimate') {
    const [left, right] = [table, plain].map((cell) => JSON.stringify(cell))
    return left === right ? 0 : Infinity
  }
  if (table.df !== plain.df || table.bases.n !== plain.bases.n) return Infinity
  // Standard errors near zero are square roots of what rounding leaves of their squares.
  const variance = Math.abs(table.se ** 2 - plain.se ** 2) / Math.max(plain.se ** 2, 1e-6)
  const base = Math.abs(table.bases.effectiveN / plain.bases.effectiveN - 1)
  return Math.max(Math.abs(table.value - plain.value), variance, base)
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
          const expected =
            plain.ok && plain.value.kind === 'independence' ? plain.value.raoScott : undefined
          const pair = numbersOf(block).map((number, at) => [number, numbersOf(expected)[at]])
          compared += pair.length > 0 && numbersOf(expected).length > 0 ? 1 : 0
          for (const [ours = 0, theirs = ours] of pair) expect(ours).toBeCloseTo(theirs, 6)
        }),
        { numRuns: 150 },
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
          const pairs = await pairsOf(known, design)
          expect(Math.max(...pairs.map(distance))).toBeLessThan(2e-8)
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
