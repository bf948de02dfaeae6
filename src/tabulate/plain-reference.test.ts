import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import type { Result } from '../core/result.ts'
import type { ShareIntervalMethod } from '../stats/share-interval.ts'
import type { CalibrationBasis } from '../weigh/calibration-basis.ts'
import type { DesignColumns, LonelyRule } from '../weigh/design-columns.ts'
import { estimateChoices } from './estimate-choices.ts'
import type { ChoiceBase } from './estimate-choices.ts'
import { estimateDesignEffect } from './estimate-design-effect.ts'
import { estimateMean } from './estimate-mean.ts'
import { estimateNet } from './estimate-net.ts'
import { estimateNps } from './estimate-nps.ts'
import { estimateQuantile } from './estimate-quantile.ts'
import { estimateRatio } from './estimate-ratio.ts'
import { estimateShares } from './estimate-shares.ts'
import { estimateTotal } from './estimate-total.ts'
import type { PlainColumns } from './plain-sample.ts'
import type { Cell, Estimate } from './table.ts'
import { testIndependence } from './test-independence.ts'

type Entry = string | number | null
type Cellular = 'mean' | 'total' | 'ratio' | 'share' | 'net' | 'nps' | 'quantile'

interface Expected {
  readonly statistic: Cellular | 'deff' | 'intervals' | 'independence'
  readonly domain: Readonly<Record<string, Entry>>
  readonly y: string
  readonly x?: string
  readonly values?: readonly (string | number)[]
  readonly p?: number
  readonly intervalType?: 'mean' | 'xlogit'
  readonly interval?: readonly [number, number]
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly kish: number
  readonly withReplacement: number
  readonly withoutReplacement: number
  readonly intervals: Readonly<Record<ShareIntervalMethod, readonly [number, number]>>
  readonly tests: Readonly<Record<'firstOrder' | 'secondOrder' | 'wald' | 'adjustedWald', RTest>>
}

interface RTest {
  readonly value: number
  readonly df: readonly number[]
  readonly p: number
}

interface ReferenceCase {
  readonly name: string
  readonly columns: Readonly<
    Record<'strata' | 'psu' | 'ssu' | 'first' | 'second', string | undefined>
  >
  readonly data: ReferenceRows
  readonly lonely?: LonelyRule
  readonly calibratedOn?: readonly string[]
  readonly estimates: readonly Expected[]
}

interface ReferenceFile {
  readonly cases: readonly ReferenceCase[]
  readonly replicates: {
    readonly weights: readonly (readonly number[])[]
    readonly scale: number
    readonly rscales: readonly number[]
    readonly estimates: readonly Expected[]
  }
  readonly choices: {
    readonly data: ReferenceRows
    readonly estimates: readonly (Expected & { readonly base: ChoiceBase })[]
  }
}

const { cases, replicates, choices } = readReference<ReferenceFile>('plain-estimates')

function columnOf(data: ReferenceRows, name: string): readonly Entry[] {
  const at = data.columns.indexOf(name)
  if (at < 0) throw new Error(`no column ${name}`)
  return data.rows.map((row) => row[at] ?? null)
}

function numbersOf(data: ReferenceRows, name: string): readonly (number | null)[] {
  return columnOf(data, name).map((value) => (value === null ? null : Number(value)))
}

/** The design of a case; an intercept, numbers as they are, and an indicator a level. */
function designOf({ data, columns, lonely, calibratedOn }: ReferenceCase): DesignColumns {
  const labels = (name: string | undefined): string[] | undefined =>
    name === undefined ? undefined : columnOf(data, name).map(String)
  const sizes = (name: string): number[] => columnOf(data, name).map(Number)
  return {
    weights: sizes(calibratedOn === undefined ? 'weight' : 'calibrated'),
    strata: labels(columns.strata),
    psu: labels(columns.psu),
    ssu: labels(columns.ssu),
    fpc:
      columns.first === undefined
        ? undefined
        : {
            first: sizes(columns.first),
            second: columns.second === undefined ? undefined : sizes(columns.second),
          },
    lonely,
    calibration: calibratedOn === undefined ? undefined : basisOf(data, calibratedOn),
  }
}

