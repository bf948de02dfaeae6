import { createHash } from 'node:crypto'
import type { OfficeAuditLine } from './office-store.ts'

/** What precedes the first line of a chain. */
const beforeTheFirst: string = '0'.repeat(64)

/** The SHA-256 of a line and of what came before it, as the database computes it. */
function auditHash(line: Omit<OfficeAuditLine, 'hash'>): string {
  const { before, study, n, at, actor, action, detail } = line
  const text = [before, study, String(n), at, actor, action, detail].join('\n')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * Checks that lines follow each other without a gap and that nobody changed one.
 *
 * @param lines - in their order
 * @param from - the hash and number that the first line follows; the chain's beginning by default
 * @returns the number of the first line that does not fit, or undefined when all do
 */
export function brokenAuditLine(
  lines: readonly OfficeAuditLine[],
  from: { readonly n: number; readonly hash: string } = { n: 0, hash: beforeTheFirst },
): number | undefined {
  let last = from
  for (const line of lines) {
    const fits = line.n === last.n + 1 && line.before === last.hash && line.hash === auditHash(line)
    if (!fits) return line.n
    last = line
  }
  return undefined
}
