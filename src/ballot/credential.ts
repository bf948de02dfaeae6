import { hexOf } from './bytes.ts'
import type { BallotCrypto, SigningKey } from './ballot-crypto.ts'

/** What a ballot's author can do, all of it derived from the seed. */
export interface Credential {
  /** Ed25519 public key, 32 bytes: what the registrar signs without seeing it. */
  readonly pk: Uint8Array
  /** Name of the ballot at the collector: SHA-256 of `pk`, hex. */
  readonly rid: string
  /** Name of the sealed draft at the collector, 16 bytes, hex: it tells nothing of `rid`. */
  readonly draftId: string
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>
  /** Seals a draft so that the collector can keep it but not read it. */
  readonly seal: (plain: Uint8Array) => Promise<Uint8Array>
  /** Undefined when it is not this seed's draft. */
  readonly open: (sealed: Uint8Array) => Promise<Uint8Array | undefined>
}

/**
 * Derives a ballot's keys and names from its seed, so that the seed alone brings all of it back on
 * another device.
 *
 * Each part comes from HKDF-SHA-256 with an `info` of its own: none tells anything of another.
 *
 * @param seed - 16 bytes of `newSeed` or `seedFromCode`
 */
export async function credentialFrom(seed: Uint8Array, crypto: BallotCrypto): Promise<Credential> {
  const derive = (purpose: string, length: number): Promise<Uint8Array> =>
    crypto.hkdf(seed, `visavis-ballot-1 ${purpose}`, length)
  const [signingSeed, draftKey, draftId] = await Promise.all([
    derive('signing key', 32),
    derive('draft key', 32),
    derive('draft id', 16),
  ])
  const key: SigningKey = await crypto.signingKey(signingSeed)
  return {
    pk: key.publicKey,
    rid: await ridOf(key.publicKey, crypto),
    draftId: hexOf(draftId),
    sign: key.sign,
    seal: (plain) => crypto.seal(draftKey, plain),
    open: (sealed) => crypto.open(draftKey, sealed),
  }
}

/** The name of a ballot at the collector: SHA-256 of its public key, hex. */
export async function ridOf(pk: Uint8Array, crypto: BallotCrypto): Promise<string> {
  return hexOf(await crypto.sha256(pk))
}
