import { z } from 'zod'
import { requestMessage } from '../../ballot/ballot-messages.ts'
import type { BallotRequest } from '../../ballot/ballot-messages.ts'
import { readPrepared } from '../../ballot/prepared-message.ts'
import type { Ballot } from '../../collect/ports/collector-store.ts'
import { refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import type { CollectorContext } from './collector-context.ts'
import { bytesField, readShape } from './sent-ballot.ts'

/** What came of an author's request. */
export type RequestReply =
  | { readonly ok: true; readonly ballot: Ballot }
  | { readonly ok: false; readonly refused: Refusal }

const signedRequest = z.strictObject({ day: z.iso.date(), edSig: bytesField(64) })
const dayMs = 86_400_000

/**
 * Finds the ballot that its author asks to read or to erase: the request is signed with the ballot's
 * own key, for a day at most one off from ours, so that a wrong clock shuts nobody out.
 */
export async function requestedBallot(
  context: CollectorContext,
  rid: string,
  action: BallotRequest['action'],
  json: unknown,
): Promise<RequestReply> {
  const request = readShape(signedRequest, json)
  if (!request.ok) return refuse({ status: 400, issues: request.issues })
  const { day, edSig } = request.value
  const { today } = await context.store.state()
  if (Math.abs(Date.parse(day) - Date.parse(today)) > dayMs) {
    return refuse(refusal(403, 'collector.wrong_day'))
  }
  const ballot = await context.store.ballot(rid)
  const pk = ballot === undefined ? undefined : readPrepared(ballot.prepared)?.pk
  if (ballot === undefined || pk === undefined) {
    return refuse(refusal(404, 'collector.unknown_ballot'))
  }
  const isAuthor = await context.crypto.verifyEd25519(
    pk,
    requestMessage({ rid, action, day }),
    edSig,
  )
  return isAuthor ? { ok: true, ballot } : refuse(refusal(403, 'collector.signature_refused'))
}

function refuse(refused: Refusal): { readonly ok: false; readonly refused: Refusal } {
  return { ok: false, refused }
}
