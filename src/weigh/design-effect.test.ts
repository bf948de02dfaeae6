import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { numbersOf } from '../../test/reference/reference-columns.ts'
import { messageOf } from '../core/message.ts'
import { designEffect } from './design-effect.ts'
import type { DesignEffectInput } from './design-effect.ts'

interface EffectCase {
  readonly name: string
  readonly data: ReferenceRows
  readonly variance: number
  readonly expected: { readonly withoutReplacement: number; readonly withReplacement: number }
}

const { cases } = readReference<{ readonly cases: readonly EffectCase[] }>('design-effects')

describe('designEffect against R survey', () => {
  it.each(cases)('$name', ({ data, variance, expected }) => {
    const input = {
      variance,
      weights: numbersOf(data, 'weight'),
      values: numbersOf(data, 'value'),
    }
    const without = designEffect({ ...input, against: 'without_replacement' })
    const replaced = designEffect({ ...input, against: 'with_replacement' })
    const gap = (result: typeof without, of: number): number =>
      result.ok ? Math.abs(result.value / of - 1) : Infinity
    expect(gap(without, expected.withoutReplacement)).toBeLessThan(1e-9)
    expect(gap(replaced, expected.withReplacement)).toBeLessThan(1e-9)
  })
})

describe('designEffect refuses', () => {
  const input: DesignEffectInput = {
    variance: 1,
    weights: Float64Array.of(1, 1, 1),
    values: Float64Array.of(1, 2, 3),
    against: 'with_replacement',
  }
  const told = (of: DesignEffectInput): readonly string[] => {
    const result = designEffect(of)
    return result.ok ? [] : result.issues.map((one) => messageOf(one, 'en'))
  }

  it('answers that are all the same', () => {
    const same = { ...input, values: Float64Array.of(0.1, 0.1, 0.1) }
    expect(told(same)).toEqual([
      'No design effect: all values are equal, or there are fewer than two.',
    ])
  })

  it('weights that do not total a population, when drawing is without replacement', () => {
    expect(told({ ...input, against: 'without_replacement' })).toEqual([
      'No design effect without replacement: weights sum to 3 for 3 respondents. It takes weights that total the population.',
    ])
  })

  it('bad weights; and requires a value a weight and a variance', () => {
    expect(told({ ...input, weights: Float64Array.of(1, 0, 1) })[0]).toMatch(/^Unusable weight: 0/u)
    expect(() => designEffect({ ...input, values: Float64Array.of(1) })).toThrow(
      'designEffect requires',
    )
    expect(() => designEffect({ ...input, variance: NaN })).toThrow('designEffect requires')
  })
})
