import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, countingBytes, withBitFlipped } from '../../test/ballot/bytes-of.ts'
import { readPublished } from '../../test/reference/read-published.ts'
import { nodeBallotCrypto as crypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { receiptMessage } from './ballot-messages.ts'
import { hexOf } from './bytes.ts'
import {
  inclusionProof,
  merkleRoot,
  receiptLeaf,
  sortLeaves,
  verifyInclusion,
} from './merkle-tree.ts'

const published = readPublished<{
  readonly leaves: readonly string[]
  readonly roots: readonly string[]
  readonly proofs: readonly {
    readonly index: number
    readonly size: number
    readonly proof: readonly string[]
  }[]
}>('rfc-6962')
const reference = published.leaves.map(bytesOf)

const leafLists = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), {
  minLength: 1,
  maxLength: 40,
})
const placed = leafLists.chain((leaves) =>
  fc.record({ leaves: fc.constant(leaves), index: fc.nat(leaves.length - 1) }),
)

async function inclusionOf(leaves: readonly Uint8Array[], index: number) {
  return {
    leaf: leaves[index] ?? new Uint8Array(0),
    index,
    size: leaves.length,
    proof: await inclusionProof(leaves, index, crypto),
    root: await merkleRoot(leaves, crypto),
  }
}

describe('the reference tree of RFC 6962', () => {
  test.each(published.roots.map((root, size) => [size, root] as const))(
    'of %i leaves has the published root',
    async (size, root) => {
      expect(hexOf(await merkleRoot(reference.slice(0, size), crypto))).toBe(root)
    },
  )

  test.each(published.proofs)('leaf $index of $size has the published proof', async (given) => {
    const leaves = reference.slice(0, given.size)
    const proof = await inclusionProof(leaves, given.index, crypto)
    expect(proof.map(hexOf)).toEqual(given.proof)
    expect(await verifyInclusion(await inclusionOf(leaves, given.index), crypto)).toBe(true)
  })
})

describe('a tree of receipts', () => {
  test('every leaf is shown to be in it, in trees of every size', async () => {
    const many = Array.from({ length: 33 }, (_, i) => countingBytes(32, i))
    for (let size = 1; size <= many.length; size += 1) {
      const leaves = many.slice(0, size)
      for (const index of leaves.keys()) {
        expect(await verifyInclusion(await inclusionOf(leaves, index), crypto)).toBe(true)
      }
    }
  })

  test('a leaf, root or step altered in one bit fails', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.nat(255), fc.nat(7), async ({ leaves, index }, bit, step) => {
        const inclusion = await inclusionOf(leaves, index)
        const { leaf, root, proof } = inclusion
        const altered = [
          { ...inclusion, leaf: withBitFlipped(leaf, bit) },
          { ...inclusion, root: withBitFlipped(root, bit) },
          { ...inclusion, proof: [...proof, root] },
          ...proof.map((one, i) => ({
            ...inclusion,
            proof: proof.with(i, i === step % proof.length ? withBitFlipped(one, bit) : root),
          })),
          ...proof.slice(0, 1).map(() => ({ ...inclusion, proof: proof.slice(1) })),
        ]
        for (const one of altered) expect(await verifyInclusion(one, crypto)).toBe(false)
      }),
    )
  })

  test('a leaf altered, added or left out changes the root', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.nat(255), async ({ leaves, index }, bit) => {
        const root = hexOf(await merkleRoot(leaves, crypto))
        const leaf = leaves[index] ?? new Uint8Array(0)
        const others = [
          leaves.map((one, i) => (i === index ? withBitFlipped(one, bit) : one)),
          leaves.toSpliced(index, 1),
          [...leaves, leaf],
        ]
        for (const other of others) expect(hexOf(await merkleRoot(other, crypto))).not.toBe(root)
      }),
    )
  })

  test('a place outside the tree is refused', async () => {
    const inclusion = await inclusionOf(reference, 3)
    for (const index of [-1, 8, 1.5, Number.NaN, 2]) {
      expect(await verifyInclusion({ ...inclusion, index }, crypto)).toBe(false)
    }
    // −8 has the low bits of 0.
    const first = await inclusionOf(reference, 0)
    expect(await verifyInclusion({ ...first, index: -8 }, crypto)).toBe(false)
    for (const size of [0, 3, 4, Number.NaN]) {
      expect(await verifyInclusion({ ...inclusion, size }, crypto)).toBe(false)
    }
    await expect(inclusionProof(reference, 8, crypto)).rejects.toThrow('index')
  })

  test('a node does not pass for a leaf', async () => {
    const [left = '', right = ''] = [0, 1].map((i) => published.leaves[i])
    const leaves = [bytesOf(left), bytesOf(right)]
    const hashes = await Promise.all(leaves.map((leaf) => merkleRoot([leaf], crypto)))
    const joined = Uint8Array.from(hashes.flatMap((hash) => [...hash]))
    expect(await merkleRoot([joined], crypto)).not.toEqual(await merkleRoot(leaves, crypto))
  })

  test('leaves are sorted whatever order the ballots came in', () => {
    fc.assert(
      fc.property(leafLists, (leaves) => {
        const sorted = sortLeaves(leaves).map(hexOf)
        expect(sorted).toEqual(leaves.map(hexOf).toSorted())
        expect(sortLeaves(leaves.toReversed()).map(hexOf)).toEqual(sorted)
      }),
    )
  })

  test('a receipt’s leaf is the hash of what the receipt signs', async () => {
    const receipt = { rid: '0a'.repeat(32), version: 2, digest: 'f0'.repeat(32) }
    expect(await receiptLeaf(receipt, crypto)).toEqual(await crypto.sha256(receiptMessage(receipt)))
  })
})
