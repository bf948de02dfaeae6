import { createHash } from 'node:crypto'

/**
 * What is kept of a link's secret, on either side: SHA-256 of its characters.
 *
 * @param token - 128 bits in base64url, as they stand in the link
 */
export function hashToken(token: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest())
}
