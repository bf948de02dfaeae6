import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { DesignColumns } from '../weigh/design-columns.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import { estimateMean } from './estimate-mean.ts'
import { estimateNps } from './estimate-nps.ts'
import { estimateQuantile } from './estimate-quantile.ts'
import { estimateShares } from './estimate-shares.ts'
import { estimateTotal } from './estimate-total.ts'
import type { PlainOptions } from './plain-sample.ts'
import type { Cell, Estimate } from './table.ts'

interface Respondent {
  readonly weight: number
  readonly stratum: 'a' | 'b'
  readonly psu: number
  readonly y: number
  readonly group: 0 | 1 | 2
}

const respondent = fc.record<Respondent>({
  weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  stratum: fc.constantFrom('a', 'b'),
  psu: fc.nat(3),
  y: fc.nat(10),
  group: fc.constantFrom(0, 1, 2),
})

/** Somebody in two clusters of each stratum and in each group, and others. */
const seeds: readonly Respondent[] = [
  { weight: 1, stratum: 'a', psu: 0, y: 2, group: 0 },
  { weight: 2, stratum: 'a', psu: 1, y: 9, group: 1 },
  { weight: 1, stratum: 'b', psu: 0, y: 4, group: 2 },
  { weight: 3, stratum: 'b', psu: 1, y: 7, group: 0 },
]
const samples = fc.array(respondent, { maxLength: 40 }).map((others) => [...seeds, ...others])

function designOf(sample: readonly Respondent[]): DesignColumns {
  return {
    weights: sample.map(({ weight }) => weight),
    strata: sample.map(({ stratum }) => stratum),
    psu: sample.map(({ psu }) => psu),
    fpc: { first: sample.map(({ stratum }) => (stratum === 'a' ? 12 : 40)) },
  }
}

const yOf = (sample: readonly Respondent[]): readonly number[] => sample.map(({ y }) => y)

function found(result: Result<Cell>): Estimate {
  if (!result.ok || result.value.kind !== 'estimate') throw new Error('an estimate was expected')
  return result.value
}

function allEstimates(sample: readonly Respondent[], more: PlainOptions = {}): readonly Estimate[] {
  const columns = { ...designOf(sample), ...more }
  const y = yOf(sample)
  const median = estimateQuantile({ ...columns, y, interval: 'korn-graubard' })
  if (!median.ok) throw new Error('a median was expected')
  const shares = estimateShares({ ...columns, y: sample.map(({ group }) => group) })
  if (!shares.ok) throw new Error('shares were expected')
  const sorted = shares.value.toSorted((a, b) => Number(a.value) - Number(b.value))
  return [
    found(estimateMean({ ...columns, y })),
    found(estimateTotal({ ...columns, y })),
    found(estimateNps({ ...columns, y })),
    found(ok(median.value.cell)),
    ...sorted.map(({ cell }) => found(ok(cell))),
  ]
}

function expectAlike(some: readonly Estimate[], others: readonly Estimate[]): void {
  expect(some.length).toBe(others.length)
  some.forEach((one, at) => {
    const other = others[at]
    const size = 1 + Math.abs(one.value)
    expect(Math.abs(one.value - (other?.value ?? 0)) / size).toBeLessThan(1e-9)
    expect(Math.abs(one.se - (other?.se ?? 0)) / size).toBeLessThan(1e-9)
  })
}

describe('estimates from plain columns', () => {
  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (sample, turn) => {
        const at = turn % sample.length
        const shuffled = [...sample.slice(at), ...sample.slice(0, at)].toReversed()
        expectAlike(allEstimates(shuffled), allEstimates(sample))
      }),
    )
  })

  it('do not change with the unit of weights, totals but for their unit', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 100, noNaN: true }), (sample, unit) => {
        const rescaled = sample.map((one) => ({ ...one, weight: one.weight * unit }))
        const [mean, total, ...others] = allEstimates(rescaled)
        if (mean === undefined || total === undefined) throw new Error('two were expected')
        const inUnit = { ...total, value: total.value / unit, se: total.se / unit }
        expectAlike([mean, inUnit, ...others], allEstimates(sample))
      }),
    )
  })

  it('keep their values when clusters are split', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const split = sample.map((one, i) => ({ ...one, psu: one.psu + 4 * (i % 2) }))
        allEstimates(split).forEach(({ value }, at) => {
          expect(value).toBe(allEstimates(sample)[at]?.value)
        })
      }),
    )
  })

  it('sum over domains to the total', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const columns = { ...designOf(sample), y: yOf(sample) }
        const parts = ([0, 1, 2] as const).map(
          (wanted) =>
            found(
              estimateTotal({ ...columns, domain: sample.map(({ group }) => group === wanted) }),
            ).value,
        )
        const whole = found(estimateTotal(columns)).value
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 8)
      }),
    )
  })

  it('count those outside the domain as zero in the design, never drop them', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const inside = sample.map(({ group }) => group === 0)
        const columns = { ...designOf(sample), y: yOf(sample) }
        const domain = found(estimateTotal({ ...columns, domain: inside }))
        const zeros = found(
          estimateTotal({ ...columns, y: sample.map(({ group, y }) => (group === 0 ? y : 0)) }),
        )
        expect(domain.value).toBeCloseTo(zeros.value, 9)
        expect(domain.se).toBeCloseTo(zeros.se, 9)
        expect(domain.df).toBe(zeros.df)
      }),
    )
  })

  it('are those of a design read once', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const design = surveyDesign(designOf(sample))
        if (!design.ok) throw new Error('a design was expected')
        const y = yOf(sample)
        expect(estimateMean({ design: design.value, y })).toEqual(
          estimateMean({ ...designOf(sample), y }),
        )
      }),
    )
  })
})
