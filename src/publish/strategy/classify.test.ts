import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorLevels } from '../../study/strategy.ts'
import { gravityOf, levelOf, levelsOf, thresholdsIn } from './classify.ts'

const number = fc.double({ min: -1, max: 1, noNaN: true })
const rule = fc
  .tuple(number, number, fc.constantFrom('higher', 'lower'))
  .filter(([a, b]) => a !== b)
  .map(([a, b, better]): IndicatorLevels => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    return better === 'higher' ? { better, good: high, act: low } : { better, good: low, act: high }
  })
const interval = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

/** The same rule seen in a mirror: what was high is low. */
function mirrored({ better, good, act }: IndicatorLevels): IndicatorLevels {
  return { better: better === 'higher' ? 'lower' : 'higher', good: -good, act: -act }
}

describe('a figure set against its thresholds', () => {
  const lower: IndicatorLevels = { better: 'lower', good: 0.25, act: 0.4 }

  test('is good and to act on from the very threshold on', () => {
    expect([0.25, 0.26, 0.39, 0.4].map((value) => levelOf(value, lower))).toEqual([
      'good',
      'watch',
      'watch',
      'act',
    ])
  })

  test('is undecided when its interval straddles a threshold, decided when it does not', () => {
    expect(levelsOf([0.42, 0.48], lower)).toEqual({ best: 'act', worst: 'act' })
    expect(levelsOf([0.37, 0.48], lower)).toEqual({ best: 'watch', worst: 'act' })
    expect(levelsOf([0.2, 0.5], lower)).toEqual({ best: 'good', worst: 'act' })
  })

  test('never gets better when it moves to the worse side', () => {
    fc.assert(
      fc.property(rule, number, number, (levels, a, b) => {
        const worseFirst = levels.better === 'higher' ? a <= b : a >= b
        const [worse, better] = worseFirst ? [a, b] : [b, a]
        expect(gravityOf(levelOf(worse, levels))).toBeGreaterThanOrEqual(
          gravityOf(levelOf(better, levels)),
        )
      }),
    )
  })

  test('has, anywhere in its interval, a level between the best and the worst', () => {
    fc.assert(
      fc.property(
        rule,
        interval,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (levels, ends, at) => {
          const { best, worst } = levelsOf(ends, levels)
          const [low, high] = ends
          const inside = gravityOf(levelOf(Math.min(high, low + at * (high - low)), levels))
          expect(inside).toBeGreaterThanOrEqual(gravityOf(best))
          expect(inside).toBeLessThanOrEqual(gravityOf(worst))
        },
      ),
    )
  })

  test('is undecided only where a threshold is in the interval, and always where one is strictly inside', () => {
    fc.assert(
      fc.property(rule, interval, (levels, ends) => {
        const { best, worst } = levelsOf(ends, levels)
        const inside = [levels.good, levels.act].some((at) => ends[0] < at && at < ends[1])
        const isUndecided = best !== worst
        expect(isUndecided || !inside).toBe(true)
        expect(!isUndecided || thresholdsIn(ends, levels).length > 0).toBe(true)
        expect(gravityOf(best)).toBeLessThanOrEqual(gravityOf(worst))
      }),
    )
  })

  test('is judged alike in a mirror', () => {
    fc.assert(
      fc.property(rule, interval, (levels, [low, high]) => {
        expect(levelsOf([-high, -low], mirrored(levels))).toEqual(levelsOf([low, high], levels))
      }),
    )
  })

  test('a narrower interval never leaves more open', () => {
    fc.assert(
      fc.property(
        rule,
        interval,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (levels, ends, cut) => {
          const [low, high] = ends
          const trimmed = [
            low + cut * (high - low),
            Math.max(low + cut * (high - low), high - cut * (high - low)),
          ] as const
          const [wide, narrow] = [levelsOf(ends, levels), levelsOf(trimmed, levels)]
          expect(gravityOf(narrow.best)).toBeGreaterThanOrEqual(gravityOf(wide.best))
          expect(gravityOf(narrow.worst)).toBeLessThanOrEqual(gravityOf(wide.worst))
        },
      ),
    )
  })
})
