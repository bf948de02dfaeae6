/**
 * Our client and OpenSSL against `@cloudflare/blindrsa-ts`, an independent implementation of RFC
 * 9474: each half of the one with the other half of the other.
 */
import { createPrivateKey } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { makeIssuingKey } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signBlinded } from '../../src/adapters/ballot-keys/sign-blinded.ts'
import { verifyBallot } from '../../src/adapters/ballot-keys/verify-ballot.ts'
import { blind } from '../../src/ballot/blind.ts'
import { hexOf, utf8Of } from '../../src/ballot/bytes.ts'
import { finalize } from '../../src/ballot/finalize.ts'
import { prepareRandomized } from '../../src/ballot/prepared-message.ts'
import type { IssuingKeyPair } from '../../src/adapters/ballot-keys/make-issuing-key.ts'

// The library signs in JavaScript: a second when the machine is idle.
vi.setConfig({ testTimeout: 60_000 })

const suite = RSABSSA.SHA384.PSS.Randomized()
const scheme = { name: 'RSA-PSS', hash: 'SHA-384' }
const message = utf8Of('La démocratie à l’entreprise')
let ours: IssuingKeyPair
let theirs: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey }

beforeAll(async () => {
  ours = await makeIssuingKey()
  const pkcs8 = createPrivateKey(ours.pem).export({ type: 'pkcs8', format: 'der' })
  theirs = {
    publicKey: await crypto.subtle.importKey('jwk', { ...ours.jwk }, scheme, true, ['verify']),
    privateKey: await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), scheme, true, [
      'sign',
    ]),
  }
})

describe('against an independent implementation', () => {
  test('what we blind and it signs, we finalize and it verifies', async () => {
    const prepared = prepareRandomized(message, nodeBallotCrypto)
    const { blinded, unblind } = await blind(ours.jwk, prepared, nodeBallotCrypto)
    const blindSignature = await suite.blindSign(theirs.privateKey, blinded)
    expect(hexOf(blindSignature)).toBe(hexOf(signBlinded(ours.pem, blinded)))
    const answer = { prepared, blindSignature, unblind }
    const signature = await finalize(ours.jwk, answer, nodeBallotCrypto)
    expect(signature.ok && (await suite.verify(theirs.publicKey, signature.value, prepared))).toBe(
      true,
    )
  })

  test('what it blinds and we sign, it finalizes and we verify', async () => {
    const prepared = suite.prepare(message)
    const { blindedMsg, inv } = await suite.blind(theirs.publicKey, prepared)
    const blindSignature = signBlinded(ours.pem, blindedMsg)
    const signature = await suite.finalize(theirs.publicKey, prepared, blindSignature, inv)
    expect(await verifyBallot(ours.jwk, prepared, signature)).toBe(true)
    const again = { prepared, blindSignature, unblind: inv }
    const byUs = await finalize(ours.jwk, again, nodeBallotCrypto)
    expect(byUs.ok && hexOf(byUs.value)).toBe(hexOf(signature))
  })
})
