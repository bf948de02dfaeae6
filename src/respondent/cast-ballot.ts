import { castMessage, receiptMessage } from '../ballot/ballot-messages.ts'
import { base64UrlOf } from '../ballot/bytes.ts'
import { digestOf } from '../ballot/manifest-hash.ts'
import { ask, fieldsOf, firstIssue, textOf, whyOf } from './ask.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { leaveDraft } from './draft.ts'
import { bytesOf } from './get-credential.ts'
import { patiently } from './patiently.ts'
import type { Receipt, WaitingBallot } from './saved-interview.ts'
import { webBallotCrypto } from './web-ballot-crypto.ts'

/** What came of a cast: a checked receipt, or why not. */
export type Cast =
  | { readonly kind: 'stored'; readonly receipt: Receipt }
  | { readonly kind: 'older'; readonly version: number }
  | { readonly kind: 'full' }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Sends a ballot until the collector answered. Sent twice, it is one ballot: same version, same
 * bytes. The device forgets it only once a receipt is there whose signature is good.
 */
export async function castBallot(desk: BallotDesk, waiting: WaitingBallot): Promise<Cast> {
  const { credential, keeper, key } = desk
  const { version, payload } = waiting
  const digest = await digestOf(payload, webBallotCrypto)
  const message = castMessage({ rid: credential.rid, version, payloadHash: digest })
  const { right } = keeper.now()
  const body = {
    prepared: right?.prepared,
    sig: right?.signature,
    keyId: key.keyId,
    version,
    payload,
    edSig: base64UrlOf(await credential.sign(message)),
  }
  const reply = await patiently(() => ask('PUT', `/ballots/${credential.rid}`, body))
  const stored = Number(reply.body['version'])
  if (reply.status === 409 && stored >= version) return { kind: 'older', version: stored }
  if (firstIssue(reply)['code'] === 'collector.quota_full') return { kind: 'full' }
  if (reply.status !== 200) return { kind: 'refused', why: whyOf(reply) }
  const signature = textOf(fieldsOf(reply.body['receipt'])['signature'])
  const receipt = { rid: credential.rid, version, digest, signature }
  if (!(await isGood(desk, receipt))) return { kind: 'refused', why: 'ballot.receipt_refused' }
  await keeper.keep({ receipt, version, waiting: undefined, typed: undefined })
  void leaveDraft(desk)
  return { kind: 'stored', receipt }
}

/** Whether the collector named in the manifest signed for what was sent. */
function isGood({ trusted }: BallotDesk, receipt: Receipt): Promise<boolean> {
  const { receiptKey } = trusted.manifest
  const message = receiptMessage(receipt)
  return webBallotCrypto.verifyEd25519(bytesOf(receiptKey), message, bytesOf(receipt.signature))
}
