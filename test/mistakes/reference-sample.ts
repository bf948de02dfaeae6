import type { DesignColumns } from '../../src/weigh/index.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'
import { columnOf, numbersOf, textsOf } from '../reference/reference-columns.ts'

type Domain = Readonly<Record<string, string>>

interface Expected {
  readonly variable: string
  readonly level: string | number | null
  readonly domain: Domain
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly effectiveN: number
}

interface Difference {
  readonly variable: string
  readonly level: string | null
  readonly first: Domain
  readonly second: Domain
  readonly estimate: number
  readonly se: number
  readonly df: number
}

interface Case {
  readonly name: string
  readonly data: ReferenceRows
  readonly estimates: readonly Expected[]
  readonly differences: readonly Difference[]
}

const { cases } = readReference<{ readonly cases: readonly Case[] }>('svymean')

/** A sample of test/reference/svymean.json, with what R makes of it. */
export interface ReferenceSample {
  readonly design: DesignColumns
  readonly texts: (name: string) => readonly string[]
  /** 1 and 0 for a level, `undefined` where there is no answer. */
  readonly indicator: (name: string, level: string) => readonly (number | undefined)[]
  readonly members: (domain: Domain) => readonly boolean[]
  readonly expected: (variable: string, level: string | null, domain?: Domain) => Expected
  readonly difference: (variable: string, first: Domain, second: Domain) => Difference
}

/** Opens a sample by its name: apistrat, apiclus1, apiclus2, nhanes. */
export function referenceSample(name: string): ReferenceSample {
  const { data, estimates, differences } = found(cases, (one) => one.name === name)
  const same = (a: Domain, b: Domain): boolean => JSON.stringify(a) === JSON.stringify(b)
  return {
    design: {
      weights: numbersOf(data, 'weight'),
      strata: textsOf(data, 'stratum'),
      psu: textsOf(data, 'psu'),
    },
    texts: (column) => textsOf(data, column),
    indicator: (column, level) =>
      columnOf(data, column).map((value) =>
        value === null ? undefined : Number(String(value) === level),
      ),
    members: (domain) => {
      const columns = Object.entries(domain).map(
        ([column, level]) => [textsOf(data, column), level] as const,
      )
      return data.rows.map((_, i) => columns.every(([column, level]) => column[i] === level))
    },
    expected: (variable, level, domain = {}) =>
      found(
        estimates,
        (one) =>
          one.variable === variable &&
          (one.level === null ? null : String(one.level)) === level &&
          same(one.domain, domain),
      ),
    difference: (variable, first, second) =>
      found(
        differences,
        (one) => one.variable === variable && same(one.first, first) && same(one.second, second),
      ),
  }
}

function found<T>(list: readonly T[], is: (one: T) => boolean): T {
  const one = list.find(is)
  if (one === undefined) throw new Error('a reference value was expected')
  return one
}
