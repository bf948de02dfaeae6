import type { Protected } from './protected.ts'

/**
 * Copies a value deeply, freezes the copy and brands it as released: the only maker of the brand.
 *
 * What is released shares nothing with what was computed, so that nothing can be put back.
 */
export function releaseCopy<T>(value: T): Protected<T> {
  // The brand exists in types alone, and this is its maker.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return freezeCopy(value) as Protected<T>
}

function freezeCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(freezeCopy))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, freezeCopy(part)] as const)
  return Object.freeze(Object.fromEntries(entries))
}
