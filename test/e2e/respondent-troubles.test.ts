import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { makeIssuingKey } from '../../src/adapters/ballot-keys/make-issuing-key.ts'
import { signBlinded } from '../../src/adapters/ballot-keys/sign-blinded.ts'
import { integerOf } from '../../src/ballot/big-integers.ts'
import { base64UrlOf, bytesOfBase64Url, hexOf } from '../../src/ballot/bytes.ts'
import { digestOf } from '../../src/ballot/manifest-hash.ts'
import { merkleRoot, receiptLeaf, sortLeaves } from '../../src/ballot/merkle-tree.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { answerForm } from '../respondent/answer-form.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { bundleClient } from '../respondent/bundle-client.ts'
import { serveWave } from '../respondent/serve-wave.ts'
import type { ServedWave } from '../respondent/serve-wave.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { expectHeading, press, violations, keepVisits, walk } from './respondent-browser.ts'
import type { Visits } from './respondent-browser.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const executable = findChromium()

interface SentBallot {
  readonly version: number
  readonly payload: string
}

describe.runIf(executable !== undefined)('what may go wrong on the anonymous pages', () => {
  let browser: Browser
  let cluster: TestCluster
  let wave: ServedWave
  const visits = keepVisits()

  beforeAll(async () => {
    bundleClient()
    cluster = await startCluster()
    wave = await serveWave(cluster, 'anonymous')
    browser = await openBrowser(executable ?? '')
  })

  afterEach(visits.expectNothingWrong)

  afterAll(async () => {
    await browser.close()
    await wave.stop()
    await cluster.stop()
  })

  const come = async (options: Parameters<Visits['come']>[2] = {}): Promise<Page> => {
    const { page } = await visits.come(browser, [wave.origin, wave.issuer], options)
    return page
  }

  const begin = async (page: Page): Promise<void> => {
    await page.goto(await wave.invite())
    await page.locator('h2', { hasText: /bulletin est prêt/ }).waitFor()
    await press(page, /Commencer/)
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
  }

  test('a credential signed with another key, made for one person, is refused', async () => {
    const page = await come()
    await page.route(`${wave.issuer}/issue`, async (route) => {
      const { blinded } = route.request().postDataJSON() as { readonly blinded: string }
      const signature = await signedForOne(bytesOfBase64Url(blinded) ?? new Uint8Array())
      const allowed = { 'access-control-allow-origin': wave.origin }
      await route.fulfill({ headers: allowed, json: { signature: base64UrlOf(signature) } })
    })
    await page.goto(await wave.invite())
    await expectHeading(page, /Arrêt par précaution/)
    await page.locator('code, .code', { hasText: 'ballot.signature_refused' }).waitFor()
  })

  test('the receipt check tells counted from missing, and trusts no list of another root', async () => {
    const page = await come()
    let sent: SentBallot = { version: 0, payload: '' }
    page.on('request', (request) => {
      if (request.url().includes('/ballots/')) sent = request.postDataJSON() as SentBallot
    })
    await begin(page)
    await walk(page)
    await press(page, /Envoyer maintenant/)
    await expectHeading(page, /Réponses reçues/)
    const rid = (await page.locator('#receipt dd').first().textContent()) ?? ''
    const digest = await digestOf(sent.payload, nodeBallotCrypto)
    const own = await receiptLeaf({ rid, version: sent.version, digest }, nodeBallotCrypto)
    const others = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte))
    const keyId = wave.signed.manifest.keys[0]?.keyId
    const publish = async (
      leaves: readonly Uint8Array[],
      rooted: readonly Uint8Array[],
    ): Promise<void> => {
      const root = hexOf(await merkleRoot(sortLeaves(rooted), nodeBallotCrypto))
      await page.unrouteAll()
      await page.route('**/ledger.json', (route) =>
        route.fulfill({ json: { keys: [{ keyId, root }] } }),
      )
      await page.route('**/receipts/*', (route) =>
        route.fulfill({ json: { leaves: sortLeaves(leaves).map(hexOf) } }),
      )
      await press(page, /Vérifier/)
    }
    await publish([...others, own], [...others, own])
    await page.locator('[data-result=counted]', { hasText: /5 bulletins/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await publish(others, others)
    await page.locator('[data-result=missing]').waitFor()
    await publish([...others, own], others)
    await page.locator('[data-result=missing]').waitFor()
    expect(await page.locator('[data-result=counted]').isVisible()).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  for (const outcome of ['screened', 'quota_full'] as const) {
    test(`an interview that ends ${outcome} shows the study’s words, asks nothing and sends once`, async () => {
      const page = await come()
      const outcomes: string[] = []
      page.on('request', (request) => {
        if (!request.url().includes('/ballots/')) return
        const { payload } = request.postDataJSON() as SentBallot
        outcomes.push((JSON.parse(payload) as { readonly outcome: string }).outcome)
      })
      await begin(page)
      await page.route('**/pages', async (route) => {
        const response = await route.fetch()
        const reply = (await response.json()) as Readonly<Record<string, unknown>>
        const done = { outcome, record: {}, flags: [] }
        const html = '<h1>Merci de votre intérêt</h1><p>Cette enquête s’adresse à d’autres.</p>'
        await route.fulfill({ response, json: { ...reply, html, done } })
      })
      await answerForm(page)
      const cast = page.waitForResponse((response) => response.url().includes('/ballots/'))
      await page.locator('main button.next').click()
      await expectHeading(page, /Merci de votre intérêt/)
      await cast
      expect(outcomes).toEqual([outcome])
      expect(await page.locator('main button').count()).toBe(0)
      expect(await violations(page)).toEqual([])
    })
  }

  test('a group that filled up before the sending is told calmly, in words of its own', async () => {
    const page = await come()
    await begin(page)
    await walk(page)
    await page.route('**/ballots/*', (route) =>
      route.fulfill({ status: 409, json: { issues: [{ code: 'collector.quota_full' }] } }),
    )
    await press(page, /Envoyer maintenant/)
    await expectHeading(page, /votre groupe est au complet/)
    expect(await page.locator('main').innerText()).not.toMatch(/Pas possible|Réessayer/)
    expect(await violations(page)).toEqual([])
  })

  for (const status of [429, 503]) {
    test(`a collector that answers ${String(status)} is asked again until it takes the ballot`, async () => {
      const page = await come()
      await begin(page)
      await walk(page)
      let tries = 0
      await page.route('**/ballots/*', async (route) => {
        if (++tries === 1) await route.fulfill({ status, body: '' })
        else await route.continue()
      })
      await press(page, /Envoyer maintenant/)
      await page.locator('#status', { hasText: /Le service est occupé/ }).waitFor()
      await expectHeading(page, /Réponses reçues/)
      expect(tries).toBe(2)
    })
  }

  test('a browser that refuses its store says so and goes all the way', async () => {
    const page = await come()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    await page.goto(await wave.invite())
    await page.locator('[data-if=not_kept]', { hasText: /ne garde rien/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await press(page, /Commencer/)
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
    await walk(page)
    await press(page, /Envoyer maintenant/)
    await expectHeading(page, /Réponses reçues/)
  })

  test('nothing moves for who asked for less motion; forced colours show focus and choice', async () => {
    const page = await come({ reducedMotion: 'reduce', forcedColors: 'active' })
    await begin(page)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((part) => getComputedStyle(part))
        .filter((style) => /[1-9]/.test(style.transitionDuration + style.animationDuration)),
    )
    expect(moving).toEqual([])
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body)
      return `${style.outlineStyle} ${style.outlineWidth}`
    })
    expect(outline).toBe('solid 3px')
    await page.locator('input[name="a.droit"][value=oui]').check()
    const choice = await page
      .locator('.o:has(:checked)')
      .first()
      .evaluate((part) => getComputedStyle(part).outlineStyle)
    expect(choice).toBe('solid')
    expect(await violations(page)).toEqual([])
  })
})

/** Signs blindly as a registrar would that makes a key for one person. */
async function signedForOne(blinded: Uint8Array): Promise<Uint8Array> {
  const { jwk, pem } = await makeIssuingKey()
  const modulus = integerOf(bytesOfBase64Url(jwk.n) ?? new Uint8Array())
  // One key in a few is too small for what was blinded with another.
  return integerOf(blinded) < modulus ? signBlinded(pem, blinded) : signedForOne(blinded)
}
