import type { RsaPublicJwk } from './manifest.ts'

/**
 * What ballots need of a platform's cryptography. Browsers and Node each have an implementation of
 * it; both answer alike.
 */
export interface BallotCrypto {
  readonly sha256: (data: Uint8Array) => Promise<Uint8Array>
  readonly sha384: (data: Uint8Array) => Promise<Uint8Array>
  /** Bytes that nobody can foresee. */
  readonly randomBytes: (length: number) => Uint8Array
  /** HKDF-SHA-256 (RFC 5869) without salt; `info` tells apart what is derived from one secret. */
  readonly hkdf: (secret: Uint8Array, info: string, length: number) => Promise<Uint8Array>
  /** The Ed25519 key (RFC 8032) of a seed of 32 bytes. */
  readonly signingKey: (seed: Uint8Array) => Promise<SigningKey>
  /** False for whatever is not a good signature, malformed keys included. */
  readonly verifyEd25519: (
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>
  /** RSASSA-PSS with SHA-384 and 48 bytes of salt; false for whatever is not a good signature. */
  readonly verifyPss: (
    jwk: RsaPublicJwk,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>
  /** AES-256-GCM: nonce (12 bytes), ciphertext and tag (16 bytes) in one. */
  readonly seal: (key: Uint8Array, plain: Uint8Array) => Promise<Uint8Array>
  /** Undefined when it was sealed with another key or altered since. */
  readonly open: (key: Uint8Array, sealed: Uint8Array) => Promise<Uint8Array | undefined>
}

/** An Ed25519 key that signs without showing its private part. */
export interface SigningKey {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array
  /** Answers 64 bytes. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>
}
