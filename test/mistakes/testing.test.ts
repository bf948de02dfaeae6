import { describe, expect, it } from 'vitest'
import { compareBenchmark } from '../../src/compare/index.ts'
import type { BenchmarkGap, PublishedFigure } from '../../src/compare/index.ts'
import { messageOf } from '../../src/core/index.ts'
import {
  kornGraubardInterval,
  normalQuantile,
  normalUpperTail,
  shareInterval,
  studentTCdf,
  studentTQuantile,
} from '../../src/stats/index.ts'
import type { ShareIntervalMethod } from '../../src/stats/index.ts'
import { estimateMean, estimateShares, testIndependence } from '../../src/tabulate/index.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'
import { columnOf, numbersOf, textsOf } from '../reference/reference-columns.ts'
import { blockOf, groupsOf, lettersOf, tableOf } from './column-letters.ts'
import { estimateOf, expectNear, expectOff, ofKind, valueOf } from './right-answer.ts'

interface PlainCase {
  readonly name: string
  readonly data: ReferenceRows
  readonly estimates: readonly Expected[]
}

interface Expected {
  readonly statistic: string
  readonly y: string
  readonly x: string
  readonly tests: Readonly<Record<'firstOrder' | 'secondOrder', { readonly p: number }>>
  readonly se: number
  readonly df: number
}

const plain = readReference<{ readonly cases: readonly PlainCase[] }>('plain-estimates').cases

function plainCase(name: string): PlainCase {
  const found = plain.find((one) => one.name === name)
  if (found === undefined) throw new Error(`case ${name} was expected`)
  return found
}

/** Two-sided p of two independent shares on bases as counted. */
function pOfShares(yes: readonly [number, number], n: readonly [number, number]): number {
  const pooled = (yes[0] + yes[1]) / (n[0] + n[1])
  const se = Math.sqrt(pooled * (1 - pooled) * (1 / n[0] + 1 / n[1]))
  return 2 * normalUpperTail(Math.abs(yes[0] / n[0] - yes[1] / n[1]) / se)
}

describe('9 many tests find what is not there', () => {
  // Twenty groups of fifty that chance alone would tell apart more: a standard deviation of 3.2 in
  // what they say, against 3.5 at a share of one half.
  const yes = [25, 25, 19, 29, 22, 28, 24, 26, 31, 21, 27, 23, 30, 20, 25, 25, 26, 24, 28, 22]
  const groups = yes.map((_, i) => `g${String(i)}`)
  const blocks = [blockOf('group', groups)]
  const variables = groupsOf(50, yes)

  it('pair by pair several of 190 are “significant”; ours gives no letter', async () => {
    const pairs = yes.flatMap((a, i) => yes.slice(i + 1).map((b) => pOfShares([a, b], [50, 50])))
    expect(pairs).toHaveLength(190)
    expect(pairs.filter((p) => p < 0.05).length).toBeGreaterThan(3)
    const table = await tableOf({ variables }, { blocks })
    expect(lettersOf(table, 'yes').join('')).toBe('')
  })

  it('letters without any control are had by asking, and the table says so', async () => {
    const loose = await tableOf({ variables }, { blocks, rules: { multiplicity: 'none' } })
    expect(lettersOf(loose, 'yes').join('').length).toBeGreaterThan(3)
    expect(loose.provenance.multiplicity).toBe('none')
    const usual = await tableOf({ variables }, { blocks })
    expect(usual.provenance.multiplicity).toBe('bonferroni')
  })
})

describe('10 tiny bases are not tested', () => {
  const crossing = { blocks: [blockOf('group', ['g0', 'g1'])] }

  it('three of four against one of twenty-nine: no letter, however small p', async () => {
    for (const [each, most] of [
      [4, 3],
      [29, 28],
    ] as const) {
      const table = await tableOf({ variables: groupsOf(each, [most, 1]) }, crossing)
      expect(lettersOf(table, 'yes').join('')).toBe('')
    }
    expect(pOfShares([28, 1], [29, 29])).toBeLessThan(1e-10)
  })

  it('thirty are enough, and a study may ask for more', async () => {
    const variables = groupsOf(30, [29, 1])
    expect(lettersOf(await tableOf({ variables }, crossing), 'yes')).toEqual(['', 'B', ''])
    const strict = { ...crossing, rules: { smallestTestBase: 31 } }
    expect(lettersOf(await tableOf({ variables }, strict), 'yes').join('')).toBe('')
  })
})

