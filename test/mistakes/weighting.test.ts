import { describe, expect, it } from 'vitest'
import { messageOf } from '../../src/core/index.ts'
import { calibrate, rake } from '../../src/weigh/index.ts'
import type { CalibratedWeights, GainBounds, RakeMargin } from '../../src/weigh/index.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'
import { largestGap, marginOf, numbersOf } from '../reference/reference-columns.ts'
import type { ReferenceMargin } from '../reference/reference-columns.ts'
import { expectOff, valueOf } from './right-answer.ts'

/** Sums of weights on each level of a margin. */
function reachedOf({ codes, targets }: RakeMargin, weights: Float64Array): Float64Array {
  const sums = targets.map(() => 0)
  codes.forEach((level, i) => {
    sums[level] = (sums[level] ?? 0) + (weights[i] ?? 0)
  })
  return sums
}

/** The largest relative distance of a sum of weights from its target. */
function misfitOf(margins: readonly RakeMargin[], weights: Float64Array): number {
  return Math.max(...margins.map((one) => largestGap(reachedOf(one, weights), one.targets)))
}

describe('13 raking goes on until every margin is met', () => {
  // Two questions that nearly say the same, and a population where they say it less.
  const counts = [
    [0, 0, 100],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 100],
  ] as const
  const rows = counts.flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const))
  const margins = [
    { name: 'first', codes: Uint16Array.from(rows, ([a]) => a), targets: Float64Array.of(140, 62) },
    {
      name: 'second',
      codes: Uint16Array.from(rows, ([, b]) => b),
      targets: Float64Array.of(90, 112),
    },
  ]
  const designWeights = new Float64Array(rows.length).fill(1)

  /** The same in parts of all respondents: weights and targets that sum to 1. */
  const parts = {
    designWeights: designWeights.map((weight) => weight / rows.length),
    margins: margins.map((margin) => ({
      ...margin,
      targets: margin.targets.map((target) => target / rows.length),
    })),
  }

  /** As R's `rake` does unless told: ten cycles, or until no margin moves by one unit. */
  function rakeAsByDefault(of: typeof parts): {
    readonly weights: Float64Array
    readonly cycles: number
  } {
    const weights = Float64Array.from(of.designWeights)
    for (let cycles = 1; cycles <= 10; cycles++) {
      const before = of.margins.map((margin) => reachedOf(margin, weights))
      for (const margin of of.margins) {
        const reached = reachedOf(margin, weights)
        margin.codes.forEach((level, i) => {
          weights[i] = ((weights[i] ?? 0) * (margin.targets[level] ?? 0)) / (reached[level] ?? 1)
        })
      }
      const moved = of.margins.flatMap((margin, at) =>
        Array.from(reachedOf(margin, weights), (sum, level) =>
          Math.abs(sum - (before[at]?.[level] ?? 0)),
        ),
      )
      if (Math.max(...moved) < 1) return { weights, cycles }
    }
    return { weights, cycles: 10 }
  }

  it.each([
    ['people', { designWeights, margins }, 0.003],
    ['parts of 1', parts, 0.2],
  ])('in %s R’s defaults stop early and say nothing; ours meets all to 1e-9', (_, of, off) => {
    const wrong = rakeAsByDefault(of)
    expect(misfitOf(of.margins, wrong.weights)).toBeGreaterThan(off)
    const right = valueOf(rake(of))
    expect(misfitOf(of.margins, right.weights)).toBeLessThan(1e-9)
    expect(right.cycles).toBeGreaterThan(wrong.cycles)
  })

  it('where margins cannot be met it refuses and says so, rather than stopping somewhere', () => {
    const kept = rows.flatMap(([a, b], i) => (a === b ? [i] : []))
    const narrowed = margins.map((margin) => ({
      ...margin,
      codes: Uint16Array.from(kept, (i) => margin.codes[i] ?? 0),
    }))
    const raked = rake({ designWeights: new Float64Array(kept.length).fill(1), margins: narrowed })
    const [issue] = raked.ok ? [] : raked.issues
    expect(issue?.code).toBe('weigh.not_converged')
    expect(issue && messageOf(issue, 'fr')).toContain('n’a pas convergé en 1\u202f000 cycles')
    expect(issue && messageOf(issue, 'en')).toContain('did not converge in 1,000 cycles')
  })
})

describe('14 weights are bounded while they are calibrated, not trimmed after', () => {
  interface Raked {
    readonly name: string
    readonly margins: readonly ReferenceMargin[]
    readonly data: ReferenceRows
  }
  const { cases } = readReference<{ readonly cases: readonly Raked[] }>('raking')
  const found = cases.find(({ name }) => name === 'synthetic')
  if (found === undefined) throw new Error('a raked case was expected')
  const designWeights = numbersOf(found.data, 'weight')
  const margins = found.margins.map((margin) => marginOf(margin, found.data))
  const raked = valueOf(rake({ designWeights, margins })).weights

  /** As R's `trimWeights`: cut, and what was cut is added to the others in equal parts. */
  function trim(weights: Float64Array, highest: number): Float64Array {
    const cut = weights.reduce((sum, weight) => sum + Math.max(0, weight - highest), 0)
    const others = weights.reduce((count, weight) => count + (weight < highest ? 1 : 0), 0)
    return weights.map((weight) => (weight < highest ? weight + cut / others : highest))
  }

  const bounded = (bounds: GainBounds): CalibratedWeights =>
    valueOf(calibrate({ designWeights, margins }, { distance: 'raking', bounds }))

  it('trimming after raking leaves margins unmet; bounded calibration keeps them', () => {
    const trimmed = trim(raked, 2)
    expect(misfitOf(margins, raked)).toBeLessThan(1e-9)
    expect(misfitOf(margins, trimmed)).toBeGreaterThan(0.05)
    const free = largestRatio(raked, designWeights)
    const { weights, gains } = bounded({ lower: 0.3, upper: 0.9 * free })
    expect(misfitOf(margins, weights)).toBeLessThan(1e-8)
    expect(Math.max(...gains)).toBeLessThanOrEqual(0.9 * free * (1 + 1e-12))
    expectOff(Math.max(...gains), free, 0.09)
  })

  it('bounds that no weights can keep are refused, each target named', () => {
    const refused = calibrate(
      { designWeights, margins },
      { distance: 'raking', bounds: { lower: 0.99, upper: 1.01 } },
    )
    const codes = refused.ok ? [] : refused.issues.map(({ code }) => code)
    expect(codes).toContain('weigh.level_out_of_reach')
  })

  it('within bounds the weights are those of R’s `calibrate(bounds = )`', () => {
    interface Bounded extends Raked {
      readonly distance: 'raking' | 'linear' | 'logit'
      readonly bounds: GainBounds | null
      readonly expected: { readonly weights: readonly number[] }
    }
    const all = readReference<{ readonly cases: readonly Bounded[] }>('calibration').cases
    const kept = all.find(({ name }) => name === 'apistrat, logit, margins, 0.7 to 1.2')
    const { weights } = valueOf(
      calibrate(
        {
          designWeights: numbersOf(kept?.data ?? found.data, 'weight'),
          margins: kept?.margins.map((margin) => marginOf(margin, kept.data)),
        },
        { distance: 'logit', bounds: kept?.bounds ?? undefined },
      ),
    )
    expect(largestGap(weights, kept?.expected.weights ?? [])).toBeLessThan(1e-6)
  })
})

function largestRatio(weights: Float64Array, start: Float64Array): number {
  return Math.max(...weights.map((weight, i) => weight / (start[i] ?? 1)))
}
