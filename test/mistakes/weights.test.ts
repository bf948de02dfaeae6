import { describe, expect, it } from 'vitest'
import { comparePopulations } from '../../src/compare/index.ts'
import {
  chiSquareUpperTail,
  kishEffectiveBase,
  normalUpperTail,
  shareInterval,
} from '../../src/stats/index.ts'
import { estimateMean, estimateShares, testIndependence } from '../../src/tabulate/index.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'
import { numbersOf, textsOf } from '../reference/reference-columns.ts'
import { blockOf, cellsOf, groupsOf, lettersOf, tableOf } from './column-letters.ts'
import { referenceSample } from './reference-sample.ts'
import { estimateOf, expectNear, expectOff, ofKind, valueOf } from './right-answer.ts'

const schools = referenceSample('apistrat')
const awarded = schools.indicator('awards', 'Yes')
const awards = schools.expected('awards', 'Yes')

describe('1 weights are not frequencies', () => {
  interface Crossed {
    readonly name: string
    readonly data: ReferenceRows
    readonly estimates: readonly {
      readonly statistic: string
      readonly y: string
      readonly x: string
      readonly tests: { readonly secondOrder: { readonly value: number; readonly p: number } }
    }[]
  }
  const { cases } = readReference<{ readonly cases: readonly Crossed[] }>('plain-estimates')
  const [stratified] = cases
  const crossing = stratified?.estimates.find(({ statistic }) => statistic === 'independence')
  if (stratified === undefined || crossing === undefined) throw new Error('apistrat was expected')
  const { data } = stratified
  const [rows, columns] = [textsOf(data, crossing.y), textsOf(data, crossing.x)]
  const weights = numbersOf(data, 'weight')

  /** Pearson's X² of a table whose cells are sums of weights. */
  function pearsonOfWeights(times: number): { readonly value: number; readonly p: number } {
    const sum = (is: (i: number) => boolean): number =>
      weights.reduce((total, weight, i) => total + (is(i) ? weight * times : 0), 0)
    const all = sum(() => true)
    const [rowNames, columnNames] = [[...new Set(rows)], [...new Set(columns)]]
    const value = rowNames.reduce(
      (total, row) =>
        total +
        columnNames.reduce((part, column) => {
          const observed = sum((i) => rows[i] === row && columns[i] === column)
          const expected = (sum((i) => rows[i] === row) * sum((i) => columns[i] === column)) / all
          return part + (observed - expected) ** 2 / expected
        }, 0),
      0,
    )
    const df = (rowNames.length - 1) * (columnNames.length - 1)
    return { value, p: chiSquareUpperTail(value, df) }
  }

  const test = (times: number): { readonly value: number; readonly p: number } => {
    const found = testIndependence({
      weights: weights.map((weight) => weight * times),
      strata: textsOf(data, 'stratum'),
      fpc: { first: numbersOf(data, 'fpc') },
      rows,
      columns,
    })
    return ofKind(ofKind(valueOf(found), 'independence').raoScott, 'rao-scott').secondOrder
  }

  it('chi-square on sums of weights grows with their scale; ours is R’s whatever the scale', () => {
    const [raw, half] = [pearsonOfWeights(1), pearsonOfWeights(0.5)]
    expectNear(raw.value, 2 * half.value, 1e-12)
    expect(raw.p).toBeLessThan(1e-100)
    for (const times of [1, 0.5, 1000]) {
      expectNear(test(times).value, crossing.tests.secondOrder.value, 1e-6)
      expectNear(test(times).p, crossing.tests.secondOrder.p, 1e-6)
    }
  })

  it('the standard error of so many “cases” is a sixth of the true one; ours is R’s', () => {
    const people = Array.from(schools.design.weights).reduce((sum, weight) => sum + weight, 0)
    const wrong = Math.sqrt((awards.estimate * (1 - awards.estimate)) / people)
    expectOff(wrong, awards.se, 0.8)
    const right = estimateOf(valueOf(estimateMean({ ...schools.design, y: awarded })))
    expectNear(right.se, awards.se, 1e-8)
  })
})

