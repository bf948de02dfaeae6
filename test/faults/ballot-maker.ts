import { constants, createPrivateKey, sign } from 'node:crypto'
import { makeIssuingKey } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signingKeyFromSeed } from '../../src/adapters/ballot-keys/signing-key.ts'
import { castMessage } from '../../src/ballot/ballot-messages.ts'
import { base64UrlOf } from '../../src/ballot/bytes.ts'
import { canonicalJson } from '../../src/ballot/canonical-json.ts'
import { credentialFrom } from '../../src/ballot/credential.ts'
import type { Credential } from '../../src/ballot/credential.ts'
import { digestOf, manifestHash } from '../../src/ballot/manifest-hash.ts'
import type { Manifest, SignedManifest } from '../../src/ballot/manifest.ts'
import { prepareMessage } from '../../src/ballot/prepared-message.ts'
import { signManifest } from '../../src/ballot/sign-manifest.ts'
import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import { walkInterview } from '../../src/collect/walk/walk-interview.ts'
import { seededRandom } from '../../src/core/random.ts'
import { recordToJson } from '../../src/interview/saved/record-json.ts'
import type { Study } from '../../src/study/model.ts'
import type { CollectorIdentity } from '../../src/server/control/registrar-control.ts'

/** A ballot as it is sent. */
export interface MadeBallot {
  readonly rid: string
  readonly version: number
  /** SHA-256 of the payload, hex. */
  readonly digest: string
  readonly body: string
}

/** Somebody with a credential, who can cast one version after another. */
export interface Voter {
  readonly credential: Credential
  readonly cast: (version: number, seed: number) => Promise<MadeBallot>
}

/** Makes good ballots of the employees' group: the tests hold the issuing key. */
export interface BallotMaker {
  readonly signed: SignedManifest
  readonly voter: () => Promise<Voter>
}

/** The witness of tests. */
export const witness: ReturnType<typeof signingKeyFromSeed> = signingKeyFromSeed(
  new Uint8Array(32).fill(7),
)
const operator = signingKeyFromSeed(new Uint8Array(32).fill(8))

/** Makes keys, a manifest that both parties sign, and what casts ballots by it. */
export async function ballotMaker(study: Study, identity: CollectorIdentity): Promise<BallotMaker> {
  const { fieldwork } = study
  if (fieldwork === undefined) throw new Error('the study has no fieldwork')
  const keys = await Promise.all(
    fieldwork.groups.map(async (group) => ({ group, ...(await makeIssuingKey()) })),
  )
  const manifest: Manifest = {
    format: 'visavis-manifest-1',
    study: study.id,
    wave: fieldwork.wave,
    issuer: 'http://127.0.0.1:9',
    collector: identity.origin,
    keys: keys.map(({ group, jwk }) => ({
      keyId: group.id,
      population: group.population,
      group: group.id,
      jwk,
      invited: 100_000,
    })),
    questionnaires: identity.questionnaires,
    client: identity.client,
    receiptKey: identity.receiptKey,
    thresholds: { group: 100, showAfter: 30 },
    reissueCap: fieldwork.reissues,
    retention: fieldwork.retention,
  }
  const signatures = await Promise.all([
    signManifest(manifest, { by: 'operator', name: 'Operator', key: operator }, nodeBallotCrypto),
    signManifest(manifest, { by: 'witness', name: 'Witness', key: witness }, nodeBallotCrypto),
  ])
  const hash = await manifestHash(manifest, nodeBallotCrypto)
  const [first] = keys
  if (first === undefined) throw new Error('the fieldwork has no group')
  const pem = createPrivateKey(first.pem)
  const issue = (prepared: Uint8Array): Uint8Array =>
    sign('sha384', prepared, { key: pem, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
  return {
    signed: { manifest, signatures },
    voter: async () => {
      const credential = await credentialFrom(nodeBallotCrypto.randomBytes(16), nodeBallotCrypto)
      const identityOf = { manifestHash: hash, keyId: first.group.id, pk: credential.pk }
      const prepared = prepareMessage(identityOf, nodeBallotCrypto)
      const sent = { prepared: base64UrlOf(prepared), sig: base64UrlOf(issue(prepared)) }
      return {
        credential,
        cast: async (version, seed) => {
          const payload = payloadOf(study, first.group.id, seed)
          const digest = await digestOf(payload, nodeBallotCrypto)
          const message = castMessage({ rid: credential.rid, version, payloadHash: digest })
          const edSig = base64UrlOf(await credential.sign(message))
          const body = JSON.stringify({ ...sent, keyId: first.group.id, version, payload, edSig })
          return { rid: credential.rid, version, digest, body }
        },
      }
    },
  }
}

/** A whole interview, answered at random. */
export function payloadOf(study: Study, group: string, seed: number): string {
  const { fieldwork } = study
  const population = fieldwork?.groups.find(({ id }) => id === group)?.population
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  if (fieldwork === undefined || questionnaire === undefined) throw new Error('no questionnaire')
  const start = { questionnaire, wave: fieldwork.wave, language: 'fr', seed }
  const record = walkInterview(start, randomChooser(seededRandom(seed)))
  return canonicalJson({ group, record: recordToJson(record), outcome: 'complete', flags: [] })
}
