import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** Goes on with a result's value; a failure passes as it is. */
export function mapResult<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? ok(map(result.value)) : result
}
