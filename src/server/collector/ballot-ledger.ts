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

/** Ledgers of the day, by collector: whoever asks first makes it, for staff and for everybody. */
const ledgers = new WeakMap<CollectorContext, () => Promise<Ledger>>()

/**
 * Gives the ledger that is told: made anew once a day, and until the close of keys with enough
 * ballots only. One that grew before somebody's eyes would tell when each ballot came.
 */
export function dailyLedger(context: CollectorContext): () => Promise<Ledger> {
  const known = ledgers.get(context) ?? makeDailyLedger(context)
  ledgers.set(context, known)
  return known
}

function makeDailyLedger(context: CollectorContext): () => Promise<Ledger> {
  // The work itself is kept: a thousand requests at midnight hash the receipts once.
  let kept: { readonly stamp: string; readonly ledger: Promise<Ledger> } | undefined
  return async () => {
    const { today, phase } = await context.store.state()
    const stamp = phase === 'closed' ? 'closed' : today
    if (kept?.stamp !== stamp) {
      const made = { stamp, ledger: shownLedger(context, phase === 'closed') }
      kept = made
      made.ledger.catch(() => {
        if (kept === made) kept = undefined
      })
    }
    return kept.ledger
  }
}

async function shownLedger(context: CollectorContext, isClosed: boolean): Promise<Ledger> {
  const { keys, erased } = await ballotLedger(context)
  const { showAfter } = context.fieldwork
  const shown = keys.filter(({ ballots }) => isClosed || ballots >= showAfter)
  return { keys: shown, erased: shown.length > 0 ? erased : 0 }
}
