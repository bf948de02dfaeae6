import { base64UrlOf, sameBytes } from '../../ballot/bytes.ts'
import { castMessage, receiptMessage } from '../../ballot/ballot-messages.ts'
import type { ReceiptContent } from '../../ballot/ballot-messages.ts'
import { ridOf } from '../../ballot/credential.ts'
import { digestOf } from '../../ballot/manifest-hash.ts'
import { readPrepared } from '../../ballot/prepared-message.ts'
import { hardTargets } from '../../collect/fieldwork/screening/quota-cells.ts'
import type { Ballot, CastOutcome } from '../../collect/ports/collector-store.ts'
import { checkedRecord } from './checked-record.ts'
import type { CollectorContext } from './collector-context.ts'
import { phaseRefusal } from './phase-refusal.ts'
import { refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { readPayload, readSentBallot } from './sent-ballot.ts'
import type { SentBallot } from './sent-ballot.ts'

/** What came of a cast: a receipt once the ballot is committed, or why there is none. */
export type CastReply =
  | { readonly ok: true; readonly receipt: SignedReceipt }
  | { readonly ok: false; readonly refused: Refusal }

/** What the collector signs for. */
export interface SignedReceipt extends ReceiptContent {
  /** Ed25519, base64url: the same bytes however often it is asked for. */
  readonly signature: string
}

/**
 * Checks and stores a ballot, in the order of TRUST.md §2: what costs least is checked first, and
 * nothing is stored of what fails anywhere.
 *
 * @param rid - name of the ballot in the address, 64 characters of hexadecimal
 * @param json - what was sent
 */
export async function castBallot(
  context: CollectorContext,
  rid: string,
  json: unknown,
): Promise<CastReply> {
  const sent = readSentBallot(json)
  if (!sent.ok) return refuse({ status: 400, issues: sent.issues })
  const digest = await digestOf(sent.value.payload, context.crypto)
  const wrong = await checkSignatures(context, { rid, digest, sent: sent.value })
  if (wrong !== undefined) return refuse(wrong)
  const ballot = checkAnswers(context, { rid, digest, sent: sent.value })
  if (!ballot.ok) return ballot
  const outcome = await context.store.cast(ballot.value, {
    hard: hardTargets(context.fieldwork.quotas),
  })
  return replyTo(context, ballot.value, outcome)
}

interface Sent {
  readonly rid: string
  readonly digest: string
  readonly sent: SentBallot
}

async function checkSignatures(
  context: CollectorContext,
  { rid, digest, sent }: Sent,
): Promise<Refusal | undefined> {
  const inForce = context.manifest()
  const key = inForce?.manifest.keys.find(({ keyId }) => keyId === sent.keyId)
  if (inForce === undefined || key === undefined) return refusal(403, 'collector.unknown_key')
  const identity = readPrepared(sent.prepared)
  if (identity === undefined || identity.keyId !== sent.keyId) {
    return refusal(403, 'collector.credential_refused')
  }
  if (!sameBytes(identity.manifestHash, inForce.hash)) {
    return refusal(403, 'collector.wrong_manifest')
  }
  const { crypto } = context
  if ((await ridOf(identity.pk, crypto)) !== rid) return refusal(403, 'collector.wrong_rid')
  const message = castMessage({ rid, version: sent.version, payloadHash: digest })
  if (!(await crypto.verifyEd25519(identity.pk, message, sent.edSig))) {
    return refusal(403, 'collector.signature_refused')
  }
  const isIssued = await crypto.verifyPss(key.jwk, sent.prepared, sent.sig)
  return isIssued ? undefined : refusal(403, 'collector.credential_refused')
}

function checkAnswers(
  context: CollectorContext,
  { rid, digest, sent }: Sent,
):
  | { readonly ok: true; readonly value: Ballot }
  | { readonly ok: false; readonly refused: Refusal } {
  const payload = readPayload(sent.payload)
  if (!payload.ok) return refuse({ status: 422, issues: payload.issues })
  const key = context.manifest()?.manifest.keys.find(({ keyId }) => keyId === sent.keyId)
  const course = context.courses.get(payload.value.group)
  if (course === undefined || payload.value.group !== key?.group) {
    return refuse(refusal(422, 'collector.wrong_group'))
  }
  const answer = checkedRecord(context, course, payload.value)
  if (!answer.ok) return refuse({ status: 422, issues: answer.issues })
  const { keyId, version, prepared, sig: signature } = sent
  const kept = { rid, keyId, version, payload: sent.payload, digest, prepared, signature }
  return {
    ok: true,
    value: { ...kept, group: course.group.id, answer: answer.value },
  }
}

async function replyTo(
  context: CollectorContext,
  { rid, version, digest }: Ballot,
  outcome: CastOutcome,
): Promise<CastReply> {
  switch (outcome.kind) {
    case 'stored':
    case 'same': {
      const content = { rid, version, digest }
      const signature = base64UrlOf(await context.receiptKey.sign(receiptMessage(content)))
      return { ok: true, receipt: { ...content, signature } }
    }
    case 'older': {
      const details = { version: outcome.version }
      return refuse({ ...refusal(409, 'collector.older'), details })
    }
    case 'quota_full':
      return refuse({ ...refusal(409, 'collector.quota_full'), details: { cell: outcome.cell } })
    case 'not_open':
      return refuse(phaseRefusal(await context.store.state()))
    case 'unknown':
    case 'stale':
      return refuse(refusal(409, 'collector.unknown_ballot'))
  }
}

function refuse(refused: Refusal): { readonly ok: false; readonly refused: Refusal } {
  return { ok: false, refused }
}
