import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import { bytesOfInteger, integerOf } from './big-integers.ts'
import { rsaNumbers } from './blind.ts'
import type { Result } from '../core/result.ts'
import type { BallotCrypto } from './ballot-crypto.ts'
import type { RsaPublicJwk } from './manifest.ts'

/** A blind signature and what is needed to make it a signature. */
export interface BlindAnswer {
  readonly prepared: Uint8Array
  /** What the registrar answered. */
  readonly blindSignature: Uint8Array
  /** Of `blind`. */
  readonly unblind: Uint8Array
}

/**
 * Takes the blinding off a blind signature and verifies it (RFC 9474 §4.4, Finalize) with the key of
 * the manifest: a signature by a key made for one person only is refused here.
 *
 * @param jwk - the key of the checked manifest, never one that came with the signature
 * @returns the signature, or `ballot.signature_refused`
 */
export async function finalize(
  jwk: RsaPublicJwk,
  { prepared, blindSignature, unblind }: BlindAnswer,
  crypto: BallotCrypto,
): Promise<Result<Uint8Array>> {
  const { n, length } = rsaNumbers(jwk)
  const refused = fail([issue('ballot.signature_refused')])
  if (blindSignature.length !== length) return refused
  const product = integerOf(blindSignature) * integerOf(unblind)
  const signature = bytesOfInteger(product % n, length)
  return (await crypto.verifyPss(jwk, prepared, signature)) ? ok(signature) : refused
}
