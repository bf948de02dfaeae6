import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { estimateMean } from './estimate-mean.ts'
import { estimateShares } from './estimate-shares.ts'
import type { Estimate } from './table.ts'

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
  readonly data: { readonly columns: readonly string[]; readonly rows: readonly Entry[][] }
  readonly estimates: readonly ReferenceEstimate[]
}

const reference = JSON.parse(
  readFileSync(new URL('../../test/reference/svymean.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly ReferenceCase[] }

function columnOf({ data }: ReferenceCase, name: string): Entry[] {
  const at = data.columns.indexOf(name)
  return data.rows.map((row) => row[at] ?? null)
}

function estimateReference(of: ReferenceCase, expected: ReferenceEstimate): Estimate {
  const conditions = Object.entries(expected.domain).map(
    ([name, level]) => [columnOf(of, name), level] as const,
  )
  const y = columnOf(of, expected.variable)
  const psu = columnOf(of, 'psu').map(String)
  const columns = {
    weights: columnOf(of, 'weight').map(Number),
    strata: columnOf(of, 'stratum').map(String),
    // Rows that are units of their own need no clusters.
    psu: new Set(psu).size === psu.length ? undefined : psu,
    domain: y.map((_, i) => conditions.every(([column, level]) => column[i] === level)),
  }
  const cell =
    expected.level === null
      ? estimateMean({ ...columns, y: y.map((value) => (value === null ? value : Number(value))) })
      : estimateShares({ ...columns, y })
  if (!cell.ok) throw new Error('the reference data have issues')
  const found =
    'kind' in cell.value
      ? cell.value
      : cell.value.find(({ value }) => value === expected.level)?.cell
  if (found?.kind !== 'estimate') throw new Error('the reference estimate is withheld')
  return found
}

describe('estimates from plain columns', () => {
  for (const of of reference.cases) {
    it(`agree with R survey on ${of.name}`, () => {
      for (const expected of of.estimates) {
        const { value, se, df, bases } = estimateReference(of, expected)
        const label = JSON.stringify([expected.variable, expected.level, expected.domain])
        expect(Math.abs(value - expected.estimate), label).toBeLessThan(1e-9)
        expect(Math.abs(se - expected.se), label).toBeLessThan(1e-8)
        expect(df, label).toBe(expected.df)
        expect(bases.n, label).toBe(expected.n)
        expect(Math.abs(bases.weightedN / expected.weightedN - 1), label).toBeLessThan(1e-12)
        expect(Math.abs(bases.effectiveN / expected.effectiveN - 1), label).toBeLessThan(1e-12)
      }
    })
  }
})
