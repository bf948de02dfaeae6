import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { bundleClient } from '../respondent/bundle-client.ts'
import { answerByKeys, pressByKeys } from '../respondent/keyboard.ts'
import { serveWave, signTwice } from '../respondent/serve-wave.ts'
import type { ServedWave } from '../respondent/serve-wave.ts'
import { everyQuestion } from '../interview/every-question.ts'
import { answerForm } from '../respondent/answer-form.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import {
  press,
  expectHeading,
  expectPage,
  violations,
  keepVisits,
  walk,
} from './respondent-browser.ts'
import type { Visit, Visits } from './respondent-browser.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const executable = findChromium()

describe.runIf(executable !== undefined)('anonymous pages in a browser', () => {
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

  const come = async (options: Parameters<Visits['come']>[2] = {}): Promise<Visit> =>
    visits.come(browser, [wave.origin, wave.issuer], options)

  /** Opens an invitation up to the welcome with its checked words. */
  const enter = async (page: Page, link?: string): Promise<void> => {
    await page.goto(link ?? (await wave.invite()))
    await page.locator('h2', { hasText: /bulletin est prêt|ballot is ready/ }).waitFor()
  }

  const begin = async (page: Page, link?: string): Promise<void> => {
    await enter(page, link)
    await press(page, /Commencer|Start/)
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
  }

  const send = async (page: Page): Promise<string> => {
    await expectHeading(page, /Envoyer vos réponses|Send your answers/)
    await press(page, /Envoyer maintenant|Send now/)
    await expectHeading(page, /Réponses reçues|Answers received/)
    return (await page.locator('#receipt dd').first().textContent()) ?? ''
  }

  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    test(`every type of question, from link to receipt, at ${String(width)} px, ${colorScheme}, with nothing for axe to say`, async () => {
      const { page } = await come({ viewport: { width, height: 800 }, colorScheme })
      const said: string[] = []
      const look = async (): Promise<void> => {
        const title = await page.title()
        said.push(...(await violations(page)).map((one) => `${title}: ${one}`))
      }
      await enter(page)
      await look()
      await press(page, /Commencer/)
      await page.locator('input[name=page]').waitFor({ state: 'attached' })
      expect(await walk(page, look)).toBe(everyQuestion.length)
      await expectHeading(page, /Envoyer/)
      await look()
      const rid = await send(page)
      await look()
      expect(said).toEqual([])
      const ballot = await wave.store.ballot(rid)
      expect(ballot?.version).toBe(1)
      expect(ballot?.answer.outcome).toBe('complete')
    })
  }

  test('the secret leaves the address at once, and the device shows the words it computed', async () => {
    const { page } = await come()
    await enter(page)
    expect(page.url()).toBe(`${wave.origin}/i`)
    expect(await page.locator('[data-slot=words]').textContent()).toBe(wave.words)
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  })

  test('keyboard alone, from the link to the receipt', async () => {
    const { page } = await come({ viewport: { width: 1280, height: 900 } })
    await enter(page)
    await pressByKeys(page, /Commencer/)
    for (const [id] of everyQuestion) {
      await page.locator(`input[name=page][value="${id}"]`).waitFor({ state: 'attached' })
      await page.locator('h1:focus').waitFor()
      await answerByKeys(page)
      await pressByKeys(page, /Continuer/)
    }
    await expectHeading(page, /Envoyer/)
    await pressByKeys(page, /Envoyer maintenant/)
    await expectHeading(page, /Réponses reçues/)
    await pressByKeys(page, /Vérifier/)
    await page.locator('[data-result=not_published]').waitFor({ state: 'visible' })
  })

  test('errors take the focus, name the questions and lead to them', async () => {
    const { page } = await come()
    await begin(page)
    await page.locator('main button.next').click()
    await page.locator('#errors').waitFor()
    await page.locator('#errors:focus').waitFor()
    expect(await page.title()).toMatch(/^Erreur/)
    expect(await violations(page)).toEqual([])
    await page.locator('#errors a').first().click()
    await page.locator('#i-reseau:focus').waitFor()
    expect(page.url()).toBe(`${wave.origin}/i`)
  })

  test('the back button of the browser walks the pages, and nothing typed is lost', async () => {
    const { page } = await come()
    await begin(page)
    await answerForm(page)
    await page.locator('main button.next').click()
    await page.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await page.locator('input[value=linkedin]').check()
    await page.goBack()
    await page.locator('input[name=page][value=single]').waitFor({ state: 'attached' })
    expect(await page.locator('input[name="a.droit"][value=oui]').isChecked()).toBe(true)
    await page.goForward()
    await page.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await page.goBack()
    await page.locator('input[name=page][value=single]').waitFor({ state: 'attached' })
    await page.goBack()
    await expectHeading(page, /Baromètre/)
    await press(page, /Continuer|Commencer/)
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
  })

  test('a closed tab comes back where it was, with what stood half typed', async () => {
    const { context, page } = await come()
    await begin(page)
    await answerForm(page)
    await page.locator('main button.next').click()
    await page.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await page.locator('input[value=linkedin]').check()
    await page.close()
    const again = await context.newPage()
    // The bare address: the link was cleared from the history, the device knows who is meant.
    await again.goto(`${wave.origin}/i`)
    await press(again, /Continuer/)
    await again.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    expect(await again.locator('input[value=linkedin]').isChecked()).toBe(true)
  })

  test('without a connection nothing is lost, and it goes on by itself when it is back', async () => {
    const { context, page } = await come()
    await begin(page)
    await answerForm(page)
    await context.setOffline(true)
    await page.locator('main button.next').click()
    await page.locator('#status', { hasText: /Pas de connexion/ }).waitFor()
    await context.setOffline(false)
    await expectPage(page, 'multiple')
  })

  test('a ballot that could not be sent leaves once, after the tab was closed and opened again', async () => {
    const { context, page } = await come()
    await begin(page)
    await walk(page)
    await expectHeading(page, /Envoyer/)
    const before = await count(wave)
    await context.setOffline(true)
    await press(page, /Envoyer maintenant/)
    await page.locator('#status', { hasText: /Pas de connexion/ }).waitFor()
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`${wave.origin}/i`)
    await expectHeading(again, /Réponses reçues/)
    await again.reload()
    await expectHeading(again, /Réponses reçues/)
    expect((await count(wave)) - before).toBe(1)
  })

  test('a reply that gets lost after the commit makes no second ballot', async () => {
    const { page } = await come()
    await begin(page)
    await walk(page)
    const before = await count(wave)
    let sent = 0
    await page.route(/\/ballots\//, async (route) => {
      sent++
      if (sent > 1) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    const rid = await send(page)
    expect(sent).toBe(2)
    expect((await count(wave)) - before).toBe(1)
    expect((await wave.store.ballot(rid))?.version).toBe(1)
  })

  test('sending later waits for its moment and says when it is', async () => {
    const { page } = await come()
    await page.clock.install()
    await begin(page)
    await walk(page)
    const before = await count(wave)
    await press(page, /dans les 8 heures/)
    await expectHeading(page, /Pas encore envoyé/)
    expect(await violations(page)).toEqual([])
    expect(await page.locator('[data-slot=time]').textContent()).toMatch(/\d/)
    expect(await count(wave)).toBe(before)
    await page.clock.fastForward('08:01:00')
    await expectHeading(page, /Réponses reçues/)
    expect((await count(wave)) - before).toBe(1)
  })

  test('a lost device: the resume code brings the answers back on a fresh one', async () => {
    const first = await come()
    await enter(first.page)
    const code = (await first.page.locator('[data-slot=code]').textContent()) ?? ''
    await press(first.page, /Commencer/)
    await first.page.locator('input[name=page]').waitFor({ state: 'attached' })
    await answerForm(first.page)
    const drafted = first.page.waitForResponse(
      (response) => response.url().includes('/drafts/') && response.status() === 204,
    )
    await first.page.locator('main button.next').click()
    await drafted
    await first.page.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await first.end()

    const { page } = await come()
    await page.goto(`${wave.origin}/i`)
    await expectHeading(page, /Reprendre/)
    expect(await violations(page)).toEqual([])
    await page.locator('#resume').fill('7')
    await press(page, /Reprendre/)
    await page.locator('#e-resume', { hasText: /26/ }).waitFor()
    await page.locator('#resume:focus').waitFor()
    await page.locator('#resume').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
    await press(page, /Reprendre/)
    await press(page, /Continuer/)
    await page.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await press(page, /Retour/)
    await page.locator('input[name=page][value=single]').waitFor({ state: 'attached' })
    expect(await page.locator('input[name="a.droit"][value=oui]').isChecked()).toBe(true)
    await walk(page)
    await send(page)
  })

  test('a link opened on a second device asks for the resume code', async () => {
    const link = await wave.invite()
    const first = await come()
    await enter(first.page, link)
    const { page } = await come()
    await page.goto(link)
    await expectHeading(page, /Reprendre/)
    await page.locator('main', { hasText: /a déjà servi sur un autre appareil/ }).waitFor()
  })

  test('a correction is the next version of the same ballot', async () => {
    const { page } = await come()
    await begin(page)
    await walk(page)
    const rid = await send(page)
    const before = await count(wave)
    await press(page, /Corriger/)
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
    await walk(page)
    expect(await send(page)).toBe(rid)
    expect(await count(wave)).toBe(before)
    expect((await wave.store.ballot(rid))?.version).toBe(2)
  })

  test('answers are erased on their author’s word', async () => {
    const { page } = await come()
    await begin(page)
    await walk(page)
    const rid = await send(page)
    await press(page, /Effacer/)
    await expectHeading(page, /Effacer vos réponses/)
    await press(page, /Les garder/)
    await expectHeading(page, /Réponses reçues/)
    await press(page, /Effacer/)
    await expectHeading(page, /Effacer vos réponses/)
    await press(page, /Effacer/)
    await expectHeading(page, /Réponses effacées/)
    expect(await wave.store.ballot(rid)).toBeUndefined()
  })

  test('two tabs: one answers, the other says so and can take over', async () => {
    const { context, page } = await come()
    await begin(page)
    const second = await context.newPage()
    await second.goto(`${wave.origin}/i`)
    await expectHeading(second, /autre onglet/)
    expect(await violations(second)).toEqual([])
    await press(second, /Continuer ici/)
    await second.locator('h2', { hasText: /bulletin est prêt/ }).waitFor()
    await expectHeading(page, /autre onglet/)
  })

  test('a manifest without its witness, with a small group or with changed words is refused', async () => {
    const { manifest, signatures } = wave.signed
    const small = manifest.keys.map((key) => ({ ...key, invited: 99 }))
    const tampered = {
      'without its witness': { manifest, signatures: signatures.slice(0, 1) },
      'with a small group': await signTwice({ ...manifest, keys: small }),
      'changed after signing': { manifest: { ...manifest, reissueCap: 500 }, signatures },
    }
    for (const [name, signed] of Object.entries(tampered)) {
      const { page } = await come()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.route('**/manifest.json', (route) => route.fulfill({ json: signed }))
      await page.goto(await wave.invite())
      await expectHeading(page, /Arrêt par précaution/)
      expect(asked.filter((url) => url.includes('/issue')).map((url) => [name, url])).toEqual([])
      expect(await violations(page)).toEqual([])
    }
  })

  test('a manifest that changed since the last visit is refused, well signed as it may be', async () => {
    const { page } = await come()
    await enter(page)
    const changed = await signTwice({ ...wave.signed.manifest, reissueCap: 1 })
    await page.route('**/manifest.json', (route) => route.fulfill({ json: changed }))
    await page.reload()
    await expectHeading(page, /Arrêt par précaution/)
  })

  test('a credential whose signature was altered is refused', async () => {
    const { page } = await come()
    await page.route(`${wave.issuer}/issue`, async (route) => {
      const response = await route.fetch()
      const { signature } = (await response.json()) as { readonly signature: string }
      const tagged = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
      await route.fulfill({ response, json: { signature: tagged } })
    })
    await page.goto(await wave.invite())
    await expectHeading(page, /Arrêt par précaution/)
    await page.locator('code, .code', { hasText: 'ballot.signature_refused' }).waitFor()
  })

  test('an unknown link says so', async () => {
    const { page } = await come()
    await page.goto(`${wave.origin}/i#tous.AAAAAAAAAAAAAAAAAAAAAA`)
    await expectHeading(page, /Pas possible/)
    expect(await violations(page)).toEqual([])
  })

  test('right to left, in Arabic, from link to receipt', async () => {
    const { page } = await come({ locale: 'ar' })
    await enter(page)
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    const said: string[] = []
    await page.locator('main button.next').click()
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
    await walk(page, async () => {
      said.push(...(await violations(page)))
    })
    await send(page)
    expect(said).toEqual([])
  })

  test('a paused wave keeps the answers and says so', async () => {
    const { page } = await come()
    await begin(page)
    await answerForm(page)
    await wave.store.setPhase('paused')
    await page.locator('main button.next').click()
    await expectHeading(page, /Pas possible/)
    await wave.store.setPhase('open')
    await press(page, /Réessayer/)
    await page.locator('input[name="a.droit"][value=oui]').waitFor()
    expect(await page.locator('input[name="a.droit"][value=oui]').isChecked()).toBe(true)
  })
})

async function count(wave: ServedWave): Promise<number> {
  const groups = await wave.store.groups()
  return groups.reduce((sum, { complete }) => sum + complete, 0)
}
