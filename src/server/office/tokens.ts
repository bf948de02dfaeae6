import { randomBytes } from 'node:crypto'
import { hashToken } from '../control/hash-token.ts'

/** A secret to be handed out, and the hash of it that is kept. */
export interface Token {
  /** Base64url. */
  readonly text: string
  readonly hash: Uint8Array
}

/** A one-time link: 128 bits. */
export function newLinkToken(): Token {
  return tokenOf(randomBytes(16))
}

/** A session: 256 bits. */
export function newSessionToken(): Token {
  return tokenOf(randomBytes(32))
}

function tokenOf(bytes: Buffer): Token {
  const text = bytes.toString('base64url')
  return { text, hash: hashToken(text) }
}
