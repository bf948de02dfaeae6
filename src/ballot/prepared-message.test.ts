import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingBytes } from '../../test/ballot/bytes-of.ts'
import { nodeBallotCrypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { concatBytes, hexOf } from './bytes.ts'
import { prepareMessage, readPrepared } from './prepared-message.ts'

const bytes32 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => new Uint8Array(bytes))
const keyIds = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,63}$/)
const identities = fc.record({ manifestHash: bytes32, keyId: keyIds, pk: bytes32 })

describe('the prepared message', () => {
  test('says what it binds its ballot to', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const prepared = prepareMessage(identity, nodeBallotCrypto)
        expect(readPrepared(prepared)).toEqual(identity)
      }),
    )
  })

  test('stands in the form of the specification behind 32 random bytes', () => {
    const identity = { manifestHash: countingBytes(32), keyId: 'k-1', pk: countingBytes(32, 64) }
    const prepared = prepareMessage(identity, nodeBallotCrypto)
    const domain = Buffer.from('ballot-v1').toString('hex')
    const keyId = Buffer.from('k-1').toString('hex')
    expect(hexOf(prepared.subarray(32))).toBe(
      `${domain}${hexOf(countingBytes(32))}03${keyId}${hexOf(countingBytes(32, 64))}`,
    )
    const again = prepareMessage(identity, nodeBallotCrypto)
    expect(hexOf(again.subarray(0, 32))).not.toBe(hexOf(prepared.subarray(0, 32)))
  })

  test('is not read when cut, lengthened, of another domain or of a stray key id', () => {
    fc.assert(
      fc.property(identities, fc.nat(200), (identity, cut) => {
        const prepared = prepareMessage(identity, nodeBallotCrypto)
        expect(readPrepared(prepared.subarray(0, cut % prepared.length))).toBeUndefined()
        expect(readPrepared(concatBytes(prepared, Uint8Array.of(0)))).toBeUndefined()
        const otherDomain = prepared.map((byte, i) => (i === 40 ? byte + 1 : byte))
        expect(readPrepared(otherDomain)).toBeUndefined()
        const strayKeyId = prepared.map((byte, i) => (i === 74 ? 46 : byte))
        expect(readPrepared(strayKeyId)).toBeUndefined()
      }),
    )
  })

  test('any bytes are answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readPrepared(bytes)).toBeUndefined()
      }),
    )
  })

  test.each(['', 'A', 'a.b', '-a', 'é', 'a'.repeat(65)])('key id %j cannot be bound', (keyId) => {
    const identity = { manifestHash: countingBytes(32), keyId, pk: countingBytes(32) }
    expect(() => prepareMessage(identity, nodeBallotCrypto)).toThrow('key id')
  })

  test('hash and key have 32 bytes', () => {
    const identity = { manifestHash: countingBytes(31), keyId: 'k', pk: countingBytes(32) }
    expect(() => prepareMessage(identity, nodeBallotCrypto)).toThrow('32 bytes')
  })
})
