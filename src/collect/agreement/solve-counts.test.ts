import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveCounts } from './solve-counts.ts'
import type { CountCondition, CountProgram } from './solve-counts.ts'

const exactly = (coefficients: readonly number[], sum: number): CountCondition => ({
  coefficients,
  lower: sum,
  upper: sum,
})

const sumOf = (condition: CountCondition, values: readonly number[]): number =>
  condition.coefficients.reduce((sum, value, k) => sum + value * (values[k] ?? 0), 0)

const keeps = ({ conditions }: CountProgram, values: readonly number[]): boolean =>
  values.every((value) => Number.isInteger(value) && value >= 0) &&
  conditions.every((condition) => {
    const sum = sumOf(condition, values)
    return sum >= condition.lower && sum <= condition.upper
  })

/** People moved, and the weighted distances from preferred sums. */
const costOf = ({ ideal, conditions }: CountProgram, values: readonly number[]): number => {
  const moved = values.reduce((sum, value, k) => sum + Math.abs(value - (ideal[k] ?? 0)), 0)
  return conditions.reduce((sum, condition) => {
    const { preferred } = condition
    if (preferred === undefined) return sum
    return sum + preferred.weight * Math.abs(sumOf(condition, values) - preferred.sum)
  }, moved)
}

test('people keep their ideal when it keeps the conditions', () => {
  expect(solveCounts({ ideal: [3, 4, 5], conditions: [exactly([1, 1, 1], 12)] })).toEqual([3, 4, 5])
})

test('as few people as possible move', () => {
  const conditions = [exactly([1, 1, 1], 12), exactly([1, 0, 0], 6)]
  const values = solveCounts({ ideal: [3, 4, 5], conditions }) ?? []
  expect(sumOf(exactly([1, 1, 1], 12), values)).toBe(12)
  expect(values[0]).toBe(6)
})

test('a mean is met with whole people', () => {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const ideal = [5, 10, 20, 40, 60, 60, 50, 30, 15, 10]
  const conditions = [
    exactly(
      steps.map(() => 1),
      300,
    ),
    exactly(steps, 1620),
  ]
  const values = solveCounts({ ideal, conditions }) ?? []
  expect(conditions.map((condition) => sumOf(condition, values))).toEqual([300, 1620])
  expect(values.every((value, k) => Math.abs(value - (ideal[k] ?? 0)) <= 20)).toBe(true)
})

test('a mean over two groups is met where the search for the best answer does not end', () => {
  const scores = [0, 1, 2, 3, 4, 5, 6]
  const nobody = scores.map(() => 0)
  const everyone = scores.map(() => 1)
  // Groups 1 and 3 average 3.22: 200 times the score, less 644, is nil within one a person.
  const inside = (half: number): readonly number[] => {
    const distance = scores.map((score) => 200 * score - 644 + half)
    return [...distance, ...nobody, ...distance]
  }
  const conditions: readonly CountCondition[] = [
    exactly([...everyone, ...nobody, ...nobody], 225),
    exactly([...nobody, ...everyone, ...nobody], 129),
    exactly([...nobody, ...nobody, ...everyone], 285),
    { coefficients: inside(1), lower: 0, upper: Infinity },
    { coefficients: inside(-1), lower: -Infinity, upper: -1 },
    {
      coefficients: inside(0),
      lower: -Infinity,
      upper: Infinity,
      preferred: { sum: 0, weight: 0.25 },
    },
  ]
  const first = [19, 9, 11, 53, 67, 0, 66]
  const ideal = [...first, 0, 30, 0, 37, 22, 5, 27, 61, 44, 9, 46, 28, 47, 30]
  const values = solveCounts({ ideal, conditions })
  expect(values).toBeDefined()
  expect(keeps({ ideal, conditions }, values ?? [])).toBe(true)
})

test('parity that no whole numbers can meet has no answer', () => {
  const conditions = [exactly([2, 2], 3)]
  expect(solveCounts({ ideal: [1, 1], conditions })).toBeUndefined()
})

test('conditions drawn from real counts can be met again', () => {
  const counts = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 8 })
  const scenario = counts.chain((truth) =>
    fc.record({
      truth: fc.constant(truth),
      ideal: fc.array(fc.nat({ max: 60 }), { minLength: truth.length, maxLength: truth.length }),
      rows: fc.array(
        fc.array(fc.integer({ min: 0, max: 1 }), {
          minLength: truth.length,
          maxLength: truth.length,
        }),
        { minLength: 1, maxLength: 5 },
      ),
      slack: fc.nat({ max: 3 }),
    }),
  )
  fc.assert(
    fc.property(scenario, ({ truth, ideal, rows, slack }) => {
      const conditions = [
        ...rows.map((coefficients): CountCondition => {
          const sum = sumOf(exactly(coefficients, 0), truth)
          const preferred = { sum, weight: 50 }
          return { coefficients, lower: sum - slack, upper: sum + slack, preferred }
        }),
        exactly(
          truth.map(() => 1),
          truth.reduce((a, b) => a + b, 0),
        ),
      ]
      const values = solveCounts({ ideal, conditions })
      expect(values).toBeDefined()
      expect(keeps({ ideal, conditions }, values ?? [])).toBe(true)
    }),
    { seed: 2012, numRuns: 200 },
  )
})

test('no other sharing out of few people costs less, and none is missed', () => {
  const people = fc.nat({ max: 5 })
  const triple = fc.tuple(people, people, people)
  const weights = fc.integer({ min: -2, max: 2 })
  const condition = fc
    .record({
      coefficients: fc.tuple(weights, weights, weights),
      lower: fc.integer({ min: -6, max: 8 }),
      width: fc.nat({ max: 3 }),
      weight: fc.constantFrom(0.25, 1, 50),
    })
    .map(({ coefficients, lower, width, weight }): CountCondition => {
      return { coefficients, lower, upper: lower + width, preferred: { sum: lower + 1, weight } }
    })
  const total = exactly([1, 1, 1], 7)
  const upTo7 = [0, 1, 2, 3, 4, 5, 6, 7]
  const all = upTo7.flatMap((a) => upTo7.map((b) => [a, b, 7 - a - b]))
  const programs = fc.record({
    ideal: triple,
    conditions: fc.array(condition, { maxLength: 2 }).map((drawn) => [total, ...drawn]),
  })
  fc.assert(
    fc.property(programs, (program) => {
      const kept = all.filter((values) => keeps(program, values))
      const values = solveCounts(program)
      expect(values !== undefined).toBe(kept.length > 0)
      if (values === undefined) return
      expect(keeps(program, values)).toBe(true)
      const least = Math.min(...kept.map((other) => costOf(program, other)))
      expect(costOf(program, values)).toBeCloseTo(least, 6)
    }),
    { seed: 2014, numRuns: 300 },
  )
})