function basisOf(data: ReferenceRows, names: readonly string[]): CalibrationBasis {
  const x = names.flatMap((name) => {
    const column = columnOf(data, name)
    if (column.every((value) => typeof value === 'number')) return [Float64Array.from(column)]
    return [...new Set(column)].map((level) =>
      Float64Array.from(column, (value) => (value === level ? 1 : 0)),
    )
  })
  const ones = Float64Array.from(data.rows, () => 1)
  return { x: [ones, ...x], designWeights: Float64Array.from(numbersOf(data, 'weight'), Number) }
}

function membersOf(data: ReferenceRows, domain: Expected['domain']): readonly boolean[] {
  const conditions = Object.entries(domain).map(
    ([name, level]) => [columnOf(data, name), level] as const,
  )
  return data.rows.map((_, i) => conditions.every(([column, level]) => column[i] === level))
}

function estimateAs(data: ReferenceRows, design: PlainColumns, expected: Expected): Cell {
  const columns = { ...design, domain: membersOf(data, expected.domain) }
  const { statistic, y, x = y, values = [], p } = expected
  if (statistic === 'share') {
    const shares = valueOf(estimateShares({ ...columns, y: columnOf(data, y) }))
    const share = shares.find(({ value }) => value === values[0])
    return share?.cell ?? { kind: 'withheld', reason: 'empty_base' }
  }
  if (statistic === 'net') return valueOf(estimateNet({ ...columns, y: columnOf(data, y), values }))
  const numeric = { ...columns, y: numbersOf(data, y) }
  if (statistic === 'ratio') return valueOf(estimateRatio({ ...numeric, x: numbersOf(data, x) }))
  if (statistic === 'quantile') {
    const interval = expected.intervalType === 'xlogit' ? 'logit' : 'wald'
    return valueOf(estimateQuantile({ ...numeric, p, interval })).cell
  }
  const estimate = { mean: estimateMean, total: estimateTotal, nps: estimateNps } as const
  return valueOf(estimate[statistic as 'mean'](numeric))
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function found(cell: Cell | undefined): Estimate {
  if (cell?.kind !== 'estimate')
    throw new Error(`an estimate was expected: ${JSON.stringify(cell)}`)
  return cell
}

function expectClose(value: number, expected: number, tolerance: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

function expectAgreement(cell: Cell | undefined, expected: Expected): void {
  const { value, se, df, interval } = found(cell)
  expectClose(value, expected.estimate, 1e-9)
  // What is 0 in theory is a rounding error in R.
  expect(Math.abs(se - expected.se)).toBeLessThanOrEqual(
    1e-8 * expected.se + 1e-12 * Math.abs(expected.estimate),
  )
  expect(df).toBe(expected.df)
  expected.interval?.forEach((bound, at) => expectClose(interval[at] ?? 0, bound, 1e-9))
}

function labelled(list: readonly Expected[]): readonly (readonly [string, Expected])[] {
  return list.map((expected) => {
    const { statistic, y, x, values, p, domain } = expected
    return [JSON.stringify({ statistic, y, x, values, p, domain }), expected] as const
  })
}

const apart = ['deff', 'intervals', 'independence']

function casesWith(
  statistic: Expected['statistic'],
): readonly (readonly [string, ReferenceCase, Expected])[] {
  return cases.flatMap((of) =>
    of.estimates
      .filter((expected) => expected.statistic === statistic)
      .map((expected) => [`${of.name} ${expected.y} ${expected.x ?? ''}`, of, expected] as const),
  )
}

describe.each(cases.map((of) => [of.name, of] as const))('R survey on %s', (_, of) => {
  const design = designOf(of)

  it.each(labelled(of.estimates.filter(({ statistic }) => !apart.includes(statistic))))(
    'agrees on %s',
    (_label, expected) => {
      expectAgreement(estimateAs(of.data, design, expected), expected)
    },
  )
})

describe('R survey', () => {
  it.each(casesWith('deff'))('agrees on the design effects of %s', (_, of, expected) => {
    const y = numbersOf(of.data, expected.y)
    const effect = valueOf(estimateDesignEffect({ ...designOf(of), y }))
    expectClose(effect?.kish ?? 0, expected.kish, 1e-12)
    expectClose(effect?.withReplacement ?? 0, expected.withReplacement, 1e-8)
    expectClose(effect?.withoutReplacement ?? 0, expected.withoutReplacement, 1e-8)
  })

  it.each(casesWith('intervals'))('agrees on all intervals of %s', (_, of, expected) => {
    const { y, values = [], intervals } = expected
    for (const [interval, bounds] of Object.entries(intervals)) {
      const columns = { ...designOf(of), y: columnOf(of.data, y), values }
      const net = estimateNet({ ...columns, interval: interval as ShareIntervalMethod })
      const share = found(valueOf(net))
      bounds.forEach((bound, at) => expectClose(share.interval[at] ?? 0, bound, 1e-9))
    }
  })

  it.each(casesWith('independence'))('agrees on the independence of %s', (_, of, expected) => {
    const { y, x = y, tests } = expected
    const columns = { rows: columnOf(of.data, y), columns: columnOf(of.data, x) }
    const test = valueOf(testIndependence({ ...designOf(of), ...columns }))
    if (test.kind !== 'independence') throw new Error('a test was expected')
    const { raoScott, wald } = test
    if (raoScott.kind !== 'rao-scott' || wald.kind !== 'wald')
      throw new Error('tests were expected')
    expectClose(raoScott.firstOrder.p, tests.firstOrder.p, 1e-6)
    expect(raoScott.firstOrder.df).toBe(tests.firstOrder.df[0])
    if (wald.adjusted.kind !== 'f') throw new Error('an adjusted test was expected')
    for (const [ours, theirs] of [
      [raoScott.secondOrder, tests.secondOrder],
      [wald.plain, tests.wald],
      [wald.adjusted, tests.adjustedWald],
    ] as const) {
      expectClose(ours.value, theirs.value, 1e-6)
      expectClose(ours.p, theirs.p, 1e-6)
      ours.df.forEach((df, at) => expectClose(df, theirs.df[at] ?? 0, 1e-6))
    }
  })
})

describe('R survey on replicate weights', () => {
  const of = cases.find(({ name }) => name === 'apiclus1')

  it.each(labelled(replicates.estimates))('agrees on %s', (_, expected) => {
    if (of === undefined) throw new Error('the jackknife is of apiclus1')
    const { weights, scale, rscales } = replicates
    const design = { ...designOf(of), replicates: { replicates: weights, scale, rscales } }
    expectAgreement(estimateAs(of.data, design, expected), {
      ...expected,
      statistic: expected.statistic,
    })
  })
})

describe('R survey on several answers', () => {
  const { data, estimates } = choices
  const labels = ['schoolWide', 'compImp', 'awards']
  const columns = {
    weights: numbersOf(data, 'weight').map(Number),
    psu: columnOf(data, 'psu').map(String),
    choices: labels.map((value) => ({ value, chosen: numbersOf(data, value) })),
  }

  it.each(estimates.map((expected) => [expected.base, expected.y, expected] as const))(
    'agrees on the base of %s for %s',
    (base, y, expected) => {
      const result = valueOf(estimateChoices({ ...columns, base }))
      expect(result.base).toBe(base)
      expectAgreement(result.shares.find(({ value }) => value === y)?.cell, expected)
    },
  )
})
