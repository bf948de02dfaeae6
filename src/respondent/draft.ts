import type { Credential } from '../ballot/credential.ts'
import { ask, fieldsOf } from './ask.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { patiently } from './patiently.ts'
import type { SavedInterview } from './saved-interview.ts'

/** Drafts are filled up with spaces to a multiple of so many characters. */
const stepLength = 8192

/**
 * Leaves a sealed copy with the collector, which cannot read it: the resume code opens it on any
 * device. Without a connection the next page leaves a newer one.
 */
export async function leaveDraft({ keeper, credential }: BallotDesk): Promise<void> {
  const text = JSON.stringify({ ...keeper.now(), waiting: undefined, typed: undefined })
  // In steps, so that the size tells little of how far somebody is.
  const padded = text.padEnd(Math.ceil(text.length / stepLength) * stepLength)
  const sealed = await credential.seal(new TextEncoder().encode(padded))
  await ask('PUT', `/drafts/${credential.draftId}`, new Uint8Array(sealed))
}

/** The interview behind a resume code; undefined when the collector keeps none under it. */
export async function fetchDraft(credential: Credential): Promise<SavedInterview | undefined> {
  const { body } = await patiently(() => ask('GET', `/drafts/${credential.draftId}`))
  const sealed = body['bytes']
  const opened = sealed instanceof Uint8Array ? await credential.open(sealed) : undefined
  if (!opened) return undefined
  const read = fieldsOf(JSON.parse(new TextDecoder().decode(opened)))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by this script alone
  return read as unknown as SavedInterview
}
