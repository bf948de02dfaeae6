import { describe, expect, it } from 'vitest'
import { boxNet, estimateNet } from './estimate-net.ts'
import { estimateChoices } from './estimate-choices.ts'
import { estimateDesignEffect } from './estimate-design-effect.ts'
import { estimateMean } from './estimate-mean.ts'
import { estimateNps } from './estimate-nps.ts'
import { estimateQuantile } from './estimate-quantile.ts'
import { estimateRatio } from './estimate-ratio.ts'
import { estimateShares } from './estimate-shares.ts'
import { estimateTotal } from './estimate-total.ts'
import { testIndependence } from './test-independence.ts'

const weights = [1, 2, 1, 1]

describe('plain columns', () => {
  it('read codes with labels as values, a code without a label as missing', () => {
    const coded = { codes: Uint8Array.of(0, 1, 255, 0), labels: ['yes', 'no'] }
    const values = ['yes', 'no', undefined, 'yes']
    expect(estimateShares({ weights, y: coded })).toEqual(estimateShares({ weights, y: values }))
  })

  it('keep labels that nobody chose', () => {
    const y = { codes: Uint8Array.of(2, 2, 0, 0), labels: ['a', 'b', 'c'] }
    const shares = estimateShares({ weights, y })
    expect(shares.ok && shares.value.map(({ value }) => value)).toEqual(['a', 'b', 'c'])
    expect(shares).toMatchObject({ value: { 1: { cell: { value: 0, se: 0 } } } })
  })

  it('take NaN, null and undefined for missing', () => {
    const missing = estimateMean({
      weights: [...weights, 5, 5],
      y: [1, 2, 3, null, Number.NaN, undefined],
    })
    const few = estimateMean({ weights: weights.slice(0, 3), y: [1, 2, 3] })
    if (!missing.ok || !few.ok) throw new Error('both were to be estimated')
    expect(missing.value).toMatchObject({ bases: { n: 3, weightedN: 4 } })
    expect('value' in missing.value && missing.value.value).toBe(
      'value' in few.value && few.value.value,
    )
  })

  it('take a missing domain for outside', () => {
    const domain = [1, 0, 1, undefined] as number[]
    expect(estimateTotal({ weights, y: [1, 1, 1, 1], domain })).toMatchObject({
      value: { value: 2, bases: { n: 2 } },
    })
  })

  it('refuse infinite numbers and answers off the scale of an NPS, each with its row', () => {
    expect(
      estimateRatio({ weights, y: [1, Infinity, 1, 1], x: [1, 1, -Infinity, 1] }),
    ).toMatchObject({
      issues: [
        { code: 'tabulate.not_finite', values: { column: 'y', row: 2 } },
        { code: 'tabulate.not_finite', values: { column: 'x', row: 3 } },
      ],
    })
    expect(estimateNps({ weights, y: [10, 11, 3, -1] })).toMatchObject({
      issues: [{ code: 'tabulate.nps_range', values: { value: 11, row: 2, n: 2 } }],
    })
  })

  it('throw at columns, levels and replicates of the wrong size', () => {
    expect(() => estimateMean({ weights, y: [1] })).toThrow(RangeError)
    expect(() => estimateMean({ weights, y: [1, 2, 3, 4], level: 95 })).toThrow('level')
    const replicates = { replicates: [weights], scale: 1, rscales: [] }
    expect(() => estimateMean({ weights, y: [1, 2, 3, 4], replicates })).toThrow('rscale')
  })

  it('throw at a domain and an interval that mean nothing, as untyped callers may write them', () => {
    const domain = ['no', 'no', 'yes', 'yes'] as unknown as number[]
    expect(() => estimateMean({ weights, y: [1, 2, 3, 4], domain })).toThrow('domain')
    const interval = 'wald' as 'wilson'
    expect(() => estimateShares({ weights, y: [1, 0, 1, 0], interval })).toThrow('logit, wilson')
  })
})

describe('estimateRatio', () => {
  it('has nothing to divide by when x totals zero', () => {
    expect(estimateRatio({ weights: [1, 1], y: [1, 2], x: [1, -1] })).toMatchObject({
      value: { kind: 'withheld', reason: 'empty_base' },
    })
  })
})

describe('estimateQuantile', () => {
  it('names the smallest value whose cumulated share reaches p', () => {
    const quantile = estimateQuantile({
      weights: [1, 1, 1, 1],
      y: [4, 2, 1, 3],
      p: 0.25,
      interval: 'logit',
    })
    expect(quantile).toMatchObject({
      value: { p: 0.25, rule: 'smallest_reaching', cell: { value: 1 } },
    })
  })

  it('has no precision where the interval of the share leaves 0–1', () => {
    const quantile = estimateQuantile({ weights: [1, 1, 1], y: [1, 2, 3], p: 0.9 })
    expect(quantile).toMatchObject({ value: { cell: { kind: 'withheld', reason: 'no_variance' } } })
  })
})

