import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../test/ballot/bytes-of.ts'
import { privateNumbersOf } from '../../../test/ballot/numbers-of-key.ts'
import { bytesOfInteger } from '../../ballot/big-integers.ts'
import { base64UrlOf, bytesOfBase64Url, utf8Of } from '../../ballot/bytes.ts'
import { makeIssuingKey } from './make-issuing-key.ts'
import { signBlinded } from './sign-blinded.ts'
import {
  makeSigningKey,
  signEd25519,
  signingKeyFromPem,
  signingKeyFromSeed,
  verifyEd25519,
} from './signing-key.ts'

const key = await makeIssuingKey()

describe('an issuing key', () => {
  test('is RSA of 3072 bits with exponent 65537, and shows nothing private', () => {
    expect(createPublicKey(key.pem).asymmetricKeyDetails).toEqual({
      modulusLength: 3072,
      publicExponent: 65_537n,
    })
    expect(Object.keys(key.jwk).toSorted()).toEqual(['alg', 'e', 'kty', 'n'])
    expect(bytesOfBase64Url(key.jwk.n)?.length).toBe(384)
    expect(key.jwk.e).toBe('AQAB')
  })

  test('signs the same blinded message with the same bytes', () => {
    const blinded = new Uint8Array(384).fill(5)
    expect(signBlinded(key.pem, blinded)).toEqual(signBlinded(key.pem, blinded))
  })

  test.each([0, 1, 256, 383, 385, 512])('refuses a blinded message of %i bytes', (length) => {
    expect(() => signBlinded(key.pem, new Uint8Array(length))).toThrow('as many bytes')
  })

  test('refuses a number that is not below the modulus', () => {
    const { n } = privateNumbersOf(key.pem)
    expect(() => signBlinded(key.pem, bytesOfInteger(n, 384))).toThrow('below the modulus')
    expect(() => signBlinded(key.pem, new Uint8Array(384).fill(255))).toThrow('below the modulus')
  })

  test('keeps back what a spoilt key computes', () => {
    const jwk = createPrivateKey(key.pem).export({ format: 'jwk' })
    const spoil = (number = ''): string => {
      const bytes = bytesOfBase64Url(number) ?? new Uint8Array(0)
      return base64UrlOf(bytes.map((byte, i) => (i === 90 ? byte ^ 1 : byte)))
    }
    // OpenSSL notices a fault in one half of its computation, but falls back on d, spoilt as well.
    const spoilt = { ...jwk, d: spoil(jwk.d), dp: spoil(jwk.dp) }
    const pem = createPrivateKey({ key: spoilt, format: 'jwk' }).export({
      type: 'pkcs8',
      format: 'pem',
    })
    const blinded = new Uint8Array(384).fill(5)
    expect(() => signBlinded(pem.toString(), blinded)).toThrow('kept it back')
  })
})

describe('a signing key', () => {
  test('signs from its PEM what its public key verifies', async () => {
    const { publicKey, pem } = makeSigningKey()
    const raw = bytesOfBase64Url(publicKey) ?? new Uint8Array(0)
    const message = utf8Of('a receipt')
    const signature = signEd25519(pem, message)
    expect(await verifyEd25519(raw, message, signature)).toBe(true)
    expect(await verifyEd25519(raw, utf8Of('another'), signature)).toBe(false)
    const loaded = signingKeyFromPem(pem)
    expect(loaded.publicKey).toEqual(raw)
    expect(await loaded.sign(message)).toEqual(signature)
  })

  test('is Ed25519 and nothing else', () => {
    expect(() => signingKeyFromPem(key.pem)).toThrow('Ed25519')
  })

  test('comes from a seed as RFC 8032 §7.1 says (test 1)', () => {
    const seed = bytesOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
    expect(signingKeyFromSeed(seed).publicKey).toEqual(
      bytesOf('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
    )
  })
})
