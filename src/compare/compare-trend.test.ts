import { describe, expect, it } from 'vitest'
import { near } from '../../test/reference/near.ts'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import type { CalibrationBasis } from '../weigh/index.ts'
import { compareTrend } from './compare-trend.ts'
import type { PlainTrend, TrendComparison } from './compare-trend.ts'
import type { Difference } from './comparison.ts'
import type { PlainWave } from './plain-side.ts'

interface Seen {
  readonly estimate: number
  readonly se: number
}

interface Tested extends Seen {
  readonly df: number
  readonly interval: readonly [number, number]
  readonly t: number
  readonly p: number
}

interface ReferenceTrend {
  readonly variable: string
  readonly from: Seen
  readonly to: Seen
  readonly covariance: number
  readonly withOverlap: Tested
  readonly ignoringOverlap: Tested
}

interface WaveCase {
  readonly name: string
  readonly unit: 'respondent' | 'company'
  readonly strata: boolean
  readonly raked: boolean
  readonly weights: readonly number[] | null
  readonly units: { readonly shared: number }
  readonly trends: readonly ReferenceTrend[]
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly WaveCase[]
}>('overlapping-waves')

const at = (column: string): number => data.columns.indexOf(column)

function basisOf(rows: ReferenceRows['rows']): CalibrationBasis {
  const women = Float64Array.from(rows, (row) => (row[at('sex')] === 'woman' ? 1 : 0))
  return {
    x: [new Float64Array(rows.length).fill(1), women],
    designWeights: Float64Array.from(rows, (row) => Number(row[at('weight')])),
  }
}

function waveOf(name: string, of: WaveCase, { variable }: ReferenceTrend): PlainWave {
  const placed = data.rows.map((row, place) => ({ row, place }))
  const kept = placed.filter(({ row }) => String(row[at('wave')]) === name)
  const rows = kept.map(({ row }) => row)
  const texts = (column: string): readonly string[] => rows.map((row) => String(row[at(column)]))
  return {
    name,
    y: rows.map((row) => row[at(variable)]),
    weights: kept.map(({ row, place }) => of.weights?.[place] ?? Number(row[at('weight')])),
    strata: of.strata ? texts('stratum') : undefined,
    psu: of.unit === 'company' ? texts('company') : undefined,
    respondents: texts('person'),
    calibration: of.raked ? basisOf(rows) : undefined,
  }
}

function trendOf(comparison: TrendComparison): PlainTrend {
  const trend = compareTrend(comparison)
  if (!trend.ok) throw new Error(JSON.stringify(trend.issues))
  return trend.value
}

function seen(difference: PlainTrend['withOverlap']): Difference {
  if (difference.kind === 'withheld') throw new Error('a difference was expected')
  return difference
}

function agree(difference: Difference, expected: Tested): void {
  near(difference.value, expected.estimate, 1e-9)
  near(difference.se, expected.se, 1e-8)
  near(difference.df, expected.df, 1e-7)
  near(difference.t, expected.t, 1e-7)
  near(difference.p, expected.p, 1e-6)
  near(difference.interval[0], expected.interval[0], 1e-7)
  near(difference.interval[1], expected.interval[1], 1e-7)
}

describe('trends of overlapping waves agree with R survey', () => {
  const all = cases.flatMap((of) =>
    of.trends.map((trend) => [`${of.name}: ${trend.variable}`, of, trend] as const),
  )

  it.each(all)('%s', (_, of, expected) => {
    const trend = trendOf({ from: waveOf('2025', of, expected), to: waveOf('2026', of, expected) })
    near(trend.from.value, expected.from.estimate, 1e-9)
    near(trend.to.value, expected.to.estimate, 1e-9)
    agree(seen(trend.withOverlap), expected.withOverlap)
    agree(seen(trend.ignoringOverlap), expected.ignoringOverlap)
    const { unit, shared, correlation } = trend.overlap
    expect({ unit, shared }).toEqual({
      unit: of.unit === 'company' ? 'cluster' : 'respondent',
      shared: of.units.shared,
    })
    const scale = (trend.from.se ?? 0) * (trend.to.se ?? 0)
    expect(Math.abs((correlation ?? 2) * scale - expected.covariance)).toBeLessThan(1e-9)
  })
})

const weights = [1, 1, 1, 1]
const from: PlainWave = { name: '2025', y: [2, 4, 6, 9], weights }
const to: PlainWave = { name: '2026', y: [3, 5, 8, 9], weights }

