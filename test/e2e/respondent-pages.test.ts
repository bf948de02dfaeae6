import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type Axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { renderDocument } from '../../src/interview/html/render-document.ts'
import type { PageContent } from '../../src/interview/html/page-content.ts'
import { renderInterviewPage } from '../../src/interview/html/render-interview-page.ts'
import { respondentCsp } from '../../src/interview/html/respondent-csp.ts'
import { everyQuestion, everyQuestionnaire } from '../interview/every-question.ts'
import { hostileTexts, withTexts } from '../interview/hostile-texts.ts'
import {
  factsOf,
  interviewContent,
  interviewOn,
  modes,
  viewOf,
  wholePages,
} from '../interview/page-states.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const executable = findChromium()
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const languages = ['fr', 'en', 'ar'] as const
type PageLanguage = (typeof languages)[number]

const nonce = 'dGVzdA'
const others = languages.map((language) => ({ language, href: `?lang=${language}` }))

/** Every page in one language by its path: each question as it is first seen, wrong, answered. */
function everyPage(language: PageLanguage): readonly (readonly [string, string])[] {
  const asked = everyQuestion.flatMap(([id]) =>
    (['first', 'errors', 'answered'] as const).map((state): [string, PageContent] => [
      `${id}-${state}`,
      interviewContent(id, language, state),
    ]),
  )
  const facts = factsOf('anonymous')
  const whole = wholePages('anonymous', language)
  return [...asked, ...whole].map(([name, content]) => [
    `/${language}/${name}`,
    renderDocument({ ...content, language, nonce, facts, others, banner: 'preview' }),
  ])
}

/** The promise and the end of the two other modes. */
function otherModes(): readonly (readonly [string, string])[] {
  return modes.slice(1).flatMap((mode) =>
    wholePages(mode, 'fr')
      .filter(([name]) => /welcome|saved|privacy/.test(name))
      .map(([name, content]): [string, string] => [
        `/${mode}/${name}`,
        renderDocument({ ...content, language: 'fr', nonce, facts: factsOf(mode) }),
      ]),
  )
}

/** Pages on which every text of the study is an attack. */
function hostilePages(): readonly (readonly [string, string])[] {
  let at = 0
  const next = (): string => hostileTexts[at++ % hostileTexts.length] ?? ''
  const questionnaire = withTexts(everyQuestionnaire, next)
  return everyQuestion.map(([id]) => {
    const interview = { ...interviewOn(id, 'en'), questionnaire }
    const content = renderInterviewPage({
      view: viewOf(interview),
      interview,
      title: { en: next() },
    })
    const facts = { ...factsOf('open'), title: { en: next() }, contact: next() }
    return [`/hostile/${id}`, renderDocument({ ...content, language: 'en', nonce, facts })]
  })
}

const pages = new Map([...languages.flatMap(everyPage), ...otherModes(), ...hostilePages()])

