import { randomBytes } from 'node:crypto'
import { hashToken } from '../../control/hash-token.ts'

/** A secret of a link and what is kept of it. */
export interface Secret {
  /** 128 bits in base64url; leaves with the mail and is kept nowhere. */
  readonly text: string
  readonly hash: Uint8Array
}

/** Makes the secret of one link. */
export function makeSecret(): Secret {
  const text = randomBytes(16).toString('base64url')
  return { text, hash: hashToken(text) }
}
