import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { TestStudio } from '../studio/open-test-studio.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** How a person looks at the Studio. */
export interface StudioView {
  readonly language: 'fr' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: number
}

/** A page of the Studio, and what the browser complained of. */
export interface StudioPage {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly go: (path: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the Studio in a browser of its own, inside already. */
export async function enterStudio(
  browser: Browser,
  studio: TestStudio,
  { language, theme, width }: StudioView,
): Promise<StudioPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await context.addInitScript(`try {
    localStorage.setItem('visavis.language', '${language}')
    localStorage.setItem('visavis.theme', '${theme}')
  } catch { /* a frame without storage */ }`)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(studio.link())
  return {
    page,
    complaints,
    go: async (path) => {
      await page.goto(`${studio.url}${path}`)
      await page.waitForLoadState('networkidle')
    },
    close: async () => {
      await context.close()
    },
  }
}

/** What axe finds wrong, and whether the page is wider than its window. */
export async function lookAtStudio(page: Page): Promise<readonly string[]> {
  // Run by the debugger, whatever the page's own policy forbids.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axeSource })
  const found = await session.send('Runtime.evaluate', {
    expression: 'axe.run(document, { iframes: false })',
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  const { violations } = found.result.value as Axe.AxeResults
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(wide ? ['wider than its window'] : []),
  ]
}

/** Waits until the figures of all studies are there. */
export async function waitForFigures(studio: TestStudio): Promise<void> {
  for (;;) {
    const { studies } = await studio.read<{ readonly studies: readonly { state: string }[] }>(
      '/api/studies',
    )
    if (studies.every(({ state }) => state !== 'preparing')) return
    await new Promise((resolve) => {
      setTimeout(resolve, 250)
    })
  }
}