describe('2 weights are not rounded', () => {
  const raw = Array.from(schools.design.weights)
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length
  const weights = raw.map((weight) => weight / mean)
  const rounded = weights.map(Math.round)

  it('to whole numbers every eighth school vanishes; ours keep the shares of R', () => {
    const types = schools.texts('stype')
    const kept = types.filter((_, i) => (rounded[i] ?? 0) > 0)
    expect(kept).not.toContain('H')
    const highSchools = schools.expected('stype', 'H')
    expect(highSchools.estimate).toBeGreaterThan(0.12)
    const right = valueOf(estimateShares({ ...schools.design, weights, y: types }))
    const share = estimateOf(right.find(({ value }) => value === 'H')?.cell).value
    expectNear(share, highSchools.estimate, 1e-9)
  })

  it('nor does precision change with the scale that makes weights small', () => {
    expectOff(kishEffectiveBase(rounded), awards.effectiveN, 0.1)
    const found = valueOf(
      estimateShares({ ...schools.design, weights, y: schools.texts('awards') }),
    )
    const right = estimateOf(found.find(({ value }) => value === 'Yes')?.cell)
    expectNear(right.value, awards.estimate, 1e-9)
    expectNear(right.se, awards.se, 1e-8)
    expectNear(right.bases.effectiveN, awards.effectiveN, 1e-9)
  })
})

describe('3 a test does not count weights as people', () => {
  /** z of two shares with a pooled share, on whatever bases one believes. */
  const zTest = (p: readonly [number, number], n: readonly [number, number]): number => {
    const pooled = (p[0] * n[0] + p[1] * n[1]) / (n[0] + n[1])
    return (p[0] - p[1]) / Math.sqrt(pooled * (1 - pooled) * (1 / n[0] + 1 / n[1]))
  }

  it('z on weighted bases is four times too sure; the standard error of ours is R’s', () => {
    const type = schools.texts('stype')
    const side = (stype: string): Parameters<typeof comparePopulations>[0]['left'] => {
      const kept = [...type.keys()].filter((i) => type[i] === stype)
      const weights = kept.map((i) => schools.design.weights[i] ?? 0)
      return { name: stype, y: kept.map((i) => awarded[i]), weights }
    }
    const [elementary, high] = [side('E'), side('H')]
    const weighted = (of: typeof high): number =>
      Array.from(of.weights).reduce((sum, weight) => sum + weight, 0)
    const { estimate, se } = schools.difference('awards', { stype: 'E' }, { stype: 'H' })
    const right = ofKind(
      valueOf(comparePopulations({ left: high, right: elementary })).difference,
      'difference',
    )
    expectNear(right.value, estimate, 1e-9)
    expectNear(right.se, se, 1e-8)
    const wrong = zTest([0.32, 0.73], [weighted(high), weighted(elementary)])
    expect(Math.abs(wrong)).toBeGreaterThan(4 * Math.abs(right.t))
  })

  it('twenty-two of forty are not more than sixteen, weighted a hundredfold or not', async () => {
    expect(2 * normalUpperTail(zTest([22 / 40, 16 / 40], [4000, 4000]))).toBeLessThan(1e-10)
    const variables = groupsOf(40, [22, 16])
    const crossing = { blocks: [blockOf('group', ['g0', 'g1'])] }
    for (const weight of [1, 100]) {
      const weights = variables[0].answers.map(() => weight)
      const table = await tableOf({ variables, weights }, crossing)
      expect(lettersOf(table, 'yes')).toEqual(['', '', ''])
    }
  })
})

describe('4 each column has an effective base of its own', () => {
  // Column A has unequal weights, column B equal ones; nobody in either said yes.
  const each = 60
  const unequal = Array.from({ length: each }, (_, i) => (i % 2 === 0 ? 0.2 : 5))
  const weights = [...unequal, ...unequal.map(() => 1)]
  const variables = groupsOf(each, [0, 0])
  const own = kishEffectiveBase(unequal)
  const shared = (each * kishEffectiveBase(weights)) / weights.length

  it('the total’s ratio is wrong in both columns; ours counts each column’s weights', async () => {
    const table = await tableOf(
      { variables, weights },
      { blocks: [blockOf('group', ['g0', 'g1'])] },
    )
    const [, a, b] = table.columns.map(({ bases }) => bases.effectiveN)
    expectOff(shared, own, 0.1)
    expectOff(shared, each, 0.35)
    expect(own).toBeCloseTo((each * 2.6 ** 2) / ((0.04 + 25) / 2), 9)
    expect(a).toBeCloseTo(own, 9)
    expect(b).toBeCloseTo(each, 9)
  })

  it('nor may it draw a column’s interval: nobody of B leaves 1 − 0.025^(1/60)', async () => {
    const table = await tableOf(
      { variables, weights },
      { blocks: [blockOf('group', ['g0', 'g1'])] },
    )
    const [, a, b] = cellsOf(table, 'yes').map((cell) => estimateOf(cell).interval[1])
    expectNear(a ?? 0, 1 - 0.025 ** (1 / own), 1e-9)
    expectNear(b ?? 0, 1 - 0.025 ** (1 / each), 1e-9)
    const none = { share: 0, se: 0, n: each, effectiveN: shared, df: 118 }
    expectOff(shareInterval('korn-graubard', none)[1], b ?? 0, 0.3)
  })
})
