import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { concatBytes } from '../../ballot/bytes.ts'
import { signingKeyFromSeed, verifyEd25519 } from './signing-key.ts'
import { verifyBallot } from './verify-ballot.ts'
import type { BallotCrypto } from '../../ballot/ballot-crypto.ts'

const nonceLength = 12
const tagLength = 16

function hashOf(algorithm: string, data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(algorithm).update(data).digest())
}

function seal(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return concatBytes(nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag())
}

function open(key: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < nonceLength + tagLength) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    const plain = decipher.update(sealed.subarray(nonceLength, -tagLength))
    return concatBytes(plain, decipher.final())
  } catch {
    return undefined
  }
}

/** The cryptography of ballots by OpenSSL. */
export const nodeBallotCrypto: BallotCrypto = {
  sha256: async (data) => Promise.resolve(hashOf('sha256', data)),
  sha384: async (data) => Promise.resolve(hashOf('sha384', data)),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  hkdf: async (secret, info, length) =>
    Promise.resolve(new Uint8Array(hkdfSync('sha256', secret, '', info, length))),
  signingKey: async (seed) => Promise.resolve(signingKeyFromSeed(seed)),
  verifyEd25519,
  verifyPss: verifyBallot,
  seal: async (key, plain) => Promise.resolve(seal(key, plain)),
  open: async (key, sealed) => Promise.resolve(open(key, sealed)),
}
