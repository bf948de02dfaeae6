import { createHash } from 'node:crypto'

/** A script that respondents' browsers run, byte for byte. */
export interface ClientScript {
  readonly bytes: Uint8Array
  /** SHA-256, hex: what the manifest names. */
  readonly hash: string
  /** What the page tells the browser to check (SRI). */
  readonly integrity: string
}

/** Names a script by its hashes. */
export function clientScript(bytes: Uint8Array): ClientScript {
  return {
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  }
}
