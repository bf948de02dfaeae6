import { describe, expect, it } from 'vitest'
import { near } from '../../test/reference/near.ts'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import { compareBenchmark } from './compare-benchmark.ts'
import type { BenchmarkComparison, BenchmarkGap, PublishedDifference } from './compare-benchmark.ts'

interface Tested {
  readonly designEffect: number
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly interval: readonly [number, number]
  readonly t: number
  readonly p: number
}

interface PublishedCase {
  readonly name: string
  readonly variable: string
  readonly level: string | null
  readonly published: number
  readonly base: number | null
  readonly own: { readonly estimate: number; readonly se: number; readonly df: number }
  readonly tests: readonly [Tested, Tested]
  readonly rounded: readonly [Tested, Tested]
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly PublishedCase[]
}>('published-figure')

const at = (column: string): number => data.columns.indexOf(column)
const texts = (column: string): readonly string[] => data.rows.map((row) => String(row[at(column)]))

function comparisonOf({ variable, level, published, base }: PublishedCase): BenchmarkComparison {
  return {
    own: {
      name: 'our study',
      y: data.rows.map((row) => row[at(variable)]),
      level: level ?? undefined,
      weights: data.rows.map((row) => Number(row[at('weight')])),
      psu: texts('company'),
      strata: texts('stratum'),
    },
    published: { source: 'Institute A', share: published, n: base ?? undefined },
  }
}

function gapOf(comparison: BenchmarkComparison): BenchmarkGap {
  const gap = compareBenchmark(comparison)
  if (!gap.ok) throw new Error(JSON.stringify(gap.issues))
  return gap.value
}

function differenceOf({ difference }: BenchmarkGap): PublishedDifference {
  if (difference.kind === 'withheld') throw new Error('a difference was expected')
  return difference
}

describe('differences from a published figure agree with R survey', () => {
  it.each(cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const gap = gapOf(comparisonOf(of))
    const { value, se, df, interval, t, p, sensitivity, rounding } = differenceOf(gap)
    const [plain, cautious] = of.tests
    near(gap.own.value, of.own.estimate, 1e-9)
    near(gap.own.se ?? 0, of.own.se, 1e-8)
    near(value, plain.estimate, 1e-9)
    near(se, plain.se, 1e-8)
    near(df, plain.df, 1e-7)
    near(t, plain.t, 1e-7)
    near(p, plain.p, 1e-6)
    near(interval[0], plain.interval[0], 1e-7)
    near(interval[1], plain.interval[1], 1e-7)
    const [below, above] = of.rounded
    near(rounding.below.p, below.p, 1e-6)
    near(rounding.above.p, above.p, 1e-6)
    expect(rounding.survives).toBe(
      new Set([plain, below, above].map((one) => one.p < 0.05)).size === 1,
    )
    expect(sensitivity === undefined).toBe(of.base === null)
    if (of.base === null) return
    near(sensitivity?.se ?? 0, cautious.se, 1e-8)
    near(sensitivity?.p ?? 0, cautious.p, 1e-6)
  })
})

const own = {
  name: 'our study',
  y: Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 1 : 0)),
  weights: Array.from({ length: 400 }, () => 1),
}

describe('a published figure', () => {
  it('without a base is treated as exact, and that is said', () => {
    const gap = gapOf({ own, published: { source: 'Institute A', share: 0.4 } })
    expect(differenceOf(gap).assumed).toEqual({
      treatedAs: 'exact',
      designEffect: undefined,
      designEffectTold: false,
    })
    expect(gap.notes.map((note) => messageOf(note, 'en'))).toEqual([
      '“Institute A”: base unknown, so the published figure is treated as exact; the uncertainty of the difference is understated.',
    ])
    expect(gap.notes.map((note) => messageOf(note, 'fr'))).toEqual([
      '«\u00a0Institute A\u00a0»\u00a0: base inconnue, le chiffre publié est tenu pour exact\u00a0; l’incertitude de l’écart est sous-estimée.',
    ])
  })

  it('of an unknown design is counted as a simple sample, and a doubt that decides is told', () => {
    const gap = gapOf({ own, published: { source: 'Institute A', share: 0.428, n: 400 } })
    expect(differenceOf(gap).p).toBeLessThan(0.05)
    expect(differenceOf(gap).sensitivity?.p).toBeGreaterThan(0.05)
    expect(gap.notes.map((note) => messageOf(note, 'en'))).toEqual([
      '“Institute A”: design unknown, so the 400 respondents are counted as a simple random sample (design effect 1).',
      '“Institute A”: the conclusion changes when the design effect is 1.5 instead of 1. Do not publish it without saying so.',
      '“Institute A”: the published figure is rounded to within ±0.5 points, and the conclusion depends on it. Do not publish it.',
    ])
    const [, , rounding] = gap.notes
    expect(rounding === undefined ? '' : messageOf(rounding, 'fr')).toBe(
      '«\u00a0Institute A\u00a0»\u00a0: le chiffre publié est arrondi à ±0,5 point près, et la conclusion en dépend. Ne la publiez pas.',
    )
  })

  it('with its design effect told leaves no doubt about it', () => {
    const published = { source: 'Institute A', share: 0.3, n: 900, designEffect: 1.3 }
    expect(gapOf({ own, published }).notes).toEqual([])
  })

  it('printed with a decimal is rounded less', () => {
    const published = { source: 'Institute A', share: 0.419, percentDecimals: 1 }
    expect(differenceOf(gapOf({ own, published })).rounding).toMatchObject({ half: 0.0005 })
  })

  it('cannot be set against answers that show no variance', () => {
    const silent = { ...own, y: own.y.map(() => 1) }
    const { value, difference, notes } = gapOf({
      own: silent,
      published: { source: 'Institute A', share: 0.9, n: 100 },
    })
    expect(value).toBeCloseTo(0.1, 12)
    expect(difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(notes.map(({ code }) => code)).toContain('compare.no_spread')
  })

  it.each([
    [
      'a percentage in place of a share',
      { own, published: { source: 'Institute A', share: 43 } },
      '“Institute A”: 43 is not a share. A share goes from 0 to 1: 43% is written 0.43.',
      '«\u00a0Institute A\u00a0»\u00a0: 43 n’est pas une part. Une part va de 0 à 1\u00a0: 43\u00a0% s’écrit 0.43.',
    ],
    [
      'a base of one',
      { own, published: { source: 'Institute A', share: 0.43, n: 1 } },
      '“Institute A”: the published base, 1, is not a number of respondents above 1. When it is not known, leave it out.',
      '«\u00a0Institute A\u00a0»\u00a0: la base publiée, 1, n’est pas un nombre de répondants supérieur à 1. Si elle n’est pas connue, ne la donnez pas.',
    ],
    [
      'a mean against a share',
      {
        own: { ...own, y: own.y.map((y) => y * 7) },
        published: { source: 'Institute A', share: 0.43 },
      },
      '“our study”: answer 7 (row 1) is neither 0 nor 1, while the published figure is a share. Say in “level” which answer to count.',
      '«\u00a0our study\u00a0»\u00a0: la réponse 7 (ligne 1) n’est ni 0 ni 1, alors que le chiffre publié est une part. Dites dans «\u00a0level\u00a0» quelle réponse compter.',
    ],
  ])('refuses %s', (_, comparison: BenchmarkComparison, en, fr) => {
    const gap = compareBenchmark(comparison)
    const issues = gap.ok ? [] : gap.issues
    expect(issues.map((one) => messageOf(one, 'en'))).toEqual([en])
    expect(issues.map((one) => messageOf(one, 'fr'))).toEqual([fr])
  })
})
