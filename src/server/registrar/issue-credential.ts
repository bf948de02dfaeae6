import { z } from 'zod'
import { signBlinded } from '../../adapters/ballot-keys/sign-blinded.ts'
import { base64UrlOf, bytesOfBase64Url } from '../../ballot/bytes.ts'
import type { Manifest } from '../../ballot/manifest.ts'
import { readBlinded } from '../../ballot/read-blinded.ts'
import { readSignedManifest } from '../../ballot/read-signed-manifest.ts'
import type { IssueOutcome, RegistrarStore } from '../../collect/ports/registrar-store.ts'
import { hashToken } from '../control/hash-token.ts'
import { parseJson } from '../http/parse-json.ts'
import { refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'

const request = z.strictObject({
  secret: z.string().regex(/^[\w-]{22}$/),
  keyId: z.string().max(64),
  blinded: z.string().regex(/^[\w-]{512}$/),
})

/** Signs blinded messages of invited people. */
export type Issuer = (body: unknown) => Promise<{ readonly signature: string } | Refusal>

const malformed = refusal(400, 'http.malformed')
const shut = refusal(410, 'registrar.not_issuing')
const unknown = refusal(404, 'registrar.unknown_secret')

/**
 * Answers requests for a credential: once a person, the same bytes for the same message.
 *
 * Nothing of a request is logged, and a refusal repeats nothing of it. A key of another group is told
 * as an unknown secret, so that nobody learns which group a secret belongs to.
 */
export function openIssuer(store: RegistrarStore): Issuer {
  const manifestOf = rememberManifest()
  return async (body) => {
    const read = request.safeParse(body)
    const blinded = read.success ? bytesOfBase64Url(read.data.blinded) : undefined
    if (!read.success || blinded === undefined) return malformed
    const { secret, keyId } = read.data
    const state = await store.state()
    const manifest = manifestOf(state.manifest)
    if (!state.takesAnswers || manifest === undefined) return shut
    const key = manifest.keys.find((one) => one.keyId === keyId)
    if (key === undefined) return unknown
    if (!readBlinded(key.jwk, blinded).ok) return malformed
    const outcome = await store.issue({
      secretHash: hashToken(secret),
      keyId,
      blinded,
      reissueCap: manifest.reissueCap,
      sign: signBlinded,
    })
    return answerOf(outcome)
  }
}

function answerOf(outcome: IssueOutcome): { readonly signature: string } | Refusal {
  switch (outcome.kind) {
    case 'issued':
      return { signature: base64UrlOf(outcome.signature) }
    case 'already_issued':
      return refusal(409, 'registrar.already_issued')
    case 'not_open':
      return shut
    case 'unknown':
    case 'wrong_key':
      return unknown
  }
}

/** Parses the manifest once, since it does not change while credentials are issued. */
function rememberManifest(): (signed: string | undefined) => Manifest | undefined {
  let text: string | undefined
  let manifest: Manifest | undefined
  return (signed) => {
    if (signed === text) return manifest
    const json = signed === undefined ? undefined : parseJson(signed)
    const read = json?.ok === true ? readSignedManifest(json.value) : undefined
    text = signed
    manifest = read?.ok === true ? read.value.manifest : undefined
    return manifest
  }
}
