import { createHash } from 'node:crypto'

/** A script that respondents' browsers run, byte for byte. */
export interface ClientScript {
  /** Where pages find it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** SHA-256, hex: what the manifest names. */
  readonly hash: string
  /** What the page tells the browser to check (SRI). */
  readonly integrity: string
}

/**
 * Names a script by its hashes.
 *
 * @param path - where pages find it
 * @param bytes - the script
 */
export function clientScript(path: string, bytes: Uint8Array): ClientScript {
  return {
    path,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  }
}

/** The scripts of a mode's pages. */
export interface ClientScripts {
  /** The one that pages name, and in anonymous mode the manifest. */
  readonly first: ClientScript
  /** Those that the first loads; it holds their hashes. */
  readonly further: readonly ClientScript[]
}
