import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import { integerOf } from './big-integers.ts'
import { rsaNumbers } from './blind.ts'
import type { Result } from '../core/result.ts'
import type { RsaPublicJwk } from './manifest.ts'

/**
 * Checks a blinded message that came over the network before it is signed: as long as the key's
 * modulus, and below it (RFC 9474 §4.3).
 *
 * @returns the same bytes, or `ballot.blinded_unreadable`
 */
export function readBlinded(jwk: RsaPublicJwk, blinded: Uint8Array): Result<Uint8Array> {
  const { n, length } = rsaNumbers(jwk)
  return blinded.length === length && integerOf(blinded) < n
    ? ok(blinded)
    : fail([issue('ballot.blinded_unreadable', { length: blinded.length, expected: length })])
}
