import { constants, createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { RsaPublicJwk } from '../../ballot/manifest.ts'

/** Verifies on a thread of its own pool: the one that answers requests goes on meanwhile. */
const verifyAside = promisify(verify)

/** Keys as OpenSSL holds them: a manifest names twelve at most, and each is asked for with every ballot. */
const imported = new WeakMap<RsaPublicJwk, KeyObject>()

/**
 * Verifies a credential's signature over its prepared message (RFC 9474 §4.5: RSASSA-PSS, SHA-384, 48
 * bytes of salt) by OpenSSL. Does not tell what was signed: read it with `readPrepared`.
 *
 * @param jwk - the key of the manifest
 */
export async function verifyBallot(
  jwk: RsaPublicJwk,
  prepared: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verifyAside('sha384', prepared, { key: keyOf(jwk), padding, saltLength: 48 }, signature)
}

function keyOf(jwk: RsaPublicJwk): KeyObject {
  const known = imported.get(jwk)
  if (known !== undefined) return known
  const { kty, n, e } = jwk
  const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' })
  imported.set(jwk, key)
  return key
}
