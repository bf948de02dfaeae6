import { bytesOfBase64Url, base64UrlOf } from '../ballot/bytes.ts'
import { blind } from '../ballot/blind.ts'
import { finalize } from '../ballot/finalize.ts'
import { prepareMessage } from '../ballot/prepared-message.ts'
import type { ManifestKey } from '../ballot/manifest.ts'
import { ask, whyOf, textOf } from './ask.ts'
import type { InterviewKeeper } from './interview-keeper.ts'
import type { TrustedManifest } from './open-manifest.ts'
import { patiently } from './patiently.ts'
import type { Blinding } from './saved-interview.ts'
import { webBallotCrypto } from './web-ballot-crypto.ts'

/** What came of asking for a credential. */
export interface Issued {
  /**
   * `issued`: on another device. `stopped`: the registrar gives none. `refused`: what it gave is no
   * signature by the manifest's key.
   */
  readonly kind: 'ready' | 'issued' | 'stopped' | 'refused'
  /** The registrar's words, or a code. */
  readonly why: string
}

/**
 * Gets the right to answer, on opening and never at the end: the time of issue must say nothing
 * about the time of answering.
 *
 * The blinding is on the device before it is sent, so that a request whose reply got lost is sent
 * again as it was. A signature by any key but the manifest's is refused.
 */
export async function getCredential(
  keeper: InterviewKeeper,
  { manifest, hash }: TrustedManifest,
  key: ManifestKey,
  publicKey: Uint8Array,
): Promise<Issued> {
  const { right, secret, blinding: begun } = keeper.now()
  if (right) return { kind: 'ready', why: '' }
  const blinding = begun ?? (await startBlinding(key, hash, publicKey))
  await keeper.keep({ blinding })
  const reply = await patiently(() =>
    ask('POST', `${manifest.issuer}/issue`, {
      secret,
      keyId: key.keyId,
      blinded: blinding.blinded,
    }),
  )
  if (reply.status === 409) return { kind: 'issued', why: '' }
  if (reply.status !== 200) return { kind: 'stopped', why: whyOf(reply) }
  const finished = await finalize(
    key.jwk,
    {
      prepared: bytesOf(blinding.prepared),
      blindSignature: bytesOf(textOf(reply.body['signature'])),
      unblind: bytesOf(blinding.unblind),
    },
    webBallotCrypto,
  )
  if (!finished.ok) return { kind: 'refused', why: finished.issues[0]?.code ?? '' }
  await keeper.keep({
    right: { prepared: blinding.prepared, signature: base64UrlOf(finished.value) },
    blinding: undefined,
    secret: undefined,
  })
  return { kind: 'ready', why: '' }
}

async function startBlinding(
  { keyId, jwk }: ManifestKey,
  hash: Uint8Array,
  pk: Uint8Array,
): Promise<Blinding> {
  const prepared = prepareMessage({ manifestHash: hash, keyId, pk }, webBallotCrypto)
  const { blinded, unblind } = await blind(jwk, prepared, webBallotCrypto)
  return {
    prepared: base64UrlOf(prepared),
    blinded: base64UrlOf(blinded),
    unblind: base64UrlOf(unblind),
  }
}

/** Bytes of a base64url text; none when it is no such text. */
export function bytesOf(text: string): Uint8Array {
  return bytesOfBase64Url(text) ?? new Uint8Array()
}
