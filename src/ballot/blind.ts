import { bytesOfInteger, integerOf, inverseModulo, powerModulo } from './big-integers.ts'
import { bytesOfBase64Url } from './bytes.ts'
import { encodePss } from './encode-pss.ts'
import type { BallotCrypto } from './ballot-crypto.ts'
import type { RsaPublicJwk } from './manifest.ts'

/** What goes to the registrar, and what stays here until its answer is back. */
export interface Blinded {
  /** As long as the key's modulus. */
  readonly blinded: Uint8Array
  /** The inverse of the blinding factor: a secret. Keep it with `prepared` before sending. */
  readonly unblind: Uint8Array
}

/** A public key as numbers. */
export interface RsaNumbers {
  readonly n: bigint
  readonly e: bigint
  /** Bytes of the modulus. */
  readonly length: number
}

/** Reads a key of a checked manifest. */
export function rsaNumbers(jwk: RsaPublicJwk): RsaNumbers {
  const n = bytesOfBase64Url(jwk.n) ?? new Uint8Array(0)
  const e = bytesOfBase64Url(jwk.e) ?? new Uint8Array(0)
  if ((n[0] ?? 0) < 128) throw new Error('an RSA key requires a modulus that fills its bytes')
  return { n: integerOf(n), e: integerOf(e), length: n.length }
}

/** A number of 1 to `below` − 1, all equally likely. */
function randomBelow(below: bigint, length: number, crypto: BallotCrypto): bigint {
  for (;;) {
    const drawn = integerOf(crypto.randomBytes(length))
    if (drawn > 0n && drawn < below) return drawn
  }
}

/**
 * Blinds a prepared message (RFC 9474 §4.2, RSABSSA-SHA384-PSS-Randomized): whoever signs it learns
 * nothing of it.
 *
 * Send the same `blinded` again when no answer came: the registrar then answers the same bytes.
 *
 * @param jwk - a key of a checked manifest
 * @param prepared - of `prepareMessage`
 * @throws Error for a key that no checked manifest has.
 */
export async function blind(
  jwk: RsaPublicJwk,
  prepared: Uint8Array,
  crypto: BallotCrypto,
): Promise<Blinded> {
  const { n, e, length } = rsaNumbers(jwk)
  const message = integerOf(await encodePss(prepared, length, crypto))
  const factor = randomBelow(n, length, crypto)
  // One inverse of the product tells that both have one, and gives the factor's.
  const inverse = inverseModulo(message * factor, n)
  // It fails for whoever happens to hold a factor of n: draw again.
  if (inverse === undefined) return blind(jwk, prepared, crypto)
  return {
    blinded: bytesOfInteger((message * powerModulo(factor, e, n)) % n, length),
    unblind: bytesOfInteger((inverse * message) % n, length),
  }
}
