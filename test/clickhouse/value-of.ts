import type { Result } from '../../src/core/result.ts'

/** The value of what must succeed. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
