import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { base64UrlOf } from '../../ballot/bytes.ts'
import type { SigningKey } from '../../ballot/ballot-crypto.ts'

/** An Ed25519 key as it is kept in a file. */
export interface StoredSigningKey {
  /** 32 bytes in base64url. */
  readonly publicKey: string
  /** PKCS#8 in PEM: a secret. */
  readonly pem: string
}

/** PKCS#8 of an Ed25519 key up to its seed (RFC 8410 §7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** On a thread of the pool: the one that answers requests goes on meanwhile. */
const signAside = promisify(sign)
const verifyAside = promisify(verify)

/** Makes an Ed25519 key: of the operator, the witness, or the collector's receipts. */
export function makeSigningKey(): StoredSigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { publicKey: base64UrlOf(rawPublicKey(privateKey)), pem }
}

/**
 * Takes a stored key into use.
 *
 * @param pem - of `makeSigningKey`
 * @throws Error when it is no Ed25519 key.
 */
export function signingKeyFromPem(pem: string): SigningKey {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('a signing key must be Ed25519')
  return signingKeyOf(key)
}

/** The Ed25519 key of a seed of 32 bytes (RFC 8032). */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([pkcs8Prefix, seed])
  return signingKeyOf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
}

/**
 * Signs with a stored key; 64 bytes.
 *
 * @param pem - of `makeSigningKey`
 */
export function signEd25519(pem: string, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(undefined, message, pem))
}

/** Verifies an Ed25519 signature; false for whatever is not a good one. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  // As JWK: OpenSSL takes eight times as long to read the same key as DER.
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64UrlOf(publicKey) }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verifyAside(undefined, message, key, signature)
}

function signingKeyOf(key: KeyObject): SigningKey {
  return {
    publicKey: rawPublicKey(key),
    sign: async (message) => new Uint8Array(await signAside(undefined, message, key)),
  }
}

/** The 32 bytes at the end of a SubjectPublicKeyInfo. */
function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return new Uint8Array(der.subarray(-32))
}
