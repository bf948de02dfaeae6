import { hexOf } from '../../ballot/bytes.ts'
import { merkleRoot, receiptLeaf, sortLeaves } from '../../ballot/merkle-tree.ts'
import type { ReceiptLine } from '../../collect/ports/collector-store.ts'
import type { CollectorContext } from './collector-context.ts'

/** What is told of one key's ballots. */
export interface KeyLedger {
  readonly keyId: string
  readonly group: string
  readonly ballots: number
  /** Merkle root of the receipts, hex. */
  readonly root: string
  /** Leaves of the receipts in the order of the tree, hex. */
  readonly leaves: readonly string[]
}

/** What is told of all ballots. */
export interface Ledger {
  readonly keys: readonly KeyLedger[]
  readonly erased: number
}

/** What a ledger is made from. */
type LedgerContext = Pick<CollectorContext, 'store' | 'crypto' | 'manifest'>

/** Counts every key's ballots and hashes their receipts into one root; after the close, as then. */
export async function ballotLedger(context: LedgerContext): Promise<Ledger> {
  const { store } = context
  const published = await store.ledger()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this very file wrote it
  if (published !== undefined) return JSON.parse(published) as Ledger
  const receipts = new Map<string, readonly ReceiptLine[]>()
  for (const { keyId } of context.manifest()?.manifest.keys ?? []) {
    receipts.set(keyId, await store.receipts(keyId))
  }
  return ledgerOf(context, receipts, await erasedBallots(context))
}

/** How many ballots their authors erased. */
export async function erasedBallots({ store }: Pick<LedgerContext, 'store'>): Promise<number> {
  const groups = await store.groups()
  return groups.reduce((sum, { erased }) => sum + erased, 0)
}

/** The ledger of receipts, by key. It asks the store nothing: at the close the store waits for it. */
export async function ledgerOf(
  { crypto, manifest }: Pick<LedgerContext, 'crypto' | 'manifest'>,
  receipts: ReadonlyMap<string, readonly ReceiptLine[]>,
  erased: number,
): Promise<Ledger> {
  const keys: KeyLedger[] = []
  for (const { keyId, group } of manifest()?.manifest.keys ?? []) {
    const lines = receipts.get(keyId) ?? []
    const leaves = sortLeaves(await Promise.all(lines.map((line) => receiptLeaf(line, crypto))))
    const root = hexOf(await merkleRoot(leaves, crypto))
    keys.push({ keyId, group, ballots: leaves.length, root, leaves: leaves.map(hexOf) })
  }
  return { keys, erased }
}

/** The ledger as everybody may see it, and when it was made. */
interface PublicLedger {
  readonly stamp: string
  readonly ledger: Ledger
}

/**
 * Keeps the ledger that is published: made anew once a day, and until the close of keys with enough
 * ballots only. One that grew before everybody's eyes would tell when each ballot came.
 *
 * @returns gives the ledger of the day
 */
export function publicLedger(context: CollectorContext): () => Promise<Ledger> {
  let kept: PublicLedger | undefined
  return async () => {
    const { today, phase } = await context.store.state()
    const stamp = phase === 'closed' ? 'closed' : today
    if (kept?.stamp === stamp) return kept.ledger
    const { keys, erased } = await ballotLedger(context)
    const { showAfter } = context.fieldwork
    const shown = keys.filter(({ ballots }) => phase === 'closed' || ballots >= showAfter)
    kept = { stamp, ledger: { keys: shown, erased: shown.length > 0 ? erased : 0 } }
    return kept.ledger
  }
}
