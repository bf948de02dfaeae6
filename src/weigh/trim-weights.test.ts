import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { marginOf, numbersOf } from '../../test/reference/reference-columns.ts'
import type { ReferenceMargin } from '../../test/reference/reference-columns.ts'
import { messageOf } from '../core/message.ts'
import type { GainBounds } from './calibrate-input.ts'
import type { RakeMargin } from './rake-input.ts'
import { trimWeights } from './trim-weights.ts'

interface TrimmingReference {
  readonly margins: readonly ReferenceMargin[]
  readonly bounds: GainBounds
  readonly data: ReferenceRows
}

function largestMisfit(margins: readonly RakeMargin[], weights: Float64Array): number {
  const misfits = margins.flatMap(({ codes, targets }) =>
    Array.from(targets, (target, level) => {
      const sum = weights.reduce((total, w, i) => total + (codes[i] === level ? w : 0), 0)
      return Math.abs(sum - target) / (1 + target)
    }),
  )
  return Math.max(...misfits)
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('trimWeights after raking', () => {
  const { margins: written, bounds, data } = readReference<TrimmingReference>('trimming')
  const margins = written.map((margin) => marginOf(margin, data))
  const weights = numbersOf(data, 'weight')

  it('keeps bounds and margins, where R’s trimWeights keeps bounds and loses margins', () => {
    const trimmed = trimWeights({ weights, margins }, bounds)
    if (!trimmed.ok) throw new Error(JSON.stringify(trimmed.issues))
    const byR = numbersOf(data, 'trimmedByR')
    for (const one of [trimmed.value.weights, byR]) {
      const multiples = one.map((weight) => weight / meanOf(weights))
      expect(Math.min(...multiples)).toBeGreaterThan(bounds.lower - 1e-9)
      expect(Math.max(...multiples)).toBeLessThan(bounds.upper + 1e-9)
    }
    expect(largestMisfit(margins, weights)).toBeLessThan(1e-9)
    expect(largestMisfit(margins, byR)).toBeGreaterThan(0.005)
    expect(largestMisfit(margins, trimmed.value.weights)).toBeLessThan(1e-9)
    expect(trimmed.value.atBounds).toBeGreaterThan(0)
  })

  it('names the levels that bounds put out of reach, and keeps no half-trimmed weights', () => {
    const trimmed = trimWeights({ weights, margins }, { lower: 0.95, upper: 1.05 })
    expect(trimmed.ok).toBe(false)
    const told = trimmed.ok ? [] : trimmed.issues.map((one) => messageOf(one, 'en'))
    expect(told.length).toBeGreaterThan(0)
    for (const one of told) {
      expect(one).toMatch(/^Margin “(stype|schoolWide|compImp)”, level “\w+”: target [\d,.]+ /u)
    }
  })
})

describe('trimmed weights', () => {
  const people = fc.array(
    fc.record({
      weight: fc.double({ min: 0.05, max: 8, noNaN: true }),
      // Somewhere between the bounds there are weights with these margins.
      wanted: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
      a: fc.nat({ max: 2 }),
      b: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 50 },
  )

  it('stand within their bounds and meet their margins, both', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const weights = Float64Array.from(persons, ({ weight }) => weight)
        const mean = meanOf(weights)
        const margins = (['a', 'b'] as const).map((name): RakeMargin => {
          const codes = Uint16Array.from(persons, (person) => person[name])
          const targets = new Float64Array(4)
          persons.forEach((person) => {
            targets[person[name]] = (targets[person[name]] ?? 0) + person.wanted * mean
          })
          return { name, codes, targets }
        })
        const trimmed = trimWeights({ weights, margins }, { lower: 0.4, upper: 2.5 })
        if (!trimmed.ok) throw new Error(JSON.stringify(trimmed.issues))
        expect(trimmed.value.weights.every((w) => w >= 0.4 * mean && w <= 2.5 * mean)).toBe(true)
        expect(largestMisfit(margins, trimmed.value.weights)).toBeLessThan(2e-10)
      }),
    )
  })

  it('are the given ones where these already stand within the bounds', () => {
    const codes = Uint16Array.of(0, 0, 1, 1)
    const margins = [{ name: 'sex', codes, targets: Float64Array.of(2, 2) }]
    const weights = Float64Array.of(0.8, 1.2, 0.9, 1.1)
    const trimmed = trimWeights({ weights, margins }, { lower: 0.5, upper: 2 })
    expect(trimmed).toMatchObject({ ok: true, value: { weights, atBounds: 0, iterations: 0 } })
  })
})