/** A share of a simple random sample. */
function simple(yes: number, n: number): Parameters<typeof kornGraubardInterval>[0] {
  const share = yes / n
  return { share, se: Math.sqrt((share * (1 - share)) / (n - 1)), n, effectiveN: n, df: n - 1 }
}

/** Share ± t standard errors. */
function waldInterval({ share, se, df }: ReturnType<typeof simple>): readonly [number, number] {
  const margin = studentTQuantile(0.975, df) * se
  return [share - margin, share + margin]
}

describe('11 an interval of a share stays between 0 and 1', () => {
  const methods: readonly ShareIntervalMethod[] = [
    'korn-graubard',
    'korn-graubard-uncapped',
    'logit',
    'wilson',
    'exact',
  ]

  it('one of fifty ± t·se begins below zero; none of ours does, for any count of up to forty', () => {
    expect(waldInterval(simple(1, 50))[0]).toBeLessThan(-0.01)
    const outside = methods.flatMap((method) =>
      Array.from({ length: 39 }, (_, i) => i + 2).flatMap((n) =>
        Array.from({ length: n + 1 }, (_, yes) => shareInterval(method, simple(yes, n))).filter(
          ([low, high]) => !(low >= 0 && high <= 1 && low <= high),
        ),
      ),
    )
    expect(outside).toEqual([])
  })

  it('nobody of fifty ± nothing is no interval: ours ends at 1 − 0.025^(1/50)', () => {
    expect(waldInterval(simple(0, 50))).toEqual([0, 0])
    expectNear(kornGraubardInterval(simple(0, 50))[1], 1 - 0.025 ** (1 / 50), 1e-9)
  })

  it('over all samples of fifty, it holds a share of 2 % in 64 % of them, ours in 95 %', () => {
    const [n, truth] = [50, 0.02]
    const chances = Array.from({ length: n + 1 }, (_, yes) =>
      Array.from({ length: yes }, (_one, i) => (n - i) / (i + 1)).reduce(
        (product, factor) => product * factor,
        truth ** yes * (1 - truth) ** (n - yes),
      ),
    )
    const coverage = (draw: (of: ReturnType<typeof simple>) => readonly [number, number]): number =>
      chances.reduce((sum, chance, yes) => {
        const [low, high] = draw(simple(yes, n))
        return sum + (low <= truth && truth <= high ? chance : 0)
      }, 0)
    expect(coverage(waldInterval)).toBeLessThan(0.65)
    expect(coverage(kornGraubardInterval)).toBeGreaterThan(0.95)
  })

  it('the same through the door of plain columns', () => {
    const y = Array.from({ length: 50 }, (_, i) => (i === 0 ? 'yes' : 'no'))
    const [share] = valueOf(estimateShares({ weights: y.map(() => 1), y }))
    expect(estimateOf(share?.cell).interval[0]).toBeGreaterThan(0)
  })
})

describe('12 few sampling units call for Student, not for the normal law', () => {
  const { data, estimates } = plainCase('scd')
  const expected = estimates.find(({ statistic }) => statistic === 'mean')
  const design = {
    weights: numbersOf(data, 'weight'),
    strata: textsOf(data, 'ESA'),
    psu: textsOf(data, 'ambulance'),
  }

  it('six units in three strata: ± 1.96 standard errors hold the truth in 86 %, not 95 %', () => {
    const { value, se, df, interval } = estimateOf(
      valueOf(estimateMean({ ...design, y: numbersOf(data, 'arrests') })),
    )
    expect(df).toBe(expected?.df)
    expectNear(se, expected?.se ?? 0, 1e-8)
    const z = normalQuantile(0.975)
    expect(studentTCdf(z, df) - studentTCdf(-z, df)).toBeLessThan(0.86)
    // qt(0.975, 3) in R.
    expectNear((interval[1] - value) / se, 3.182446305284263, 1e-9)
    expectOff(z, (interval[1] - value) / se, 0.35)
  })
})

