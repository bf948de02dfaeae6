import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import type { CalibrationBasis } from '../weigh/index.ts'
import { comparePopulations } from './compare-populations.ts'
import type { PopulationComparison, PopulationGap } from './compare-populations.ts'
import type { Difference } from './comparison.ts'
import type { PlainSide } from './plain-side.ts'

interface Seen {
  readonly estimate: number
  readonly se: number
}

interface ReferenceGap {
  readonly variable: string
  readonly level: string | null
  readonly left: Seen
  readonly right: Seen
  readonly covariance: number
  readonly gap: Seen & {
    readonly df: number
    readonly interval: readonly [number, number]
    readonly t: number
    readonly p: number
  }
  readonly equivalence: { readonly margin: number; readonly p: number }
}

interface PopulationCase {
  readonly name: string
  readonly psu: 'shared' | 'own' | 'none'
  readonly strata: boolean
  readonly fpc: boolean
  readonly raked: boolean
  readonly weights: readonly number[] | null
  readonly gaps: readonly ReferenceGap[]
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly PopulationCase[]
}>('populations')

const at = (column: string): number => data.columns.indexOf(column)

/** What raking fixed: an intercept and a level of each margin. */
function basisOf(rows: ReferenceRows['rows']): CalibrationBasis {
  const indicator = (column: string, level: string): Float64Array =>
    Float64Array.from(rows, (row) => (row[at(column)] === level ? 1 : 0))
  return {
    x: [
      new Float64Array(rows.length).fill(1),
      indicator('sex', 'woman'),
      indicator('age', 'under 45'),
    ],
    designWeights: Float64Array.from(rows, (row) => Number(row[at('weight')])),
  }
}

function sideOf(name: string, of: PopulationCase, { variable, level }: ReferenceGap): PlainSide {
  const placed = data.rows.map((row, place) => ({ row, place }))
  const kept = placed.filter(({ row }) => row[at('population')] === name)
  const rows = kept.map(({ row }) => row)
  const texts = (column: string): readonly string[] => rows.map((row) => String(row[at(column)]))
  const companies = texts('company').map((company) => (of.psu === 'own' ? name : '') + company)
  return {
    name,
    y: rows.map((row) => row[at(variable)]),
    level: level ?? undefined,
    weights: kept.map(({ row, place }) => of.weights?.[place] ?? Number(row[at('weight')])),
    strata: of.strata ? texts('stratum') : undefined,
    psu: of.psu === 'none' ? undefined : companies,
    fpc: of.fpc ? { first: rows.map((row) => Number(row[at('companies')])) } : undefined,
    calibration: of.raked ? basisOf(rows) : undefined,
  }
}

function gapOf(comparison: PopulationComparison): PopulationGap {
  const gap = comparePopulations(comparison)
  if (!gap.ok) throw new Error(JSON.stringify(gap.issues))
  return gap.value
}

function differenceOf({ difference }: PopulationGap): Difference {
  if (difference.kind === 'withheld') throw new Error('a difference was expected')
  return difference
}

const near = (value: number, expected: number, tolerance: number): void => {
  expect(Math.abs(value / expected - 1)).toBeLessThan(tolerance)
}

describe('gaps of plain columns agree with R survey', () => {
  const all = cases.flatMap((of) =>
    of.gaps.map((gap) => [`${of.name}: ${gap.variable}`, of, gap] as const),
  )

  it.each(all)('%s', (_, of, expected) => {
    const gap = gapOf({
      left: sideOf('manager', of, expected),
      right: sideOf('employee', of, expected),
    })
    const { value, se, df, interval, t, p, sharedUnits } = differenceOf(gap)
    expect(sharedUnits).toBe(of.psu === 'shared')
    near(gap.left.value, expected.left.estimate, 1e-9)
    near(gap.right.value, expected.right.estimate, 1e-9)
    near(gap.left.se ?? 0, expected.left.se, 1e-8)
    near(gap.right.se ?? 0, expected.right.se, 1e-8)
    expect(Math.abs((gap.covariance ?? 1) - expected.covariance)).toBeLessThan(1e-10)
    expect(gap.value).toBe(value)
    near(value, expected.gap.estimate, 1e-9)
    near(se, expected.gap.se, 1e-8)
    near(df, expected.gap.df, 1e-7)
    near(t, expected.gap.t, 1e-7)
    near(p, expected.gap.p, 1e-6)
    near(interval[0], expected.gap.interval[0], 1e-7)
    near(interval[1], expected.gap.interval[1], 1e-7)
  })
})
