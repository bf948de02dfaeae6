import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64UrlOf, hexOf, sameBytes, utf8Of } from '../../src/ballot/bytes.ts'
import { bytesOf, withBitFlipped } from '../ballot/bytes-of.ts'
import type { BallotCrypto } from '../../src/ballot/ballot-crypto.ts'

const anyBytes = (maxLength: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength })
const key32 = fc.uint8Array({ minLength: 32, maxLength: 32 })

/** RFC 8032 §7.1, test 2. */
const ed25519 = {
  seed: bytesOf('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: bytesOf('72'),
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
}

/** What every implementation of a platform's cryptography must answer. */
export function runBallotCryptoContract(name: string, crypto: BallotCrypto): void {
  describe(`the cryptography of ballots by ${name}`, () => {
    test('hashes as FIPS 180-4 does', async () => {
      const message = utf8Of('abc')
      expect(hexOf(await crypto.sha256(message))).toBe(
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      )
      expect(hexOf(await crypto.sha384(message))).toBe(
        'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
      )
    })

    test('derives as RFC 5869 does (appendix A.3)', async () => {
      expect(hexOf(await crypto.hkdf(new Uint8Array(22).fill(11), '', 42))).toBe(
        '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
      )
    })

    test('derives what depends on the purpose', async () => {
      const secret = new Uint8Array(16)
      const [one, other] = await Promise.all(
        ['one', 'other'].map((info) => crypto.hkdf(secret, info, 32)),
      )
      expect(one).not.toEqual(other)
    })

    test('draws as many bytes as wanted, never the same', () => {
      expect(crypto.randomBytes(384).length).toBe(384)
      expect(crypto.randomBytes(32)).not.toEqual(crypto.randomBytes(32))
    })

    test('signs with the Ed25519 key of a seed as RFC 8032 does', async () => {
      const key = await crypto.signingKey(ed25519.seed)
      expect(hexOf(key.publicKey)).toBe(ed25519.publicKey)
      const signature = await key.sign(ed25519.message)
      expect(hexOf(signature)).toBe(ed25519.signature)
      expect(await crypto.verifyEd25519(key.publicKey, ed25519.message, signature)).toBe(true)
    })

    test('refuses an altered signature, message or key', async () => {
      const key = await crypto.signingKey(ed25519.seed)
      const message = utf8Of('a ballot')
      const signature = await key.sign(message)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(0, 1, 2), fc.nat(8 * 64 - 1), async (part, bit) => {
          const parts = [key.publicKey, message, signature] as const
          const altered = parts.map((one, i) => (i === part ? withBitFlipped(one, bit) : one))
          const [publicKey = message, text = message, signed = message] = altered
          expect(await crypto.verifyEd25519(publicKey, text, signed)).toBe(false)
        }),
        { numRuns: 60 },
      )
    })

    test.each([0, 31, 33, 64])('refuses a key of %i bytes without a throw', async (length) => {
      const key = new Uint8Array(length)
      expect(await crypto.verifyEd25519(key, key, new Uint8Array(64))).toBe(false)
    })

    test.each([0, 63, 65])('refuses a signature of %i bytes without a throw', async (length) => {
      const { publicKey } = await crypto.signingKey(ed25519.seed)
      expect(await crypto.verifyEd25519(publicKey, publicKey, new Uint8Array(length))).toBe(false)
    })

    test.each([0, 383, 384, 385])('refuses a PSS signature of %i wrong bytes', async (length) => {
      const jwk = {
        kty: 'RSA',
        n: base64UrlOf(new Uint8Array(384).fill(251)),
        e: 'AQAB',
        alg: 'PS384',
      } as const
      const signature = new Uint8Array(length).fill(7)
      expect(await crypto.verifyPss(jwk, utf8Of('message'), signature)).toBe(false)
    })

    test('opens what it sealed, and never seals the same twice', async () => {
      await fc.assert(
        fc.asyncProperty(key32, anyBytes(300), async (key, plain) => {
          const sealed = await crypto.seal(key, plain)
          expect(sealed.length).toBe(plain.length + 28)
          expect(await crypto.open(key, sealed)).toEqual(new Uint8Array(plain))
          expect(await crypto.seal(key, plain)).not.toEqual(sealed)
        }),
        { numRuns: 30 },
      )
    })

    test('seals drafts of 64 kB', async () => {
      const plain = new Uint8Array(65_536).fill(3)
      const key = new Uint8Array(32)
      const opened = await crypto.open(key, await crypto.seal(key, plain))
      expect(opened !== undefined && sameBytes(opened, plain)).toBe(true)
    })

    test('opens nothing that was altered, cut short or sealed with another key', async () => {
      const key = new Uint8Array(32)
      const sealed = await crypto.seal(key, utf8Of('a draft'))
      await fc.assert(
        fc.asyncProperty(
          fc.nat(8 * sealed.length - 1),
          fc.nat(sealed.length - 1),
          async (bit, length) => {
            expect(await crypto.open(key, withBitFlipped(sealed, bit))).toBeUndefined()
            expect(await crypto.open(key, sealed.subarray(0, length))).toBeUndefined()
            expect(await crypto.open(withBitFlipped(key, bit), sealed)).toBeUndefined()
          },
        ),
        { numRuns: 40 },
      )
    })
  })
}
