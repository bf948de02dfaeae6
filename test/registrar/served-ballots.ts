import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBallotCrypto as crypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { castMessage } from '../../src/ballot/ballot-messages.ts'
import { blind } from '../../src/ballot/blind.ts'
import { base64UrlOf, bytesOfBase64Url } from '../../src/ballot/bytes.ts'
import { canonicalJson } from '../../src/ballot/canonical-json.ts'
import { checkManifest } from '../../src/ballot/check-manifest.ts'
import { credentialFrom } from '../../src/ballot/credential.ts'
import { finalize } from '../../src/ballot/finalize.ts'
import { digestOf, manifestHash } from '../../src/ballot/manifest-hash.ts'
import type { SignedManifest } from '../../src/ballot/manifest.ts'
import { prepareMessage } from '../../src/ballot/prepared-message.ts'
import { newSeed } from '../../src/ballot/resume-code.ts'
import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import { walkInterview } from '../../src/collect/walk/walk-interview.ts'
import { seededRandom } from '../../src/core/random.ts'
import type { Result } from '../../src/core/result.ts'
import { recordToJson } from '../../src/interview/saved/record-json.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { coursesOf } from '../../src/server/collector/course.ts'
import type { Serving } from '../../src/server/serve/serve-options.ts'
import { mustRun } from '../cli/run-in.ts'
import type { MailSink } from './mail-sink.ts'

/** A study that is served, and the mails that its people got. */
export interface ServedField {
  readonly study: string
  readonly origins: Serving['origins']
  readonly received: MailSink['received']
}

/** A ballot as it was sent, and what the collector answered. */
export interface SentBallot {
  readonly url: string
  readonly body: string
  readonly receipt: unknown
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('what the test rests on is not there')
  return value
}

/** Leads the wave `wave` of a folder from a sample of 120 people a group to its invitations. */
export async function inviteAll(root: string): Promise<void> {
  const people = ['employees', 'managers'].flatMap((group) =>
    Array.from({ length: 120 }, (_, i) => `${group}${String(i)}@example.org,${group},fr`),
  )
  writeFileSync(join(root, 'people.csv'), `email,group,language\n${people.join('\n')}\n`)
  await mustRun(root, ['field', 'import', 'wave', 'people.csv'])
  await mustRun(root, ['field', 'prepare', 'wave'])
  const manifest = join('wave', '.visavis', 'manifest.json')
  await mustRun(root, ['witness', 'sign', manifest, '--key', 'witness.pem', '--name', 'CSE'])
  await mustRun(root, ['field', 'open', 'wave'])
  await mustRun(root, ['field', 'invite', 'wave', '--batch', '500', '--pause', '0'])
}

/** Answers in the name of the first people of each group who were invited. */
export async function castBallots(
  { study, origins, received }: ServedField,
  perGroup: number,
): Promise<readonly SentBallot[]> {
  const { study: model } = valueOf(await openStudy(study))
  const courses = valueOf(coursesOf(model, existing(model.fieldwork)))
  const { registrar = '', collector = '' } = origins
  const signed = (await (await fetch(`${registrar}/manifest.json`)).json()) as SignedManifest
  const manifest = valueOf(await checkManifest(signed, { crypto }))
  const hash = await manifestHash(manifest, crypto)
  const some = ['employees', 'managers'].flatMap((group) =>
    received.filter(({ to }) => to.startsWith(group)).slice(0, perGroup),
  )
  const sent: SentBallot[] = []
  for (const [seed, { text }] of some.entries()) {
    const [, keyId = '', secret = ''] = /\/i#(\w+)\.([\w-]{22})/.exec(text) ?? []
    const jwk = existing(manifest.keys.find((key) => key.keyId === keyId)).jwk
    const credential = await credentialFrom(newSeed(crypto), crypto)
    const prepared = prepareMessage({ manifestHash: hash, keyId, pk: credential.pk }, crypto)
    const { blinded, unblind } = await blind(jwk, prepared, crypto)
    const issued = await fetch(`${registrar}/issue`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: collector },
      body: JSON.stringify({ secret, keyId, blinded: base64UrlOf(blinded) }),
    })
    const { signature: given } = (await issued.json()) as { signature: string }
    const blindSignature = existing(bytesOfBase64Url(given))
    const signature = valueOf(await finalize(jwk, { prepared, blindSignature, unblind }, crypto))
    const start = { ...existing(courses.get(keyId)), language: 'fr', seed }
    const record = walkInterview(start, randomChooser(seededRandom(seed)))
    const payload = canonicalJson({
      group: keyId,
      record: recordToJson(record),
      outcome: 'complete',
      flags: [],
    })
    const { rid, sign } = credential
    const payloadHash = await digestOf(payload, crypto)
    const url = `/ballots/${rid}`
    const body = JSON.stringify({
      prepared: base64UrlOf(prepared),
      sig: base64UrlOf(signature),
      keyId,
      version: 1,
      payload,
      edSig: base64UrlOf(await sign(castMessage({ rid, version: 1, payloadHash }))),
    })
    sent.push({ url, body, receipt: await cast(collector, { url, body }) })
  }
  return sent
}

/** Sends a ballot, perhaps once more; answers the receipt. */
export async function cast(
  collector: string,
  { url, body }: Pick<SentBallot, 'url' | 'body'>,
): Promise<unknown> {
  const answer = await fetch(`${collector}${url}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (answer.status !== 200) throw new Error(`${String(answer.status)}: ${await answer.text()}`)
  return answer.json()
}