describe('estimateNet', () => {
  it('counts values that nobody gave as zero, and throws at labels that do not exist', () => {
    expect(estimateNet({ weights, y: [1, 2, 3, 4], values: [4, 5] })).toMatchObject({
      value: { value: 0.2 },
    })
    const y = { codes: Uint8Array.of(0, 1, 0, 1), labels: ['yes', 'no'] }
    expect(() => estimateNet({ weights, y, values: ['maybe'] })).toThrow(RangeError)
  })

  it('sums its categories', () => {
    const y = [1, 2, 3, 4]
    const net = estimateNet({ weights, y, values: boxNet([1, 2, 3, 4], 2, 'top') })
    expect(net).toMatchObject({ value: { value: 0.4 } })
    expect(() => boxNet([1, 2], 3, 'top')).toThrow(RangeError)
  })
})

describe('estimateChoices', () => {
  const choices = [
    { value: 'a', chosen: [1, 0, 0, null] },
    { value: 'b', chosen: [true, false, null, undefined] },
  ]

  it('leaves out those who were not asked, and names its base', () => {
    expect(estimateChoices({ weights, choices })).toMatchObject({
      value: {
        base: 'cases',
        shares: [{ value: 'a', cell: { value: 0.25, bases: { n: 3 } } }, {}],
      },
    })
  })

  it('sums to one on the base of answers', () => {
    const result = estimateChoices({
      weights,
      choices: [
        { value: 'a', chosen: [1, 0, 1, 0] },
        { value: 'b', chosen: [1, 1, 0, 0] },
      ],
      base: 'answers',
    })
    const shares = result.ok ? result.value.shares : []
    const values = shares.map(({ cell }) => (cell.kind === 'estimate' ? cell.value : 0))
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
  })
})

describe('estimateDesignEffect', () => {
  it('has none where y does not vary, and no finite one where weights do not reach n', () => {
    expect(estimateDesignEffect({ weights, y: [2, 2, 2, 2] })).toEqual({
      ok: true,
      value: undefined,
    })
    const effect = estimateDesignEffect({ weights: [0.5, 0.5, 0.5], y: [1, 2, 4] })
    expect(effect.ok && effect.value?.withoutReplacement).toBeUndefined()
    expect(effect.ok && effect.value?.withReplacement).toBeCloseTo(1, 12)
  })
})

describe('testIndependence', () => {
  const rows = ['a', 'a', 'a', 'b', 'b', 'b', null, 'a']
  const columns = ['x', 'x', 'y', 'y', 'y', 'x', 'x', undefined]
  const ones = rows.map(() => 1)

  it('crosses those who answered both', () => {
    expect(testIndependence({ weights: ones, rows, columns })).toMatchObject({
      value: { rows: ['a', 'b'], columns: ['x', 'y'], bases: { n: 6 }, raoScott: { rows: 2 } },
    })
  })

  it('does not depend on which question stands in rows', () => {
    const [one, other] = [
      testIndependence({ weights: ones, rows, columns }),
      testIndependence({ weights: ones, rows: columns, columns: rows }),
    ].map((test) => {
      if (!test.ok || test.value.kind !== 'independence') throw new Error('a test was expected')
      return test.value.raoScott
    })
    if (one?.kind !== 'rao-scott' || other?.kind !== 'rao-scott')
      throw new Error('two were expected')
    expect(one.secondOrder.p).toBeCloseTo(other.secondOrder.p, 10)
  })

  it('takes the variance of cells from replicates where they are given', () => {
    const jackknife = {
      replicates: rows.map((_, left) => rows.map((__, i) => (i === left ? 0 : 8 / 7))),
      scale: 7 / 8,
      rscales: ones,
    }
    const linear = testIndependence({ weights: ones, rows, columns })
    const replicated = testIndependence({ weights: ones, rows, columns, replicates: jackknife })
    if (!linear.ok || linear.value.kind !== 'independence') throw new Error('a test was expected')
    if (!replicated.ok || replicated.value.kind !== 'independence') throw new Error('and another')
    // A jackknife of totals is exact, and so is that of the test made of them.
    const [one, other] = [linear.value.raoScott, replicated.value.raoScott]
    if (one.kind !== 'rao-scott' || other.kind !== 'rao-scott') throw new Error('two were expected')
    expect(other.secondOrder.value).toBeCloseTo(one.secondOrder.value, 10)
  })

  it('says why there is none', () => {
    const nobody = { weights: ones, rows, columns, domain: ones.map(() => false) }
    expect(testIndependence(nobody)).toMatchObject({ value: { reason: 'empty_base' } })
    const strata = [1, 1, 1, 1, 1, 1, 1, 2]
    expect(testIndependence({ weights: ones, strata, rows, columns })).toMatchObject({
      value: { reason: 'no_variance' },
    })
    const all = testIndependence({ weights: ones, rows: ones, columns })
    expect(all).toMatchObject({ value: { raoScott: { reason: 'one_row_or_column' } } })
  })
})
