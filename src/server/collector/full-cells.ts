import type { CollectorStore } from '../../collect/ports/collector-store.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import { quotaCheck } from './quota-cells.ts'

/** Pages may be this late in knowing that a cell is full; the transaction that stores never is. */
const freshMs = 2000

/**
 * Tells which cells of hard quotas are full, asking the store once every two seconds at most.
 *
 * @param fieldwork - whose quotas
 * @param store - which counts
 * @param nowMs - the clock, in milliseconds
 */
export function fullCells(
  fieldwork: Fieldwork,
  store: Pick<CollectorStore, 'quotaCounts'>,
  nowMs: () => number = Date.now,
): () => Promise<ReadonlySet<string>> {
  const { hard } = quotaCheck(fieldwork.quotas)
  let known: { readonly atMs: number; readonly full: ReadonlySet<string> } | undefined
  return async () => {
    if (hard.size === 0) return new Set()
    const now = nowMs()
    if (known !== undefined && now >= known.atMs && now < known.atMs + freshMs) return known.full
    const counts = await store.quotaCounts()
    const full = counts.filter(({ cell, count }) => count >= (hard.get(cell) ?? Infinity))
    known = { atMs: now, full: new Set(full.map(({ cell }) => cell)) }
    return known.full
  }
}