describe.runIf(executable !== undefined)('respondents’ pages', () => {
  let browser: Browser
  let server: Server
  let origin = ''

  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = pages.get(new URL(request.url ?? '/', 'http://x').pathname)
      response.writeHead(page === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': respondentCsp(nonce),
      })
      response.end(page)
    })
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening)
    })
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    browser = await openBrowser(executable ?? '')
  })

  afterAll(async () => {
    await browser.close()
    server.close()
  })

  /** Opens each page in turn and collects what is said of it. */
  async function onEach(
    options: BrowserContextOptions,
    paths: readonly string[],
    look: (page: Page, path: string) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const said: string[] = []
    for (const path of paths) {
      await page.goto(origin + path)
      const found = await look(page, path)
      said.push(...found.map((text) => `${path}: ${text}`))
    }
    await context.close()
    return said
  }

  const comes = (page: Page, selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .waitFor({ state: 'attached', timeout: 10_000 })
      .then(
        () => true,
        () => false,
      )

  const ofLanguage = (language: PageLanguage): readonly string[] =>
    [...pages.keys()].filter((path) => path.startsWith(`/${language}/`))

  /** Axe takes a while: each kind of page is looked at in each language, on both screens. */
  const views = [
    ['fr', 320, 'dark', /-answered$|-errors$/],
    ['fr', 1280, 'light', /^((?!-answered|-errors).)*$/],
    ['en', 320, 'light', /^((?!-errors|-answered|-first).)*$/],
    ['en', 1280, 'dark', /-errors$/],
    ['ar', 320, 'light', /^((?!-first|-answered).)*$/],
    ['ar', 1280, 'dark', /-answered$/],
  ] as const

  for (const [language, width, colorScheme, which] of views) {
    const options = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true }

    test(`have no violation and never scroll sideways: ${language}, ${width} px, ${colorScheme}`, async () => {
      const paths = ofLanguage(language).filter((path) => which.test(path))
      expect(paths.length).toBeGreaterThan(10)
      const said = await onEach(options, paths, async (page) => [
        ...(await findViolations(page)),
        ...(await findOverflow(page)),
      ])
      expect(said).toEqual([])
    })
  }

  test('have no violation in the two other modes', async () => {
    const paths = [...pages.keys()].filter((path) => /^\/(confidential|open)\//.test(path))
    const options = { viewport: { width: 320, height: 800 }, bypassCSP: true }
    expect(paths.length).toBeGreaterThan(6)
    expect(await onEach(options, paths, findViolations)).toEqual([])
  })

  test('never scroll sideways with text twice as large, nor with forced colours', async () => {
    const options = { viewport: { width: 320, height: 800 }, forcedColors: 'active' } as const
    const said = await onEach({ ...options, bypassCSP: true }, ofLanguage('fr'), async (page) => {
      await page.addStyleTag({ content: 'html{font-size:200%}' })
      return findOverflow(page)
    })
    expect(said).toEqual([])
  })

  test('have targets of 44 px on a phone', async () => {
    const small = await onEach(
      { viewport: { width: 320, height: 800 } },
      ofLanguage('fr'),
      findSmall,
    )
    expect(small).toEqual([])
  })

  test('keep to their policy: no violation is reported, nothing else is asked for', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('request', (request) => {
      if (!pages.has(new URL(request.url()).pathname)) said.push(request.url())
    })
    for (const path of pages.keys()) {
      if (/^\/(fr|hostile)\//.test(path)) await page.goto(origin + path)
    }
    await context.close()
    expect(said).toEqual([])
  })

  test('run nothing that a study wrote, and show it as text', async () => {
    const paths = [...pages.keys()].filter((path) => path.startsWith('/hostile/'))
    // Without the policy: the escaping alone must hold.
    const said = await onEach({ bypassCSP: true }, paths, async (page) =>
      page.evaluate(() => [
        ...('hit' in window ? ['a script ran'] : []),
        ...[...document.querySelectorAll('script, img, svg, base, style ~ style')].map(
          ({ outerHTML }) => outerHTML,
        ),
      ]),
    )
    expect(said).toEqual([])
    expect(pages.get('/hostile/single')).toContain('&lt;script&gt;')
  })

  test('lead the focus to what is wrong, and from there to the question', async () => {
    const wrong = ofLanguage('en').filter((path) => path.endsWith('-errors'))
    const said = await onEach({}, wrong, async (page) => {
      if ((await page.locator('#errors').count()) === 0) return []
      // A browser gives the first focus with its first drawing, which may come after the load.
      const isLed = await comes(page, '#errors:focus')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      const described = '[aria-describedby*="e-"]'
      const isReached = await comes(
        page,
        `${described} [id^="i-"]:focus, [id^="i-"]${described}:focus`,
      )
      return [
        ...(isLed ? [] : ['the focus is not on what is wrong']),
        ...(isReached ? [] : ['no control is reached']),
      ]
    })
    expect(wrong.length).toBeGreaterThan(10)
    expect(said).toEqual([])
  })

  test('are filled and sent with the keyboard alone', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await page.goto(`${origin}/en/single-first`)
    await page.locator('#main').focus()
    await page.keyboard.press('Tab')
    for (const _ of ['linkedin', 'forum', 'autre']) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Mastodon')
    await page.keyboard.press('Enter')
    const fields = new URLSearchParams((await sent).postData() ?? '')
    await context.close()
    expect([...fields]).toEqual([
      ['page', 'single'],
      ['a.reseau', 'autre'],
      ['a.reseau.other', 'Mastodon'],
      ['go', 'next'],
    ])
  })
})

/** What axe finds against WCAG 2.2, levels A and AA, and its best practices. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof Axe }
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, nodes }) => `${id} (${String(nodes.length)}): ${nodes[0]?.html.slice(0, 300) ?? ''}`,
    )
  })
}

async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    return scrollWidth > window.innerWidth ? [`${String(scrollWidth)} px wide`] : []
  })
}

/** What is pressed and smaller than 44 px, links within a sentence left out. */
async function findSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'button, .o, .step, select, textarea, input[type=text], .button',
      ),
    ]
    return all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
      .map(
        ({ one, box }) =>
          `${one.outerHTML.slice(0, 80)} ${String(box.width)}×${String(box.height)}`,
      )
  })
}
