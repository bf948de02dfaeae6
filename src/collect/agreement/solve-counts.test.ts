import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimiseLinear } from './minimise-linear.ts'
import { solveCounts } from './solve-counts.ts'
import type { CountCondition } from './solve-counts.ts'

const exactly = (coefficients: readonly number[], sum: number): CountCondition => ({
  coefficients,
  lower: sum,
  upper: sum,
})

const sumOf = (condition: CountCondition, values: readonly number[]): number =>
  condition.coefficients.reduce((sum, value, k) => sum + value * (values[k] ?? 0), 0)

test('a linear program with one answer gives it', () => {
  // Textbook: make 3x + 5y large with x at most 4, 2y at most 12, 3x + 2y at most 18.
  const values = minimiseLinear({
    cost: [-3, -5],
    rows: [
      { coefficients: [1, 0], relation: 'at_most', bound: 4 },
      { coefficients: [0, 2], relation: 'at_most', bound: 12 },
      { coefficients: [3, 2], relation: 'at_most', bound: 18 },
    ],
  })
  expect(values?.[0]).toBeCloseTo(2, 9)
  expect(values?.[1]).toBeCloseTo(6, 9)
})

test('a linear program that nothing satisfies has no answer', () => {
  const rows = [
    { coefficients: [1, 1], relation: 'equal', bound: 3 },
    { coefficients: [-1, -1], relation: 'at_most', bound: -4 },
  ] as const
  expect(minimiseLinear({ cost: [1, 1], rows })).toBeUndefined()
})

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
      for (const condition of conditions) {
        const sum = sumOf(condition, values ?? [])
        expect(sum).toBeGreaterThanOrEqual(condition.lower)
        expect(sum).toBeLessThanOrEqual(condition.upper)
      }
      expect(values?.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
    }),
    { seed: 2012, numRuns: 200 },
  )
})
