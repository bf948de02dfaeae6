import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { everyQuestion } from '../interview/every-question.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { answerForm } from '../respondent/answer-form.ts'
import { bundleClient } from '../respondent/bundle-client.ts'
import { groupId } from '../respondent/served-study.ts'
import { serveWave } from '../respondent/serve-wave.ts'
import type { ServedWave } from '../respondent/serve-wave.ts'
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

describe.runIf(executable !== undefined)('confidential and open pages in a browser', () => {
  let browser: Browser
  let cluster: TestCluster
  let confidential: ServedWave
  let open: ServedWave
  const visits = keepVisits()

  beforeAll(async () => {
    bundleClient()
    cluster = await startCluster()
    confidential = await serveWave(cluster, 'confidential')
    open = await serveWave(cluster, 'open')
    browser = await openBrowser(executable ?? '')
  })

  afterEach(visits.expectNothingWrong)

  afterAll(async () => {
    await browser.close()
    await Promise.all([confidential.stop(), open.stop()])
    await cluster.stop()
  })

  const come = async (options: Parameters<Visits['come']>[2] = {}): Promise<Visit> =>
    visits.come(browser, [confidential.origin, open.origin], options)

  const begin = async (page: Page, link?: string): Promise<void> => {
    await page.goto(link ?? (await confidential.invite()))
    await press(page, /Commencer/)
    await page.locator('input[name=page]').waitFor({ state: 'attached' })
  }

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with the script' : 'without JavaScript'

    test(`a confidential link, ${how}: every type of question on a phone, nothing for axe to say`, async () => {
      const { page } = await come({ javaScriptEnabled, viewport: { width: 320, height: 800 } })
      const said: string[] = []
      const look = async (): Promise<void> => {
        // Axe is a script too: without any, the words and the width are looked at.
        const found = javaScriptEnabled ? await violations(page) : []
        said.push(...found)
        expect(await page.locator('body').innerText()).not.toMatch(/anonym/i)
      }
      await begin(page)
      await (javaScriptEnabled ? walk(page, look) : walkPlainly(page, look))
      await expectHeading(page, /Merci/)
      await look()
      expect(said).toEqual([])
    })

    test(`an open link, ${how}: to the end, where its link leads back to`, async () => {
      const { page } = await come({ javaScriptEnabled })
      const before = await unproven(open)
      await page.goto(`${open.origin}/o/${groupId}`)
      if (javaScriptEnabled) await page.locator('input[name=altcha]').waitFor({ state: 'attached' })
      await press(page, /Commencer/)
      await page.locator('input[name=page]').waitFor({ state: 'attached' })
      expect(await page.locator('body').innerText()).not.toMatch(/anonym/i)
      const link = page.url()
      expect(link).toContain('/r/')
      await (javaScriptEnabled ? walk(page) : walkPlainly(page))
      await expectHeading(page, /Merci/)
      await page.goto(link)
      await expectHeading(page, /Merci/)
      expect((await unproven(open)) - before).toBe(javaScriptEnabled ? 0 : 1)
    })
  }

  test('what is typed is sent after a pause, and told politely', async () => {
    const { page } = await come()
    await begin(page)
    await page.locator('input[name="a.droit"][value=non]').check()
    await page.locator('#status', { hasText: /Enregistré/ }).waitFor()
    await page.reload()
    expect(await page.locator('input[name="a.droit"][value=non]').isChecked()).toBe(true)
  })

  test('a dead connection and a closed tab lose nothing: it is sent later, once', async () => {
    const { context, page } = await come()
    const link = await confidential.invite()
    await begin(page, link)
    await context.setOffline(true)
    await page.locator('input[value=facebook]').check()
    await page.locator('input[name="a.droit"][value=oui]').check()
    await page.locator('#status', { hasText: /Pas de connexion/ }).waitFor()
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(link)
    await again.locator('#status', { hasText: /Enregistré/ }).waitFor()
    expect(await again.locator('input[value=facebook]').isChecked()).toBe(true)
    await again.locator('main button.next').click()
    await again.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await again.reload()
    expect(await again.locator('input[name=page]').getAttribute('value')).toBe('multiple')
  })

  test('a page sent without a connection goes on by itself when it is back', async () => {
    const { context, page } = await come()
    await begin(page)
    await answerForm(page)
    await context.setOffline(true)
    await page.locator('main button.next').click()
    await page.locator('#status', { hasText: /Pas de connexion/ }).waitFor()
    await context.setOffline(false)
    await expectPage(page, 'multiple')
  })

  test('two tabs: the one that stayed behind says so and overwrites nothing', async () => {
    const { context, page } = await come()
    const link = await confidential.invite()
    await begin(page, link)
    const second = await context.newPage()
    await second.goto(link)
    await answerForm(second)
    await second.locator('main button.next').click()
    await second.locator('input[name=page][value=multiple]').waitFor({ state: 'attached' })
    await page.locator('input[name="a.droit"][value=non]').check()
    await page.locator('#status', { hasText: /continué ailleurs/ }).waitFor()
    await second.reload()
    expect(await second.locator('input[name=page]').getAttribute('value')).toBe('multiple')
  })

  test('the running total of amounts is said as they are typed', async () => {
    const { page } = await come()
    await begin(page)
    for (const [id] of everyQuestion) {
      await page.locator(`input[name=page][value="${id}"]`).waitFor({ state: 'attached' })
      if (id === 'sum') break
      await answerForm(page)
      await page.locator('main button.next').click()
    }
    const amounts = page.locator('.amount input')
    await amounts.nth(0).fill('40')
    await amounts.nth(1).fill('12,5')
    expect(await page.locator('.total output').textContent()).toMatch(/52[.,]5/)
    await page.locator('[data-alone]').check()
    expect(await amounts.nth(0).inputValue()).toBe('')
    await amounts.nth(0).fill('10')
    expect(await page.locator('[data-alone]').isChecked()).toBe(false)
  })

  test('errors are announced and lead to their question, with and without the script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await come({ javaScriptEnabled })
      await begin(page)
      await page.locator('main button.next').click()
      await page.locator('#errors').waitFor()
      expect(await page.title()).toMatch(/^Erreur/)
      expect(await page.locator('#errors a').first().getAttribute('href')).toBe('#i-reseau')
    }
  })

  test('an unknown link, a closed wave and what is stored are told without a script error', async () => {
    const { page } = await come()
    await page.goto(`${confidential.origin}/r/AAAAAAAAAAAAAAAAAAAAAA`)
    await expectHeading(page, /ne mène nulle part/)
    expect(await violations(page)).toEqual([])
    await page.goto(`${confidential.origin}/privacy`)
    expect(await page.locator('body').innerText()).not.toMatch(/anonym/i)
    expect(await violations(page)).toEqual([])
  })
})

/** How many came in without a proof of work. */
async function unproven(wave: ServedWave): Promise<number> {
  let count = 0
  for await (const { answer } of wave.store.answers()) {
    if (answer.flags.includes('no_proof_of_work')) count++
  }
  return count
}

/** Answers page after page as a browser without any script would: each step loads a page. */
async function walkPlainly(
  page: Page,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const [id] of everyQuestion) {
    expect(await page.locator('input[name=page]').getAttribute('value')).toBe(id)
    await look(page)
    await answerForm(page)
    await page.locator('main button.next').click()
    await page.waitForLoadState()
  }
}
