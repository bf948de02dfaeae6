import type { CollectorStore, QuotaCount } from '../../collect/ports/collector-store.ts'

/** Pages may be this late in knowing that a cell is full; the transaction that stores never is. */
const freshMs = 2000

/**
 * Counts of cells, asked of the store once every two seconds at most.
 *
 * @param store - which counts
 * @param isNeeded - whether any quota is hard; nothing is asked otherwise
 * @param nowMs - the clock, in milliseconds
 */
export function freshCounts(
  store: Pick<CollectorStore, 'quotaCounts'>,
  isNeeded: boolean,
  nowMs: () => number = Date.now,
): () => Promise<readonly QuotaCount[]> {
  let known: { readonly atMs: number; readonly counts: readonly QuotaCount[] } | undefined
  return async () => {
    if (!isNeeded) return []
    const now = nowMs()
    if (known !== undefined && now >= known.atMs && now < known.atMs + freshMs) return known.counts
    known = { atMs: now, counts: await store.quotaCounts() }
    return known.counts
  }
}
