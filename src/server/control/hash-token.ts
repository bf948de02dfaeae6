import { createHash } from 'node:crypto'

/**
 * What is kept of a secret that was handed out, a link's or a session's: SHA-256 of its characters.
 *
 * @param token - 128 bits or more, as they stand in the link or the cookie
 */
export function hashToken(token: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest())
}
