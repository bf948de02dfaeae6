import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { writePages } from './write-pages.ts'
import type { WrittenPage } from './write-pages.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const executable = findChromium()
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

test('a browser is there to look at the pages', () => {
  const missing =
    'Skipped: pages in a browser (accessibility, narrow screens, keyboard, print). ' +
    'Install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.'
  if (executable === undefined) console.warn(missing)
  const allowed = executable !== undefined || process.env['CI'] !== 'true'
  expect(allowed ? 'a browser, or a machine without one' : missing).not.toBe(missing)
})

interface View {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** What is looked for on each page. */
type Looked = 'wide' | 'lost' | 'twice' | 'bands' | 'axe'

const desk: View = { width: 1280, colorScheme: 'light' }

const views: readonly View[] = [{ width: 320, colorScheme: 'dark' }, desk]

describe.runIf(executable !== undefined)('published pages', () => {
  let browser: Browser
  let folder = ''
  let pages: readonly WrittenPage[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'visavis-pages-'))
    pages = await writePages(folder)
    browser = await openBrowser(executable ?? '')
  })

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await browser.close()
  })

  /** Opens each page in turn and collects what is said of it. */
  async function onEach(
    { width, colorScheme }: View,
    look: (page: Page, written: WrittenPage) => Promise<readonly string[]>,
    chosen: (written: WrittenPage) => boolean = () => true,
  ): Promise<readonly string[]> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      // Pages then jump to what is reached: where they end is the same, and it is there at once.
      reducedMotion: 'reduce',
      // The pages forbid all scripts; axe is one.
      bypassCSP: true,
    })
    const page = await context.newPage()
    const said: string[] = []
    for (const written of pages.filter(chosen)) {
      await page.goto(written.address)
      const found = await look(page, written)
      said.push(...found.map((text) => `${written.name}.${written.language}: ${text}`))
    }
    await context.close()
    return said
  }

  /** What one visit of each page in a view tells; the views are visited once for all tests. */
  const visits = new Map<View, Promise<ReadonlyMap<Looked, readonly string[]>>>()

  async function told(view: View, looked: Looked): Promise<readonly string[]> {
    const visit = visits.get(view) ?? visitAll(view)
    visits.set(view, visit)
    return (await visit).get(looked) ?? ['not looked at']
  }

  async function visitAll(view: View): Promise<ReadonlyMap<Looked, readonly string[]>> {
    const found: Record<Looked, string[]> = { wide: [], lost: [], twice: [], bands: [], axe: [] }
    const isChosen = isWorthAxe(view)
    await onEach(view, async (page, written) => {
      const say = (looked: Looked, said: readonly string[]): void => {
        found[looked].push(...said.map((text) => `${written.name}.${written.language}: ${text}`))
      }
      say('wide', await findTooWide(page))
      say('lost', await findLostLinks(page))
      say('twice', await findRepeatedIds(page))
      say('bands', await countBands(page, written))
      // Last: it takes most of a tab book away.
      if (isChosen(written)) say('axe', await findViolations(page))
      return []
    })
    return new Map(Object.entries(found) as [Looked, string[]][])
  }

  for (const view of views) {
    const name = `at ${String(view.width)} px, ${view.colorScheme}`

    test(`have no accessibility violation ${name}`, async () => {
      expect(await told(view, 'axe')).toEqual([])
    })

    test(`never scroll sideways ${name}`, async () => {
      expect(await told(view, 'wide')).toEqual([])
    })
  }

  test('ask nothing of any network, and run no script', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const { address } of pages) await page.goto(address)
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(asked).toHaveLength(pages.length)
    expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    await context.close()
  })

  test('let the keyboard reach everything, never behind the band that stays on top', async () => {
    const unreached = await onEach(desk, tabThrough, isSmall)
    expect(unreached).toEqual([])
  })

  test('lead from each bound number to its proof', async () => {
    expect(await told(desk, 'lost')).toEqual([])
  })

  test('use each id once', async () => {
    expect(await told(desk, 'twice')).toEqual([])
  })

  test('print within the sheet, without what only a screen needs', async () => {
    // An A4 sheet between its margins.
    const wrong = await onEach({ width: 688, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      return page.evaluate(() => {
        const said: string[] = []
        const isShown = (selector: string): boolean =>
          [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0)
        for (const selector of ['nav', '.top', '.skip', 'summary']) {
          if (isShown(selector)) said.push(`${selector} is printed`)
        }
        const paper = getComputedStyle(document.body).backgroundColor
        if (paper !== 'rgb(255, 255, 255)') said.push(`the paper is ${paper}`)
        for (const table of document.querySelectorAll('table')) {
          const { right } = table.getBoundingClientRect()
          if (!table.checkVisibility()) continue
          if (right > window.innerWidth + 1) said.push(`a table ends at ${String(right)}`)
        }
        return said
      })
    })
    expect(wrong).toEqual([])
  })

  test('say on every page made from simulated answers that they are', async () => {
    expect(await told(desk, 'bands')).toEqual([])
  })
})

