import { expect } from 'vitest'

/** Holds a value to what a reference gives, by their relative distance. */
export function near(
  value: number | undefined,
  expected: number | undefined,
  tolerance: number,
): void {
  expect(Math.abs((value ?? Number.NaN) / (expected ?? Number.NaN) - 1)).toBeLessThan(tolerance)
}
