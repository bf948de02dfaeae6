import { expect } from 'vitest'
import type { Result } from '../../src/core/index.ts'
import type { Cell, Estimate } from '../../src/tabulate/index.ts'

/** What a door answers when it does not refuse. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`valueOf requires a value: ${JSON.stringify(result.issues)}`)
  return result.value
}

/** A cell that is an estimate. */
export function estimateOf(cell: Cell | undefined): Estimate {
  if (cell?.kind !== 'estimate') throw new Error(`an estimate was expected: ${String(cell?.kind)}`)
  return cell
}

/** What is expected to be of one kind, such as a test that was not withheld. */
export function ofKind<T extends { readonly kind: string }, K extends T['kind']>(
  found: T,
  kind: K,
): Extract<T, { readonly kind: K }> {
  if (found.kind !== kind) throw new Error(`${kind} was expected: ${found.kind}`)
  return found as Extract<T, { readonly kind: K }>
}

/** Says that two numbers agree relatively. */
export function expectNear(value: number, expected: number, tolerance: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(tolerance)
}

/** Says that a mistake shows: it is this much off, relatively, at least. */
export function expectOff(wrong: number, right: number, share: number): void {
  expect(Math.abs(wrong / right - 1)).toBeGreaterThan(share)
}