/** Places wider than the screen. */
async function findTooWide(page: Page): Promise<readonly string[]> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ])
  return content === undefined || screen === undefined || content > screen
    ? [`${String(content)} px`]
    : []
}

/** Links into the page that lead nowhere. */
async function findLostLinks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null),
  )
}

async function findRepeatedIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const first = new Map<string, number>()
    for (const [at, id] of ids.entries()) if (!first.has(id)) first.set(id, at)
    return ids.filter((id, at) => first.get(id) !== at)
  })
}

/** Pages of simulated answers without their band, and others with one. */
async function countBands(page: Page, { name }: WrittenPage): Promise<readonly string[]> {
  const said = await page.locator('.simulated').count()
  const simulated = name.startsWith('small') || name.startsWith('reseaux')
  return said === (simulated ? 1 : 0) ? [] : [`${String(said)} bands`]
}

function isSmall({ name }: WrittenPage): boolean {
  return name.startsWith('small') || name === 'index'
}

/**
 * The pages of the small study hold every kind of thing that pages hold, so they are looked at in
 * both widths and both themes; the long reports, which take axe seconds each, in one way a language, and their pages of
 * records, which repeat one table, not at all.
 */
function isWorthAxe({ width, colorScheme }: View): (page: WrittenPage) => boolean {
  const ways: Readonly<Record<string, string>> = { '320 dark': 'fr', '1280 light': 'en' }
  const long = ways[`${String(width)} ${colorScheme}`]
  return ({ name, language }) =>
    name.startsWith('small') ||
    (!name.endsWith('figures') && (!/(?:report|strategy)$/.test(name) || language === long))
}

/** What axe finds against WCAG 2.2, levels A and AA. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    // A tab book is one table over and over, and axe takes a minute for all of its thousand links.
    for (const more of [...document.querySelectorAll('.question')].slice(6)) more.remove()
    const { axe } = window as unknown as { readonly axe: typeof Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, nodes }) => `${id} (${String(nodes.length)}): ${nodes[0]?.html.slice(0, 200) ?? ''}`,
    )
  })
}

/** What the tab key does not reach, or reaches where the band on top covers it. */
async function tabThrough(page: Page): Promise<readonly string[]> {
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href]:not([tabindex="-1"]), summary, [tabindex="0"]',
      ),
    ]
    const shown = all.filter((one) => one.checkVisibility())
    for (const [index, one] of shown.entries()) one.dataset['stop'] = String(index)
    return shown.map((one) => one.outerHTML.slice(0, 120))
  })
  const reached = new Set<number>()
  const said: string[] = []
  for (let press = 0; press < expected.length + 2; press++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(async () => {
      // It is looked at once the page stands still.
      for (let [alike, before] = [0, scrollY]; alike < 2;) {
        await new Promise(requestAnimationFrame)
        ;[alike, before] = [scrollY === before ? alike + 1 : 0, scrollY]
      }
      const one = document.activeElement
      if (!(one instanceof HTMLElement) || one.dataset['stop'] === undefined) return undefined
      const band = document.querySelector('.simulated')?.getBoundingClientRect().bottom ?? 0
      const box = one.getBoundingClientRect()
      const { outlineStyle } = getComputedStyle(one)
      return { stop: Number(one.dataset['stop']), covered: box.bottom <= band, outlineStyle }
    })
    if (found === undefined) continue
    reached.add(found.stop)
    if (found.covered) said.push(`covered: ${expected[found.stop] ?? ''}`)
    if (found.outlineStyle === 'none') said.push(`no outline: ${expected[found.stop] ?? ''}`)
  }
  return [...said, ...expected.filter((_, index) => !reached.has(index))]
}
