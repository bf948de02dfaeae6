import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'

/** Reads `--port`: 0, a free one, when it is not said. Issues: `cli.impossible_value`. */
export function readPort(asked: string | true | undefined): Result<number> {
  if (asked === undefined) return ok(0)
  const value = String(asked)
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535
    ? ok(Number(value))
    : fail([issue('cli.impossible_value', { option: '--port', value, expected: '0 … 65535' })])
}
