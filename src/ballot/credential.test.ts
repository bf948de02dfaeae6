import { hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingBytes } from '../../test/ballot/bytes-of.ts'
import { nodeBallotCrypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { utf8Of } from './bytes.ts'
import { credentialFrom, ridOf } from './credential.ts'

const anySeed = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('the credential', () => {
  test('comes back whole from its seed', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, fc.uint8Array({ maxLength: 99 }), async (seed, draft) => {
        const one = await credentialFrom(seed, nodeBallotCrypto)
        const again = await credentialFrom(seed, nodeBallotCrypto)
        expect([again.pk, again.rid, again.draftId]).toEqual([one.pk, one.rid, one.draftId])
        expect(await again.open(await one.seal(draft))).toEqual(new Uint8Array(draft))
        const signature = await one.sign(draft)
        expect(await nodeBallotCrypto.verifyEd25519(one.pk, draft, signature)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('keeps its form for good: ballots of today are resumed tomorrow', async () => {
    const credential = await credentialFrom(countingBytes(16), nodeBallotCrypto)
    expect(credential.rid).toBe('ff0062231f576365c9741b7748e217d1e4dbfd39b061f873d77f5b856ec5c968')
    expect(credential.draftId).toBe('e550e0ace511df701de9e45f41ae1828')
  })

  test('seals drafts with a key of their own', async () => {
    const seed = countingBytes(16)
    const sealed = await (await credentialFrom(seed, nodeBallotCrypto)).seal(utf8Of('a draft'))
    const key = new Uint8Array(hkdfSync('sha256', seed, '', 'visavis-ballot-1 draft key', 32))
    expect(await nodeBallotCrypto.open(key, sealed)).toEqual(utf8Of('a draft'))
  })

  test('opens no draft of another seed', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map((from) => credentialFrom(countingBytes(16, from), nodeBallotCrypto)),
    )
    const sealed = await one?.seal(utf8Of('a draft'))
    expect(await other?.open(sealed ?? new Uint8Array(0))).toBeUndefined()
  })

  test('names its ballot by the hash of its key, and its draft by something else', async () => {
    const { pk, rid, draftId } = await credentialFrom(countingBytes(16), nodeBallotCrypto)
    expect(rid).toBe(await ridOf(pk, nodeBallotCrypto))
    expect(rid).toMatch(/^[0-9a-f]{64}$/)
    expect(draftId).toMatch(/^[0-9a-f]{32}$/)
    expect(rid).not.toContain(draftId)
  })
})
