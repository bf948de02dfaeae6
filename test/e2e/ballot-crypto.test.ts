/**
 * The whole way of a ballot in a real browser: its WebCrypto is not Node's. The registrar's and the
 * collector's halves are ours, natively.
 */
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeIssuingKey } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signBlinded } from '../../src/adapters/ballot-keys/sign-blinded.ts'
import { verifyBallot } from '../../src/adapters/ballot-keys/verify-ballot.ts'
import { bytesOfInteger, integerOf, powerModulo } from '../../src/ballot/big-integers.ts'
import { bytesOfHex, hexOf } from '../../src/ballot/bytes.ts'
import { checkManifest } from '../../src/ballot/check-manifest.ts'
import { credentialFrom } from '../../src/ballot/credential.ts'
import { makeManifest, makeManifestKey, signByBoth } from '../ballot/make-manifest.ts'
import { privateNumbersOf } from '../ballot/numbers-of-key.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const executable = findChromium()
const root = fileURLToPath(new URL('../../', import.meta.url))
const address = 'http://localhost/ballot'

/** What the page can do, written into it as `window.ballots`. */
const program = `
import * as ballot from './src/ballot/index.ts'
import { supportsBallots, webBallotCrypto as crypto } from './src/respondent/web-ballot-crypto.ts'
const { bytesOfHex, hexOf } = ballot
globalThis.ballots = {
  supported: supportsBallots,
  accepts: async (signed) => (await ballot.checkManifest(signed, { crypto })).ok,
  credential: async (seed, sealed) => {
    const { pk, rid, draftId, sign, open, seal } = await ballot.credentialFrom(bytesOfHex(seed), crypto)
    const draft = await open(bytesOfHex(sealed))
    const bytes = { pk, signature: await sign(bytesOfHex('00ff')), draft, resealed: await seal(draft) }
    const hex = Object.entries(bytes).map(([name, one]) => [name, hexOf(one)])
    return { rid, draftId, ...Object.fromEntries(hex) }
  },
  blind: async (signed, seed) => {
    const { manifest } = signed
    const { keyId, jwk } = manifest.keys[0]
    const { pk } = await ballot.credentialFrom(bytesOfHex(seed), crypto)
    const manifestHash = await ballot.manifestHash(manifest, crypto)
    const prepared = ballot.prepareMessage({ manifestHash, keyId, pk }, crypto)
    const { blinded, unblind } = await ballot.blind(jwk, prepared, crypto)
    return { prepared: hexOf(prepared), blinded: hexOf(blinded), unblind: hexOf(unblind) }
  },
  finalize: async (signed, { prepared, blindSignature, unblind }) => {
    const answer = {
      prepared: bytesOfHex(prepared),
      blindSignature: bytesOfHex(blindSignature),
      unblind: bytesOfHex(unblind),
    }
    const result = await ballot.finalize(signed.manifest.keys[0].jwk, answer, crypto)
    return result.ok ? hexOf(result.value) : result.issues[0].code
  },
}
`

const bytesOf = (hex: string): Uint8Array => bytesOfHex(hex) ?? new Uint8Array(0)

describe.runIf(executable !== undefined)('ballots in a browser', () => {
  let browser: Browser
  let page: Page

  /** Runs one of the page's own functions there. */
  const inPage = async <T>(name: string, ...values: readonly unknown[]): Promise<T> =>
    page.evaluate(`ballots.${name}(...${JSON.stringify(values)})`)

  beforeAll(async () => {
    const stdin = { contents: program, resolveDir: root, loader: 'js' } as const
    const { outputFiles } = await build({ stdin, bundle: true, minify: true, write: false })
    browser = await openBrowser(executable ?? '')
    page = await browser.newPage()
    // Localhost counts as secure, as https does: only there is WebCrypto whole.
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Ballot</title>' }),
    )
    await page.goto(address)
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  })

  afterAll(async () => {
    await browser.close()
  })

  test('a seed gives the same credential as in Node, and drafts pass both ways', async () => {
    expect(await inPage('supported')).toBe(true)
    const seed = bytesOf('000102030405060708090a0b0c0d0e0f')
    const here = await credentialFrom(seed, nodeBallotCrypto)
    const sealed = hexOf(await here.seal(bytesOf('c0ffee')))
    const there = await inPage<Record<string, string>>('credential', hexOf(seed), sealed)
    expect(there).toMatchObject({
      rid: here.rid,
      draftId: here.draftId,
      pk: hexOf(here.pk),
      signature: hexOf(await here.sign(bytesOf('00ff'))),
      draft: 'c0ffee',
    })
    const opened = await here.open(bytesOf(there['resealed'] ?? ''))
    expect(opened && hexOf(opened)).toBe('c0ffee')
  })

  test('a ballot is blinded there, signed here, finalized there and good here', async () => {
    const [key, tagged] = await Promise.all([makeIssuingKey(), makeIssuingKey()])
    const signed = await signByBoth(
      makeManifest({ keys: [{ ...makeManifestKey(0), jwk: key.jwk }] }),
    )
    expect((await checkManifest(signed, { crypto: nodeBallotCrypto })).ok).toBe(true)
    expect(await inPage('accepts', signed)).toBe(true)
    const [operator] = signed.signatures
    expect(await inPage('accepts', { ...signed, signatures: [operator] })).toBe(false)

    const seed = '0f0e0d0c0b0a09080706050403020100'
    const asked = await inPage<Record<'prepared' | 'blinded' | 'unblind', string>>(
      'blind',
      signed,
      seed,
    )
    const blindSignature = hexOf(signBlinded(key.pem, bytesOf(asked.blinded)))
    const signature = await inPage<string>('finalize', signed, { ...asked, blindSignature })
    expect(await verifyBallot(key.jwk, bytesOf(asked.prepared), bytesOf(signature))).toBe(true)

    // A key made for this person alone signs the very number that was asked.
    const { n, d } = privateNumbersOf(tagged.pem)
    const number = powerModulo(integerOf(bytesOf(asked.blinded)), d, n)
    const forged = hexOf(bytesOfInteger(number, 384))
    const refused = await inPage('finalize', signed, { ...asked, blindSignature: forged })
    expect(refused).toBe('ballot.signature_refused')
  })
})