describe('a trend', () => {
  it('adds variances when nothing is shared, and both standard errors are then one', () => {
    const { overlap, withOverlap, ignoringOverlap } = trendOf({ from, to })
    expect(overlap).toEqual({ unit: 'none', shared: 0, correlation: 0 })
    expect(withOverlap).toEqual(ignoringOverlap)
    expect(seen(withOverlap).sharedUnits).toBe(false)
  })

  it('of a panel is that of the changes of its respondents', () => {
    const respondents = ['ann', 'bob', 'cy', 'dee']
    const { withOverlap, ignoringOverlap } = trendOf({
      from: { ...from, respondents },
      to: { ...to, respondents },
    })
    // Changes are 1, 1, 2 and 0: their mean is 1, their variance 2/3.
    expect(seen(withOverlap)).toMatchObject({ value: 1, df: 3, sharedUnits: true })
    expect(seen(withOverlap).se).toBeCloseTo(Math.sqrt(2 / 3 / 4), 12)
    expect(seen(ignoringOverlap).se).toBeGreaterThan(4 * seen(withOverlap).se)
  })

  it('changes its sign when the waves are swapped', () => {
    const respondents = ['ann', 'bob', 'cy', 'dee']
    const [a, b] = [
      { ...from, respondents },
      { ...to, respondents },
    ]
    const [one, other] = [trendOf({ from: a, to: b }), trendOf({ from: b, to: a })]
    expect(other.value).toBe(-one.value)
    expect(seen(other.withOverlap).se).toBeCloseTo(seen(one.withOverlap).se, 12)
  })

  it('tells of respondents who moved to another company', () => {
    const respondents = ['ann', 'bob', 'cy', 'dee']
    const { notes, overlap } = trendOf({
      from: { ...from, respondents, psu: ['a', 'a', 'b', 'c'] },
      to: { ...to, respondents, psu: ['a', 'b', 'b', 'c'] },
    })
    expect(overlap).toMatchObject({ unit: 'cluster', shared: 3 })
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      '1 respondent of both waves changed sampling unit or stratum between “2025” and “2026”: what this one’s answers have in common is left out.',
    ])
    expect(notes.map((note) => messageOf(note, 'fr'))).toEqual([
      '1 répondant des deux vagues a changé d’unité de tirage ou de strate entre «\u00a02025\u00a0» et «\u00a02026\u00a0»\u00a0: ce que sa réponse a de commun n’entre pas dans le calcul.',
    ])
  })

  it('tells when nobody of a panel came back', () => {
    const { notes, overlap } = trendOf({
      from: { ...from, respondents: [1, 2, 3, 4] },
      to: { ...to, respondents: [5, 6, 7, 8] },
    })
    expect(overlap.unit).toBe('none')
    expect(notes.map(({ code }) => code)).toEqual(['compare.no_shared_units'])
  })

  it.each([
    [
      'identities on one wave only',
      { from: { ...from, respondents: [1, 2, 3, 4] }, to },
      'Wave “2026” does not say who its respondents are, wave “2025” does. Give identifiers for both, or for neither.',
      'La vague «\u00a02026\u00a0» ne dit pas qui sont ses répondants, la vague «\u00a02025\u00a0» oui. Donnez les identifiants des deux, ou d’aucune.',
    ],
    [
      'a respondent twice in a wave',
      { from: { ...from, respondents: [1, 2, 3, 3] }, to: { ...to, respondents: [1, 2, 3, 4] } },
      'Wave “2025”: respondent “3” appears more than once (1 such respondent). Keep one row for each.',
      'Vague «\u00a02025\u00a0»\u00a0: le répondant «\u00a03\u00a0» y figure plus d’une fois (1 répondant dans ce cas). Gardez une ligne pour chacun.',
    ],
    [
      'a respondent without an identity',
      { from: { ...from, respondents: ['a', '', 'c', 'd'] }, to: { ...to, respondents: weights } },
      '“2025”: column “respondents” is empty at row 2 (1 in all). Name everybody’s unit (their company, say), or leave these rows out.',
      '«\u00a02025\u00a0»\u00a0: la colonne «\u00a0respondents\u00a0» est vide à la ligne 2 (1 en tout). Donnez à chacun le nom de son unité (son entreprise, par exemple), ou retirez ces lignes.',
    ],
  ])('refuses %s', (_, comparison: TrendComparison, en, fr) => {
    const trend = compareTrend(comparison)
    const issues = trend.ok ? [] : trend.issues
    expect(messageOf(issues[0] ?? { code: 'compare.no_answers', values: {} }, 'en')).toBe(en)
    expect(messageOf(issues[0] ?? { code: 'compare.no_answers', values: {} }, 'fr')).toBe(fr)
  })
})
