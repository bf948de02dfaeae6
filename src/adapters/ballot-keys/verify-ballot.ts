import { constants, createPublicKey, verify } from 'node:crypto'
import type { RsaPublicJwk } from '../../ballot/manifest.ts'

/**
 * Verifies a credential's signature over its prepared message (RFC 9474 §4.5: RSASSA-PSS, SHA-384, 48
 * bytes of salt) by OpenSSL. Does not tell what was signed: read it with `readPrepared`.
 *
 * @param jwk - the key of the manifest
 */
export function verifyBallot(
  jwk: RsaPublicJwk,
  prepared: Uint8Array,
  signature: Uint8Array,
): boolean {
  const { kty, n, e } = jwk
  const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' })
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify('sha384', prepared, { key, padding, saltLength: 48 }, signature)
}
