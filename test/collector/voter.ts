import { makeIssuingKey } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import type { IssuingKeyPair } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto as crypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signBlinded } from '../../src/adapters/ballot-keys/sign-blinded.ts'
import { castMessage, requestMessage } from '../../src/ballot/ballot-messages.ts'
import { blind } from '../../src/ballot/blind.ts'
import { base64UrlOf } from '../../src/ballot/bytes.ts'
import { canonicalJson } from '../../src/ballot/canonical-json.ts'
import { credentialFrom } from '../../src/ballot/credential.ts'
import type { Credential } from '../../src/ballot/credential.ts'
import { finalize } from '../../src/ballot/finalize.ts'
import { digestOf, manifestHash } from '../../src/ballot/manifest-hash.ts'
import type { Manifest, SignedManifest } from '../../src/ballot/manifest.ts'
import { prepareMessage } from '../../src/ballot/prepared-message.ts'
import { newSeed } from '../../src/ballot/resume-code.ts'
import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import { walkInterview } from '../../src/collect/walk/walk-interview.ts'
import { seededRandom } from '../../src/core/random.ts'
import { recordToJson } from '../../src/interview/saved/record-json.ts'
import { makeManifest, signByBoth } from '../ballot/make-manifest.ts'
import { collectorOrigin, issuerOrigin } from './start-collector.ts'
import type { TestCollector } from './start-collector.ts'

/** The keys of a test wave, and the manifest that names them. */
export interface TestWave {
  readonly keys: ReadonlyMap<string, IssuingKeyPair>
  readonly manifest: Manifest
  readonly signed: SignedManifest
  readonly hash: Uint8Array
}

/** Makes keys for every group, has the manifest signed, gives it to the collector and opens. */
export async function openWave({ control, context }: TestCollector): Promise<TestWave> {
  const identity = await control.identity()
  if (!identity.ok) throw new Error('no identity')
  const keys = new Map<string, IssuingKeyPair>()
  for (const { id } of context.fieldwork.groups) keys.set(`k-${id}`, await makeIssuingKey())
  const { receiptKey, client, questionnaires } = identity.value
  const manifest = makeManifest({
    study: context.study.id,
    wave: context.fieldwork.wave,
    opens: context.fieldwork.opens,
    closes: context.fieldwork.closes,
    issuer: issuerOrigin,
    collector: collectorOrigin,
    receiptKey,
    client,
    questionnaires,
    keys: context.fieldwork.groups.map(({ id, population }) => {
      const jwk = keys.get(`k-${id}`)?.jwk
      if (jwk === undefined) throw new Error('a key for each group')
      return { keyId: `k-${id}`, population, group: id, jwk, invited: 150 }
    }),
  })
  const signed = await signByBoth(manifest)
  const taken = await control.manifest(JSON.stringify(signed))
  if (!taken.ok) throw new Error(JSON.stringify(taken.issues))
  const opened = await control.open()
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return { keys, manifest, signed, hash: await manifestHash(manifest, crypto) }
}

/** Somebody with a credential. */
export interface Voter {
  readonly credential: Credential
  readonly keyId: string
  readonly prepared: Uint8Array
  readonly signature: Uint8Array
}

/** Issues a credential as the registrar would. */
export async function newVoter(wave: TestWave, keyId: string): Promise<Voter> {
  const key = wave.keys.get(keyId)
  if (key === undefined) throw new Error(`no key ${keyId}`)
  const credential = await credentialFrom(newSeed(crypto), crypto)
  const prepared = prepareMessage({ manifestHash: wave.hash, keyId, pk: credential.pk }, crypto)
  const { blinded, unblind } = await blind(key.jwk, prepared, crypto)
  const blindSignature = signBlinded(key.pem, blinded)
  const signature = await finalize(key.jwk, { prepared, blindSignature, unblind }, crypto)
  if (!signature.ok) throw new Error(JSON.stringify(signature.issues))
  return { credential, keyId, prepared, signature: signature.value }
}

/** What a ballot says. */
export interface TestPayload {
  readonly group: string
  readonly record: Readonly<Record<string, unknown>> & {
    readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  readonly outcome: string
  readonly flags: readonly string[]
}

/** A whole interview of a group, answered by chance. */
export function payloadOf({ context }: TestCollector, group: string, seed: number): TestPayload {
  const course = context.courses.get(group)
  if (course === undefined) throw new Error(`no group ${group}`)
  const start = { ...course, language: 'en', seed }
  const record = walkInterview(start, randomChooser(seededRandom(seed)))
  const written = recordToJson(record) as unknown as TestPayload['record']
  return { group, record: written, outcome: 'complete', flags: [] }
}

/** A ballot as it is sent. */
export async function ballotOf(
  voter: Voter,
  payload: unknown,
  version = 1,
): Promise<{ readonly rid: string; readonly body: Readonly<Record<string, unknown>> }> {
  const text = typeof payload === 'string' ? payload : canonicalJson(payload)
  const { rid, sign } = voter.credential
  const payloadHash = await digestOf(text, crypto)
  const edSig = await sign(castMessage({ rid, version, payloadHash }))
  return {
    rid,
    body: {
      prepared: base64UrlOf(voter.prepared),
      sig: base64UrlOf(voter.signature),
      keyId: voter.keyId,
      version,
      payload: text,
      edSig: base64UrlOf(edSig),
    },
  }
}

/** A request to read or erase one's ballot. */
export async function requestOf(
  { credential }: Voter,
  action: 'read' | 'erase',
  day: string,
): Promise<Readonly<Record<string, string>>> {
  const { rid, sign } = credential
  return { day, edSig: base64UrlOf(await sign(requestMessage({ rid, action, day }))) }
}
