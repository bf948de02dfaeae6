import { randomBytes } from 'node:crypto'
import { makeIssuingKey } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signingKeyFromSeed } from '../../src/adapters/ballot-keys/signing-key.ts'
import { openCollectorStore, openRegistrarStore } from '../../src/adapters/postgres/index.ts'
import { base64UrlOf } from '../../src/ballot/bytes.ts'
import { fingerprintWords } from '../../src/ballot/fingerprint-words.ts'
import { manifestHash } from '../../src/ballot/manifest-hash.ts'
import type { Manifest, SignedManifest } from '../../src/ballot/manifest.ts'
import { signManifest } from '../../src/ballot/sign-manifest.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import type { RegistrarStore } from '../../src/collect/ports/registrar-store.ts'
import type { Result } from '../../src/core/result.ts'
import type { CollectorContext } from '../../src/server/collector/collector-context.ts'
import { makeCollector } from '../../src/server/collector/make-collector.ts'
import { questionnaireHashes } from '../../src/server/control/questionnaire-hashes.ts'
import { readClient } from '../../src/server/collector/read-client.ts'
import { tokenHashOf } from '../../src/server/collector/session-link.ts'
import { hashToken } from '../../src/server/control/hash-token.ts'
import { listen } from '../../src/server/http/listen.ts'
import type { Answering, Listening } from '../../src/server/http/listen.ts'
import { registrarPublicApp } from '../../src/server/registrar/public-app.ts'
import type { CollectMode } from '../../src/study/fieldwork.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { groupId, servedStudy } from './served-study.ts'

/** A wave in the field: the real collector and registrar on real databases. */
export interface ServedWave {
  /** Origins of the collector's and the registrar's pages. */
  readonly origin: string
  readonly issuer: string
  /** The manifest's eight words. */
  readonly words: string
  readonly signed: SignedManifest
  readonly store: CollectorStore
  readonly registrar: RegistrarStore
  /** A fresh invitation: the address that the mail would carry. */
  readonly invite: () => Promise<string>
  readonly stop: () => Promise<void>
}

const invited = 120
const fresh = (): string => base64UrlOf(randomBytes(16))

/** Opens a wave of a mode on two databases of a cluster. */
export async function serveWave(cluster: TestCluster, mode: CollectMode): Promise<ServedWave> {
  const { study, fieldwork } = servedStudy(mode)
  const [population = ''] = study.questionnaires.map((one) => one.population)
  const store = valueOf(
    await openCollectorStore(await cluster.freshDatabase(), {
      mode,
      populations: { [groupId]: population },
    }),
  )
  const registrar = valueOf(await openRegistrarStore(await cluster.freshDatabase()))
  const [collecting, issuing] = [await listenLater(), await listenLater()]
  const origins = { origin: collecting.origin, issuer: issuing.origin }
  const collector = valueOf(
    await makeCollector({
      study,
      fieldwork,
      ...origins,
      client: valueOf(await readClient(mode)),
      proxies: 0,
      report: (code) => {
        console.error('collector', code)
      },
      store,
      crypto: nodeBallotCrypto,
      receiptKey: signingKeyFromSeed(randomBytes(32)),
    }),
  )
  const { app, context } = collector
  collecting.answer(async (request, bindings) => app.fetch(request, bindings))
  const people = await addPeople(registrar, population)
  const signed = await prepareKeys(context, registrar)
  const hash = await manifestHash(signed.manifest, nodeBallotCrypto)
  const text = JSON.stringify(signed)
  context.useManifest({ signed: text, manifest: signed.manifest, hash })
  for (const side of [store, registrar]) {
    await side.setManifest(text)
    await side.setPhase('open')
  }
  const publicApp = registrarPublicApp({
    store: registrar,
    origin: issuing.origin,
    collectorOrigin: collecting.origin,
    report: (code) => {
      console.error('registrar', code)
    },
  })
  issuing.answer(async (request) => publicApp.fetch(request))
  return {
    ...origins,
    words: fingerprintWords(hash),
    signed,
    store,
    registrar,
    invite: inviter({ context, registrar, people }),
    stop: async () => {
      await collecting.listening.stop(100)
      await issuing.listening.stop(100)
      await collector.end()
      await store.end()
      await registrar.end()
    },
  }
}

function inviter({
  context,
  registrar,
  people,
}: {
  readonly context: CollectorContext
  readonly registrar: RegistrarStore
  readonly people: readonly string[]
}): () => Promise<string> {
  const { origin, fieldwork, courses, store } = context
  let next = 0
  return async () => {
    const secret = fresh()
    const person = people[next++] ?? ''
    if (fieldwork.mode === 'anonymous') {
      await registrar.addSecret(person, hashToken(secret), 'enter')
      return `${origin}/i#${groupId}.${secret}`
    }
    const population = courses.get(groupId)?.group.population ?? ''
    const token = { tokenHash: tokenHashOf(secret), group: groupId, population }
    await store.admit([{ ...token, language: 'fr', frame: {} }])
    return `${origin}/r/${secret}`
  }
}

async function addPeople(store: RegistrarStore, population: string): Promise<readonly string[]> {
  const persons = Array.from({ length: invited }, (_, i) => ({
    population,
    group: groupId,
    email: `p${String(i)}@example.org`,
    language: 'fr',
    frame: {},
  }))
  await store.addPersons(persons)
  const listed = await store.persons({ size: invited })
  return listed.map(({ id }) => id)
}

/** Makes the group's key and the manifest that names it, signed by operator and witness. */
async function prepareKeys(
  context: CollectorContext,
  registrar: RegistrarStore,
): Promise<SignedManifest> {
  const { jwk, pem } = await makeIssuingKey()
  const population = context.courses.get(groupId)?.group.population ?? ''
  const key = { keyId: groupId, group: groupId, population }
  await registrar.setKeys([{ ...key, jwk: JSON.stringify(jwk), pem }])
  const { retention, reissues, showAfter, wave } = context.fieldwork
  const manifest: Manifest = {
    format: 'visavis-manifest-1',
    study: context.study.id,
    wave,
    issuer: context.issuer,
    collector: context.origin,
    keys: [{ ...key, jwk, invited }],
    questionnaires: await questionnaireHashes(context, context.crypto),
    client: context.client.first.hash,
    receiptKey: base64UrlOf(context.receiptKey.publicKey),
    thresholds: { group: 100, showAfter },
    reissueCap: reissues,
    retention: { linksDays: retention.linksDays, answersMonths: retention.answersMonths },
  }
  return signTwice(manifest)
}

/** Signs a manifest as an operator and as a witness. */
export async function signTwice(manifest: Manifest): Promise<SignedManifest> {
  const roles = ['operator', 'witness'] as const
  const signatures = roles.map(async (by) => {
    const key = signingKeyFromSeed(randomBytes(32))
    return signManifest(manifest, { by, name: by, key }, nodeBallotCrypto)
  })
  return { manifest, signatures: await Promise.all(signatures) }
}

/** Listens before it is known what answers: what answers needs to know the port. */
async function listenLater(): Promise<{
  readonly origin: string
  readonly listening: Listening
  readonly answer: (answer: Answering) => void
}> {
  let answering: Answering = () => new Response(null, { status: 503 })
  const listening = await listen(async (request, bindings) => answering(request, bindings), {
    host: '127.0.0.1',
    port: 0,
  })
  return {
    // WebCrypto wants https, or this name.
    origin: `http://localhost:${String(listening.port)}`,
    listening,
    answer: (answer) => {
      answering = answer
    },
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
