import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { estimateMean } from './estimate-mean.ts'
import { estimateShares } from './estimate-shares.ts'
import type { PlainColumns } from './plain-sample.ts'
import type { Cell, Estimate } from './table.ts'

type Entry = string | number | null

interface ReferenceEstimate {
  readonly variable: string
  readonly level: Entry
  readonly domain: Readonly<Record<string, string>>
  readonly n: number
  readonly weightedN: number
  readonly effectiveN: number
  readonly estimate: number
  readonly se: number
  readonly df: number
}

interface ReferenceCase {
  readonly name: string
  readonly data: ReferenceRows
  readonly estimates: readonly ReferenceEstimate[]
}

const { cases } = readReference<{ readonly cases: readonly ReferenceCase[] }>('svymean')

function columnOf({ data }: ReferenceCase, name: string): readonly Entry[] {
  const at = data.columns.indexOf(name)
  return data.rows.map((row) => row[at] ?? null)
}

function plainColumns(of: ReferenceCase, { domain }: ReferenceEstimate): PlainColumns {
  const conditions = Object.entries(domain).map(
    ([name, level]) => [columnOf(of, name), level] as const,
  )
  const psu = columnOf(of, 'psu').map(String)
  return {
    weights: columnOf(of, 'weight').map(Number),
    strata: columnOf(of, 'stratum').map(String),
    // Rows that are units of their own need no clusters.
    psu: new Set(psu).size === psu.length ? undefined : psu,
    domain: psu.map((_, i) => conditions.every(([column, level]) => column[i] === level)),
  }
}

function estimateAs(of: ReferenceCase, expected: ReferenceEstimate): Cell | undefined {
  const columns = plainColumns(of, expected)
  const y = columnOf(of, expected.variable)
  if (expected.level === null) {
    const numbers = y.map((value) => (value === null ? null : Number(value)))
    const mean = estimateMean({ ...columns, y: numbers })
    return mean.ok ? mean.value : undefined
  }
  const shares = estimateShares({ ...columns, y })
  if (!shares.ok) return undefined
  return shares.value.find(({ value }) => value === expected.level)?.cell
}

function found(cell: Cell | undefined): Estimate {
  if (cell?.kind !== 'estimate') throw new Error('an estimate was expected')
  return cell
}

describe('estimates from plain columns agree with R survey', () => {
  const all = cases.flatMap((of) =>
    of.estimates.map((expected) => {
      const { variable, level, domain } = expected
      return [`${of.name} ${JSON.stringify({ variable, level, domain })}`, of, expected] as const
    }),
  )

  it.each(all)('%s', (_, of, expected) => {
    const { value, se, df, bases } = found(estimateAs(of, expected))
    expect(Math.abs(value - expected.estimate)).toBeLessThanOrEqual(1e-9 * Math.abs(value))
    // A standard error that is 0 in theory is a rounding error on both sides.
    expect(Math.abs(se - expected.se)).toBeLessThanOrEqual(1e-8 * expected.se + 1e-9)
    expect(df).toBe(expected.df)
    expect(bases.n).toBe(expected.n)
    expect(Math.abs(bases.weightedN / expected.weightedN - 1)).toBeLessThan(1e-12)
    expect(Math.abs(bases.effectiveN / expected.effectiveN - 1)).toBeLessThan(1e-12)
  })
})

describe('estimateShares', () => {
  it('gives one cluster per respondent the same answer as no clusters', () => {
    const columns = { weights: [1, 2, 1, 3, 1], strata: [1, 1, 2, 2, 2], y: [1, 0, 1, 1, 0] }
    const apart = { ...columns, psu: ['a', 'b', 'c', 'd', 'e'] }
    const [respondents, clusters] = [estimateShares(columns), estimateShares(apart)]
    if (!respondents.ok || !clusters.ok) throw new Error('both were to be estimated')
    const [one, other] = [respondents.value, clusters.value].map((list) => found(list[0]?.cell))
    expect(one?.value).toBe(other?.value)
    expect(one?.se).toBeCloseTo(other?.se ?? 0, 12)
  })

  it('withholds when a stratum has a single unit', () => {
    const shares = estimateShares({ weights: [1, 1, 1], strata: ['a', 'a', 'b'], y: [1, 0, 1] })
    expect(shares).toMatchObject({
      value: [
        { value: 1, cell: { kind: 'withheld', reason: 'no_variance' } },
        { value: 0, cell: { kind: 'withheld', reason: 'no_variance' } },
      ],
    })
  })

  it('draws an interval of a share of 0 and of 1 from the effective base', () => {
    const shares = estimateShares({ weights: [1, 1, 2, 1], y: ['a', 'a', 'a', 'a'] })
    if (!shares.ok) throw new Error('the share was to be estimated')
    const { value, se, interval } = found(shares.value[0]?.cell)
    expect([value, se, interval[1]]).toEqual([1, 0, 1])
    // Clopper–Pearson at 25/7 of 25/7: 0.025 to the power 7/25.
    expect(interval[0]).toBeCloseTo(0.025 ** (7 / 25), 12)
  })

  it('refuses bad weights, and throws at columns of unequal length', () => {
    expect(estimateShares({ weights: [1, -1], y: ['a', 'b'] })).toMatchObject({
      ok: false,
      issues: [{ code: 'weigh.bad_weight' }],
    })
    expect(() => estimateShares({ weights: [1, 1], y: ['a'] })).toThrow(RangeError)
    expect(() => estimateMean({ weights: [1], y: [1], psu: ['a', 'b'] })).toThrow(RangeError)
  })
})

describe('estimateMean', () => {
  it('keeps its digits far from zero', () => {
    const y = [2012, 2013, 2014, 2014]
    const weights = [1, 2, 1, 1]
    const near = estimateMean({ weights, y: y.map((year) => year - 2013) })
    const far = estimateMean({ weights, y: y.map((year) => year + 1e9) })
    if (!near.ok || !far.ok) throw new Error('both were to be estimated')
    expect(found(far.value).se).toBeCloseTo(found(near.value).se, 9)
  })

  it('has nothing to say of an empty domain', () => {
    const mean = estimateMean({ weights: [1, 1], y: [1, 2], domain: [false, false] })
    expect(mean).toEqual({ ok: true, value: { kind: 'withheld', reason: 'empty_base' } })
  })
})
