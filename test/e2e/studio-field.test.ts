import process from 'node:process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addStudy, openNewStudy } from '../studio/open-new-study.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'
import { answerField, closeField, runField, startField } from './studio-steps/field.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const views: readonly StudioView[] = [
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'fr', theme: 'dark', width: 1280 },
  { language: 'fr', theme: 'light', width: 320 },
  { language: 'en', theme: 'dark', width: 320 },
]

describe.runIf(executable !== undefined)('the Field room in a browser', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: StudioView = desk): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, view)
    open.push(entered)
    return entered
  }
  /** What axe and a window find wrong with a state of the room, whoever looks at it. */
  const faults = async (study: string, sign: RegExp): Promise<readonly string[]> => {
    const said: string[] = []
    for (const view of views) {
      const { page, go, close } = await enter(view)
      await go(`/studies/${study}/field`)
      await page.getByRole('heading', { name: sign }).first().waitFor()
      const shots = process.env['VISAVIS_SHOTS']
      if (shots !== undefined) {
        const name = `${study}-${sign.source.replaceAll(/\W+/g, '')}-${view.language}-${view.theme}-${String(view.width)}`
        await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
      }
      const found = await lookAtStudio(page)
      said.push(...found.map((text) => `${JSON.stringify(view)}: ${text}`))
      await close()
    }
    return said
  }

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openNewStudy('telework')
    await addStudy(studio, 'by-keys')
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser?.close()
    await studio?.close()
  })

  test('leads a wave to its figures with a pointer, and every state is for everybody', async () => {
    const { page, go, complaints } = await enter()
    const hands = pointer(page)
    await go('/studies/telework/design')
    expect(await faults('telework', /Mode/)).toEqual([])
    await startField(page, hands)
    expect(await faults('telework', /^(Wave: open|Vague\s: ouverte)$/)).toEqual([])
    await answerField(page, hands, 60)
    await closeField(page, hands, 'telework')
    expect(await faults('telework', /^(Wave: closed|Vague\s: close)$/)).toEqual([])
    await hands.press(page.getByRole('link', { name: 'See the figures' }))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('Simulated data: nobody gave these answers').waitFor()
    expect(complaints).toEqual([])
  })

  test('leads a wave to its figures by the keyboard alone', async () => {
    const { page, go, complaints } = await enter()
    await go('/studies/by-keys/design')
    await runField(page, keyboard(page), { study: 'by-keys', respondents: 60 })
    expect(complaints).toEqual([])
  })
})
