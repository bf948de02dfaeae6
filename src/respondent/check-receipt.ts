import { bytesOfHex, hexOf } from '../ballot/bytes.ts'
import { merkleRoot, receiptLeaf } from '../ballot/merkle-tree.ts'
import { ask, fieldsOf } from './ask.ts'
import type { BallotDesk } from './ballot-desk.ts'
import type { Receipt } from './saved-interview.ts'
import { webBallotCrypto } from './web-ballot-crypto.ts'

/** Whether a receipt is among those published, and of how many. */
export interface ReceiptCheck {
  readonly kind: 'counted' | 'missing' | 'not_published'
  readonly count: number
}

/**
 * Looks a receipt up in the published list, and hashes the list anew: its root must be the ledger's,
 * so that everybody is shown the same list.
 *
 * The whole list is fetched: asking for one line would tell which one.
 */
export async function checkReceipt(desk: BallotDesk, receipt: Receipt): Promise<ReceiptCheck> {
  const { keyId } = desk.key
  const [ledger, list] = await Promise.all([
    ask('GET', '/ledger.json'),
    ask('GET', `/receipts/${keyId}`),
  ])
  const lines: unknown = ledger.body['keys']
  const line = listOf(lines)
    .map(fieldsOf)
    .find((one) => one['keyId'] === keyId)
  const root = line?.['root']
  if (list.status !== 200 || typeof root !== 'string') return { kind: 'not_published', count: 0 }
  const leaves = listOf(list.body['leaves']).map((leaf) => String(leaf))
  const own = hexOf(await receiptLeaf(receipt, webBallotCrypto))
  const hashes = leaves.map((leaf) => bytesOfHex(leaf) ?? new Uint8Array())
  const isSame = hexOf(await merkleRoot(hashes, webBallotCrypto)) === root
  const kind = isSame && leaves.includes(own) ? 'counted' : 'missing'
  return { kind, count: leaves.length }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