describe('15 a Rao–Scott test says of which order it is', () => {
  const { data, estimates } = plainCase('apiclus1')
  const expected = estimates.find(
    ({ statistic, y }) => statistic === 'independence' && y === 'stype',
  )

  it('one order finds what the other does not: ours answers both, each by its name, as R', () => {
    const found = testIndependence({
      weights: numbersOf(data, 'weight'),
      psu: textsOf(data, 'psu'),
      fpc: { first: numbersOf(data, 'fpc') },
      rows: columnOf(data, expected?.y ?? ''),
      columns: columnOf(data, expected?.x ?? ''),
    })
    const test = ofKind(ofKind(valueOf(found), 'independence').raoScott, 'rao-scott')
    expectNear(test.firstOrder.p, expected?.tests.firstOrder.p ?? 0, 1e-6)
    expectNear(test.secondOrder.p, expected?.tests.secondOrder.p ?? 0, 1e-6)
    expect(test.firstOrder.p).toBeLessThan(0.03)
    expect(test.secondOrder.p).toBeGreaterThan(0.06)
    expect([test.firstOrder.statistic, test.secondOrder.statistic]).toEqual(['chi-square', 'F'])
    // No p that a reader could print without saying which.
    expect(Object.keys(test)).not.toContain('p')
  })

  it('so does the test of a block of a table', async () => {
    const table = await tableOf(
      { variables: groupsOf(40, [22, 13]) },
      { blocks: [blockOf('group', ['g0', 'g1'])], rules: { independence: true } },
    )
    const test = table.blocks[0]?.independence
    expect(test?.kind === 'rao-scott' && Object.keys(test)).toEqual(
      expect.arrayContaining(['firstOrder', 'secondOrder']),
    )
  })
})

describe('16 a published figure is not exact', () => {
  interface Benchmark {
    readonly name: string
    readonly variable: string
    readonly published: number
    readonly base: number | null
    readonly own: { readonly se: number; readonly estimate: number }
    readonly tests: readonly { readonly se: number; readonly p: number }[]
  }
  const { data, cases } = readReference<{
    readonly data: ReferenceRows
    readonly cases: readonly Benchmark[]
  }>('published-figure')
  const [based, baseless] = cases
  if (based === undefined || baseless === undefined) throw new Error('two cases were expected')

  const compare = (published: Omit<PublishedFigure, 'source'>): BenchmarkGap =>
    valueOf(
      compareBenchmark({
        own: {
          name: 'managers',
          y: columnOf(data, based.variable),
          weights: numbersOf(data, 'weight'),
          strata: textsOf(data, 'stratum'),
          psu: textsOf(data, 'company'),
        },
        published: { source: 'Institute A', ...published },
      }),
    )

  it('its base counts: the standard error of the difference is R’s, not one’s own alone', () => {
    const right = ofKind(
      compare({ share: based.published, n: based.base ?? 0 }).difference,
      'difference',
    )
    expectNear(right.se, based.tests[0]?.se ?? 0, 1e-8)
    expectNear(right.p, based.tests[0]?.p ?? 0, 1e-6)
    expectOff(based.own.se, right.se, 0.03)
  })

  it('a figure behind fifty people: taken as exact it differs, with its base it does not', () => {
    const wrong = ofKind(compare({ share: 0.56 }).difference, 'difference')
    const right = ofKind(compare({ share: 0.56, n: 50 }).difference, 'difference')
    expect(wrong.p).toBeLessThan(0.05)
    expect(right.p).toBeGreaterThan(0.05)
  })

  it('without a base it is said to be taken as exact, and what its rounding decides', () => {
    const { difference, notes } = compare({ share: baseless.published })
    expect(ofKind(difference, 'difference').assumed.treatedAs).toBe('exact')
    expect(ofKind(difference, 'difference').rounding.survives).toBe(false)
    expect(notes.map(({ code }) => code)).toEqual([
      'compare.published_as_exact',
      'compare.rounding_decides',
    ])
    const [exact] = notes
    if (exact === undefined) throw new Error('a note was expected')
    expect(messageOf(exact, 'fr')).toContain('Institute A')
    expect(messageOf(exact, 'en')).toContain('exact')
  })
})
