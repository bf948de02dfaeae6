import { hexOf, utf8Of } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import type { BallotCrypto } from './ballot-crypto.ts'
import type { Manifest } from './manifest.ts'

/** Digests a text: SHA-256 of its UTF-8, in hexadecimal. Payloads and scripts are named by it. */
export async function digestOf(text: string, crypto: BallotCrypto): Promise<string> {
  return hexOf(await crypto.sha256(utf8Of(text)))
}

/**
 * Hashes a manifest: SHA-256 of its canonical JSON, 32 bytes. Ballots are bound to it, and its words
 * (`fingerprintWords`) are what people compare.
 */
export async function manifestHash(manifest: Manifest, crypto: BallotCrypto): Promise<Uint8Array> {
  return crypto.sha256(utf8Of(canonicalJson(manifest)))
}
