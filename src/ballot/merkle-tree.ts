import { concatBytes, hexOf, sameBytes } from './bytes.ts'
import { receiptMessage } from './ballot-messages.ts'
import type { BallotCrypto } from './ballot-crypto.ts'
import type { ReceiptContent } from './ballot-messages.ts'

/** Where a leaf stands in a tree whose root was published. */
export interface Inclusion {
  readonly leaf: Uint8Array
  /** From 0. */
  readonly index: number
  /** Leaves of the tree. */
  readonly size: number
  /** Of `inclusionProof`. */
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** The leaf that stands for a receipt: SHA-256 of what the receipt signs. */
export async function receiptLeaf(
  receipt: ReceiptContent,
  crypto: BallotCrypto,
): Promise<Uint8Array> {
  return crypto.sha256(receiptMessage(receipt))
}

/**
 * Puts leaves in the order in which they are published, which says nothing of when they came.
 *
 * @example
 * ```ts
 * import { sortLeaves } from 'visavis/ballot'
 * sortLeaves([Uint8Array.of(2), Uint8Array.of(1)]).map((leaf) => leaf[0]) // => [1, 2]
 * ```
 */
export function sortLeaves(leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  return leaves
    .map((leaf) => ({ leaf, hex: hexOf(leaf) }))
    .toSorted((one, other) => (one.hex < other.hex ? -1 : 1))
    .map(({ leaf }) => leaf)
}

/** The tree level by level: hashes of the leaves first, the root alone last. */
async function levelsOf(
  leaves: readonly Uint8Array[],
  crypto: BallotCrypto,
): Promise<readonly (readonly Uint8Array[])[]> {
  let level: readonly Uint8Array[] = await Promise.all(leaves.map((leaf) => leafHash(leaf, crypto)))
  const levels = [level]
  while (level.length > 1) {
    level = await levelAbove(level, crypto)
    levels.push(level)
  }
  return levels
}

/** Whoever is left without a neighbour goes up as it is: RFC 6962's split gives the same tree. */
async function levelAbove(
  level: readonly Uint8Array[],
  crypto: BallotCrypto,
): Promise<readonly Uint8Array[]> {
  const above = level.map(async (left, i) => {
    if (i % 2 === 1) return []
    const right = level[i + 1]
    return [right === undefined ? left : await nodeHash(left, right, crypto)]
  })
  return (await Promise.all(above)).flat()
}

function leafHash(leaf: Uint8Array, crypto: BallotCrypto): Promise<Uint8Array> {
  return crypto.sha256(concatBytes(Uint8Array.of(0), leaf))
}

function nodeHash(left: Uint8Array, right: Uint8Array, crypto: BallotCrypto): Promise<Uint8Array> {
  return crypto.sha256(concatBytes(Uint8Array.of(1), left, right))
}

/**
 * Hashes leaves, in their order, into the one root that stands for all of them (RFC 6962 §2.1,
 * SHA-256); the root of none is the hash of nothing.
 */
export async function merkleRoot(
  leaves: readonly Uint8Array[],
  crypto: BallotCrypto,
): Promise<Uint8Array> {
  let level: readonly Uint8Array[] = await Promise.all(leaves.map((leaf) => leafHash(leaf, crypto)))
  while (level.length > 1) level = await levelAbove(level, crypto)
  return level[0] ?? crypto.sha256(new Uint8Array(0))
}

/**
 * Gives the hashes that lead from one leaf to the root (RFC 6962 §2.1.1).
 *
 * @throws Error for an index outside the leaves.
 */
export async function inclusionProof(
  leaves: readonly Uint8Array[],
  index: number,
  crypto: BallotCrypto,
): Promise<readonly Uint8Array[]> {
  if (leaves[index] === undefined) throw new Error('inclusionProof requires the index of a leaf')
  const levels = await levelsOf(leaves, crypto)
  return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
}

/** Tells whether a leaf is in the tree with this root (RFC 9162 §2.1.3.2). */
export async function verifyInclusion(
  { leaf, index, size, proof, root }: Inclusion,
  crypto: BallotCrypto,
): Promise<boolean> {
  let [at, last, used] = [index, size - 1, 0]
  let hash = await leafHash(leaf, crypto)
  if (!Number.isInteger(index) || index < 0 || index > last) return false
  for (; last > 0; at >>= 1, last >>= 1) {
    // The last node of a level that has no neighbour went up as it is.
    if (at === last && at % 2 === 0) continue
    const sibling = proof[used++]
    if (sibling === undefined) return false
    hash = await (at % 2 === 1 ? nodeHash(sibling, hash, crypto) : nodeHash(hash, sibling, crypto))
  }
  return used === proof.length && sameBytes(hash, root)
}
