import { concatBytes, sameBytes, utf8Of } from './bytes.ts'
import type { BallotCrypto } from './ballot-crypto.ts'

/** What a ballot is bound to. */
export interface BallotIdentity {
  /** SHA-256 of the manifest, 32 bytes. */
  readonly manifestHash: Uint8Array
  readonly keyId: string
  /** Ed25519 public key of the credential, 32 bytes. */
  readonly pk: Uint8Array
}

/** What an id of an issuing key looks like: it stands in links before a dot. */
export const keyIdPattern: RegExp = /^[a-z0-9][a-z0-9_-]{0,63}$/

const randomLength = 32
const domain = utf8Of('ballot-v1')
const hashLength = 32

/**
 * Prepares what is to be signed blindly: 32 random bytes before the message (RFC 9474 §4.1,
 * PrepareRandomize), which keep even a registrar that chose its key badly on purpose from knowing
 * the message again.
 */
export function prepareRandomized(message: Uint8Array, crypto: BallotCrypto): Uint8Array {
  return concatBytes(crypto.randomBytes(randomLength), message)
}

/**
 * Prepares the message of a ballot: `"ballot-v1" ‖ hash of the manifest ‖ length of keyId (one byte)
 * ‖ keyId ‖ pk`, behind 32 random bytes.
 *
 * @throws Error for a key id or lengths that no checked manifest and no credential has.
 */
export function prepareMessage(identity: BallotIdentity, crypto: BallotCrypto): Uint8Array {
  const { manifestHash, keyId, pk } = identity
  if (!keyIdPattern.test(keyId)) throw new Error('prepareMessage requires a key id of a manifest')
  if (manifestHash.length !== hashLength || pk.length !== hashLength) {
    throw new Error('prepareMessage requires a hash and a public key of 32 bytes')
  }
  const message = concatBytes(domain, manifestHash, Uint8Array.of(keyId.length), utf8Of(keyId), pk)
  return prepareRandomized(message, crypto)
}

/**
 * Reads what a prepared message binds its ballot to; undefined when the bytes are no such message.
 *
 * It does not tell who signed it: verify the signature as well.
 *
 * @example
 * ```ts
 * import { readPrepared } from 'visavis/ballot'
 * readPrepared(new Uint8Array(120)) // => undefined
 * ```
 */
export function readPrepared(prepared: Uint8Array): BallotIdentity | undefined {
  const hashAt = randomLength + domain.length
  const keyIdAt = hashAt + hashLength + 1
  const pkAt = keyIdAt + (prepared[keyIdAt - 1] ?? 0)
  if (prepared.length !== pkAt + hashLength) return undefined
  if (!sameBytes(prepared.subarray(randomLength, hashAt), domain)) return undefined
  const keyId = String.fromCodePoint(...prepared.subarray(keyIdAt, pkAt))
  if (!keyIdPattern.test(keyId)) return undefined
  return { manifestHash: prepared.slice(hashAt, keyIdAt - 1), keyId, pk: prepared.slice(pkAt) }
}
