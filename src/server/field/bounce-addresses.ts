import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

const address = /[^\s,;<>()"'\\@]{1,64}@[^\s,;<>()"'\\@]{1,255}/

/**
 * Finds addresses that mail did not reach: one on a line, or the first address of each line of a CSV.
 *
 * A header line is passed over; any other line without an address is told.
 *
 * **Issues** `registrar.no_address` with its line.
 *
 * @param shown - how messages name the file
 */
export function bounceAddresses(text: string, shown: string): Result<readonly string[]> {
  const lines = text
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, found: address.exec(line), text: line }))
  const wrong = lines.filter(
    ({ line, found, text: written }) => found === null && written.trim() !== '' && line > 1,
  )
  if (wrong.length > 0) {
    return fail(
      wrong
        .slice(0, 100)
        .map(({ line }) => issue('registrar.no_address', {}, { file: shown, line, column: 1 })),
    )
  }
  return ok(lines.flatMap(({ found }) => (found === null ? [] : [found[0]])))
}
