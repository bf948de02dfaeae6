import { checkManifest } from '../ballot/check-manifest.ts'
import { fingerprintWords } from '../ballot/fingerprint-words.ts'
import { manifestHash } from '../ballot/manifest-hash.ts'
import type { Manifest } from '../ballot/manifest.ts'
import { ask, fieldsOf, textOf } from './ask.ts'
import type { Device } from './device.ts'
import { patiently } from './patiently.ts'
import { webBallotCrypto } from './web-ballot-crypto.ts'

/** A manifest that this browser checked. */
export interface TrustedManifest {
  readonly manifest: Manifest
  readonly hash: Uint8Array
  /** The eight words that people compare. */
  readonly words: string
}

/**
 * Fetches the manifest and checks all that can be checked: signatures, sizes of the groups, and that
 * it is the one this device saw before.
 *
 * @returns the manifest, or the code of what is wrong with it
 */
export async function openManifest(device: Device): Promise<TrustedManifest | string> {
  const reply = await patiently(() => ask('GET', '/manifest.json'))
  if (reply.status !== 200) return `http.${String(reply.status)}`
  // Another wave has another manifest; within a wave it never changes.
  const { study, wave } = fieldsOf(reply.body['manifest'])
  const pinKey = `words ${textOf(study)} ${textOf(wave)}`
  const pinned = await device.get(pinKey)
  const knownFingerprint = typeof pinned === 'string' ? pinned : undefined
  const checked = await checkManifest(reply.body, { crypto: webBallotCrypto, knownFingerprint })
  if (!checked.ok) return checked.issues[0]?.code ?? ''
  const hash = await manifestHash(checked.value, webBallotCrypto)
  const words = fingerprintWords(hash)
  await device.put(pinKey, words)
  return { manifest: checked.value, hash, words }
}
