import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { RsaPublicJwk } from '../../ballot/manifest.ts'

/** A key that issues credentials. */
export interface IssuingKeyPair {
  readonly jwk: RsaPublicJwk
  /** PKCS#8 in PEM: a secret. */
  readonly pem: string
}

/**
 * Makes a key that issues the credentials of one group: RSA, 3072 bits, e = 65537.
 *
 * It takes about a second, off the main thread. The key is for blind signatures alone: a raw RSA key
 * that signs whatever it is handed must serve no other purpose (RFC 9474 §7.4).
 */
export async function makeIssuingKey(): Promise<IssuingKeyPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 3072,
    publicExponent: 65_537,
  })
  const { n, e } = publicKey.export({ format: 'jwk' })
  if (n === undefined || e === undefined)
    throw new Error('an RSA key has a modulus and an exponent')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { jwk: { kty: 'RSA', n, e, alg: 'PS384' }, pem }
}
