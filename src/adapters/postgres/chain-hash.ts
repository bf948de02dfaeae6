import { createHash } from 'node:crypto'
import type { AuditLine } from '../../collect/ports/phase.ts'

/** What stands before the first entry of a chain. */
export const chainBeginning: string = '0'.repeat(64)

/** Where a chain breaks, from 0; undefined when every entry stands as it was written. */
export function brokenLink(trail: readonly AuditLine[]): number | undefined {
  let before = chainBeginning
  for (const [place, line] of trail.entries()) {
    if (line.before !== before || chainHash(line) !== line.hash) return place
    before = line.hash
  }
  return undefined
}

/** SHA-256 of the entry's parts, each by its JSON text, so that no two entries read alike. */
export function chainHash({ at, actor, action, detail, before }: Omit<AuditLine, 'hash'>): string {
  const sorted = Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([before, at, actor, action, sorted])
  return createHash('sha256').update(text).digest('hex')
}
