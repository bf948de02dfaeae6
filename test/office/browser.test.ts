import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addAuthenticator, debuggerOf } from '../e2e/add-authenticator.ts'
import { findChromium } from '../e2e/find-chromium.ts'
import { openBrowser } from '../e2e/open-browser.ts'
import { openOffice } from './open-office.ts'
import type { TestOffice } from './open-office.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const executable = findChromium()
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Names of the accessibility rules that a page breaks, WCAG 2.2 AA and best practice. */
async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger, as a browser's own tools run: the page's policy forbids all scripts.
  const session = await debuggerOf(page)
  await session.send('Runtime.evaluate', { expression: axeSource })
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof Axe }
    const found = await axe.run(document)
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    )
  })
}

/** Looks at a page in both languages, narrow and wide, light and dark. */
async function expectAccessible(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    expect([page.url(), await violations(page)]).toEqual([page.url(), []])
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ])
    expect(content).toBeLessThanOrEqual(screen ?? 0)
  }
}

describe.runIf(executable !== undefined)('the office in a browser', () => {
  let cluster: TestCluster
  let office: TestOffice
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    cluster = await startCluster()
    office = await openOffice(await cluster.freshDatabase())
    browser = await openBrowser(executable ?? '')
    context = await browser.newContext({ locale: 'en-GB' })
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.setDefaultTimeout(10_000)
    await addAuthenticator(page, true)
  })

  afterAll(async () => {
    await browser.close()
    await office.stop()
    await cluster.stop()
  })

  const linkOf = (study: string): string =>
    office.office.directorLinks.find((one) => one.study === study)?.url ?? ''

  test('the first director enrols with a passkey, leaves, and comes back with it', async () => {
    await page.goto(linkOf('one'))
    await page.getByText('Study one').waitFor()
    expect(page.url()).not.toContain('#')
    await expectAccessible(page)
    await page.getByLabel('Your name').fill('Ana <b>Director</b>')
    await page.getByLabel('Your e-mail address').fill('Ana@Example.org')
    await page.getByRole('button', { name: 'Make the passkey' }).click()
    await page.getByRole('heading', { name: 'Studies' }).waitFor()
    await page.getByText('Ana <b>Director</b>').waitFor()
    expect(await page.getByText('Ana <b>Director</b>').count()).toBe(1)

    const cookies = await context.cookies()
    expect(cookies).toMatchObject([
      { name: '__Host-visavis', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' },
    ])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await context.cookies()).toEqual([])
    await expectAccessible(page)
    await page.goto(`${office.office.publicUrl}/studies/one/design`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()

    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByRole('heading', { name: 'Design' }).waitFor()
    expect(page.url()).toBe(`${office.office.publicUrl}/studies/one/design`)
    expect(troubles).toEqual([])
  })

  test('a link that was used says so', async () => {
    await page.goto('about:blank')
    const other = await context.newPage()
    await other.goto(linkOf('one'))
    await other.getByRole('status').filter({ hasText: 'no longer works' }).waitFor()
    await expectAccessible(other)
    await other.close()
  })

  test('whoever is signed in joins one more study by its link', async () => {
    await page.goto(linkOf('two'))
    await page.getByRole('button', { name: 'Join the study' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Join the study' }).click()
    await page.locator('#study-two').waitFor()
  })

  test('the pages speak French, and say what does not work', async () => {
    await page.goto(`${office.office.publicUrl}/sign-in?lang=fr`)
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.goto(`${office.office.publicUrl}/nowhere?lang=fr`)
    await page.getByRole('heading', { name: 'Cela n’a pas marché' }).waitFor()
    await expectAccessible(page)
  })

  test('a device that confirms nothing is told so, and can try again', async () => {
    const plain = await browser.newContext({ locale: 'en-GB' })
    const other = await plain.newPage()
    await addAuthenticator(other, false)
    await other.goto(`${office.office.publicUrl}/sign-in`)
    await other.getByRole('button', { name: 'Sign in with a passkey' }).click()
    const said = other.getByRole('status').filter({ hasText: 'You can try again' })
    await said.waitFor()
    expect(await said.isVisible()).toBe(true)
    await plain.close()
  })

  test('a page runs no script but its own, and makes no HTML of text', async () => {
    await page.goto(`${office.office.publicUrl}/sign-in`)
    const outcomes = await page.evaluate(() => {
      const attempts = [
        (): void => {
          document.body.innerHTML = '<img src=x>'
        },
        (): void => {
          document.createElement('img').setAttribute('onerror', 'document.title = "taken"')
        },
        (): void => {
          document.createElement('script').text = 'document.title = "taken"'
        },
        (): void => {
          document.createElement('script').src = 'https://evil.example/x.js'
        },
      ]
      return attempts.map((attempt) => {
        try {
          attempt()
          return 'taken'
        } catch (error) {
          return error instanceof TypeError ? 'refused' : 'other'
        }
      })
    })
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  test('without scripts, signing in says that it needs them', async () => {
    const plain = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })
    const other = await plain.newPage()
    await other.goto(`${office.office.publicUrl}/sign-in`)
    expect(await other.content()).toContain('<noscript><p class="warning">Passkeys need JavaScript')
    await plain.close()
  })
})
