import { randomBytes } from 'node:crypto'
import { makeIssuingKey } from '../dist/adapters/ballot-keys/make-issuing-key.js'
import { nodeBallotCrypto } from '../dist/adapters/ballot-keys/node-ballot-crypto.js'
import { signBlinded } from '../dist/adapters/ballot-keys/sign-blinded.js'
import { signingKeyFromSeed } from '../dist/adapters/ballot-keys/signing-key.js'
import { base64UrlOf, bytesOfBase64Url, manifestHash, signManifest } from '../dist/ballot/index.js'
import { makeCollector } from '../dist/server/collector/make-collector.js'
import { questionnaireHashes } from '../dist/server/control/questionnaire-hashes.js'
import { readClient } from '../dist/server/collector/read-client.js'
import { listen } from '../dist/server/http/listen.js'
import { newStudyFiles, readStudy, studyFilesOf } from '../dist/study/index.js'

/** @typedef {import('../dist/server/collector/collector-context.js').CollectorContext} Context */
/** @typedef {import('../dist/server/http/listen.js').Answering} Answering */

/**
 * Serves the anonymous pages of a new study without a database, and signs whatever is asked for.
 */
export async function serveFirstView() {
  const { jwk, pem } = await makeIssuingKey()
  const collecting = await listenLater()
  const issuing = await listenLater()
  issuing.answer(async (request) => sign(pem, request))
  const { study, fieldwork } = newStudy()
  const receiptKey = signingKeyFromSeed(randomBytes(32))
  const made = await makeCollector({
    study,
    fieldwork,
    store: emptyStore(),
    client: valueOf(await readClient('anonymous')),
    receiptKey,
    origin: collecting.origin,
    issuer: issuing.origin,
    crypto: nodeBallotCrypto,
    report: console.error,
  })
  const { app, context } = valueOf(made)
  await signFor(context, jwk)
  collecting.answer(async (request, bindings) => app.fetch(request, bindings))
  const { id } = fieldwork.groups[0] ?? { id: '' }
  return {
    origin: collecting.origin,
    keyId: id,
    end: async () => {
      await collecting.stop()
      await issuing.stop()
    },
  }
}

function newStudy() {
  const { study } = valueOf(readStudy(studyFilesOf('telework', valueOf(newStudyFiles('telework')))))
  if (study.fieldwork === undefined) throw new Error('a new study has a fieldwork')
  return { study, fieldwork: study.fieldwork }
}

/** @returns {Context['store']} */
function emptyStore() {
  const state = { phase: 'open', today: '2026-03-02', takesAnswers: true }
  const store = {
    state: async () => state,
    auditTrail: async () => [],
    countPages: async () => undefined,
  }
  // @ts-expect-error -- the first view asks for nothing else
  return store
}

/**
 * @param {Context} context
 * @param {import('../dist/ballot/manifest.js').RsaPublicJwk} jwk
 */
async function signFor(context, jwk) {
  const { study, fieldwork, origin, issuer, client, receiptKey } = context
  const { retention, wave, showAfter, reissues, groups } = fieldwork
  const [{ id, population } = { id: '', population: '' }] = groups
  /** @type {import('../dist/ballot/manifest.js').Manifest} */
  const manifest = {
    format: 'visavis-manifest-1',
    study: study.id,
    wave,
    issuer,
    collector: origin,
    keys: [{ keyId: id, population, group: id, jwk, invited: 1200 }],
    questionnaires: await questionnaireHashes(context, nodeBallotCrypto),
    client: client.first.hash,
    receiptKey: base64UrlOf(receiptKey.publicKey),
    thresholds: { group: 100, showAfter },
    reissueCap: reissues,
    retention: { linksDays: retention.linksDays, answersMonths: retention.answersMonths },
  }
  const roles = /** @type {const} */ (['operator', 'witness'])
  const signatures = await Promise.all(
    roles.map(async (by) => {
      const key = signingKeyFromSeed(randomBytes(32))
      return signManifest(manifest, { by, name: by, key }, nodeBallotCrypto)
    }),
  )
  const hash = await manifestHash(manifest, nodeBallotCrypto)
  context.useManifest({ signed: JSON.stringify({ manifest, signatures }), manifest, hash })
}

/**
 * @param {string} pem
 * @param {Request} request
 */
async function sign(pem, request) {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type',
    'content-type': 'application/json',
  }
  if (request.method === 'OPTIONS') return new Response(null, { headers })
  const [, blinded = ''] = /"blinded":"([\w-]+)"/.exec(await request.text()) ?? []
  const signature = signBlinded(pem, bytesOfBase64Url(blinded) ?? new Uint8Array())
  return new Response(JSON.stringify({ signature: base64UrlOf(signature) }), { headers })
}

/** Listens before it is known what answers: what answers needs to know the port. */
async function listenLater() {
  /** @type {Answering} */
  let answering = () => new Response(null, { status: 503 })
  const { port, stop } = await listen(async (request, bindings) => answering(request, bindings), {
    host: '127.0.0.1',
    port: 0,
  })
  return {
    // WebCrypto wants https, or this name.
    origin: `http://localhost:${port}`,
    stop,
    answer: (/** @type {Answering} */ next) => {
      answering = next
    },
  }
}

/**
 * @template T
 * @param {import('../dist/core/result.js').Result<T>} result
 * @returns {T}
 */
function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
