import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerForm } from '../respondent/answer-form.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** A respondent's browser, and all that went wrong in it. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors of scripts, breaches of the page's policy, requests to strangers. */
  readonly wrongs: readonly string[]
  readonly end: () => Promise<void>
}

/** Opens a browser with nothing in it. */
async function visit(
  browser: Browser,
  friends: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 390, height: 800 },
    ...options,
  })
  const wrongs: string[] = []
  const watch = (page: Page): void => {
    page.on('pageerror', ({ message }) => wrongs.push(`error: ${message}`))
    page.on('console', (message) => {
      const text = message.text()
      if (/content security policy|trusted/i.test(text)) wrongs.push(`policy: ${text}`)
    })
    page.on('request', (request) => {
      const { origin } = new URL(request.url())
      if (!friends.includes(origin)) wrongs.push(`stranger: ${request.url()}`)
    })
  }
  context.on('page', watch)
  const page = await context.newPage()
  return { context, page, wrongs, end: () => context.close() }
}

/** The visits of a file's tests: each ends with its test, and must have met nothing wrong. */
export interface Visits {
  readonly come: (
    browser: Browser,
    friends: readonly string[],
    options?: BrowserContextOptions,
  ) => Promise<Visit>
  /** Ends all that came; fails if something went wrong in one. */
  readonly expectNothingWrong: () => Promise<void>
}

/** Keeps visits until they are ended together. */
export function keepVisits(): Visits {
  const visits: Visit[] = []
  return {
    come: async (browser, friends, options) => {
      const visiting = await visit(browser, friends, options)
      visits.push(visiting)
      return visiting
    },
    expectNothingWrong: async () => {
      const ended = visits.splice(0)
      await Promise.all(ended.map((one) => one.end()))
      expect(ended.flatMap(({ wrongs }) => wrongs)).toEqual([])
    },
  }
}

/** The title on the screen, once it changed into one that matches. */
export async function expectHeading(page: Page, words: RegExp): Promise<void> {
  await page.locator('h1', { hasText: words }).waitFor()
}

/** A page of the questionnaire on the screen. */
export async function expectPage(page: Page, id: string): Promise<void> {
  await page.locator(`input[name=page][value="${id}"]`).waitFor({ state: 'attached' })
}

/** Presses the chief button of the page. */
export async function press(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: words }).click()
}

/** Answers page after page until no question is left; looks at each page before and after. */
export async function walk(
  page: Page,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<number> {
  let pages = 0
  for (;;) {
    const id = await page.locator('input[name=page]').getAttribute('value')
    await look(page)
    await answerForm(page)
    await page.locator('main button.next').click()
    pages++
    await page.waitForFunction(
      (before) => document.querySelector<HTMLInputElement>('input[name=page]')?.value !== before,
      id,
    )
    if ((await page.locator('input[name=page]').count()) === 0) return pages
  }
}

/** What axe finds against WCAG 2.2, levels A and AA; the page's policy is told to let axe in. */
export async function violations(page: Page): Promise<readonly string[]> {
  // By the debugger's way in, which no policy of the page forbids.
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const report = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return report.violations.map(
      ({ id, nodes }) => `${id} (${String(nodes.length)}): ${nodes[0]?.html.slice(0, 200) ?? ''}`,
    )
  })
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ])
  return (content ?? 0) > (screen ?? 0)
    ? [...found, `wider than the screen: ${String(content)}`]
    : found
}
