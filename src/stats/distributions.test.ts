import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import {
  betaCdf,
  betaQuantile,
  betaUpperTail,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalQuantile,
  normalUpperTail,
  studentTCdf,
  studentTQuantile,
  studentTUpperTail,
} from './index.ts'

interface DistributionSet {
  readonly function: string
  readonly arguments: readonly string[]
  /** Relative. */
  readonly tolerance: number
  /** Arguments, then the value that R answers. */
  readonly cases: readonly (readonly number[])[]
}

type Distribution = (...parameters: readonly number[]) => number

const distributions = new Map<string, Distribution>(
  Object.entries({
    betaCdf,
    betaQuantile,
    betaUpperTail,
    chiSquareCdf,
    chiSquareQuantile,
    chiSquareUpperTail,
    fCdf,
    fQuantile,
    fUpperTail,
    normalCdf,
    normalQuantile,
    normalUpperTail,
    studentTCdf,
    studentTQuantile,
    studentTUpperTail,
  }),
)

const { sets } = readReference<{ readonly sets: readonly DistributionSet[] }>('distributions')

function disagreements(set: DistributionSet): readonly string[] {
  const distribution = distributions.get(set.function)
  if (!distribution) return [`there is no ${set.function}`]
  return set.cases.flatMap((numbers) => {
    const parameters = numbers.slice(0, -1)
    const expected = numbers.at(-1) ?? Number.NaN
    const actual = distribution(...parameters)
    if (Math.abs(actual - expected) <= set.tolerance * Math.abs(expected)) return []
    return [`${set.function}(${parameters.join(', ')}) is ${actual}, R has ${expected}`]
  })
}

describe('distributions agree with R', () => {
  it('has references for the cdf, upper tail and quantile of five distributions', () => {
    expect(sets.map((set) => set.function).toSorted()).toEqual([...distributions.keys()].toSorted())
    expect(sets.reduce((sum, set) => sum + set.cases.length, 0)).toBeGreaterThan(5000)
  })

  it.each(sets.map((set) => [set.function, set] as const))('%s', (_name, set) => {
    expect(disagreements(set)).toEqual([])
  })
})
