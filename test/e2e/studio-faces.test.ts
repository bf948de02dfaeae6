import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 180_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const barometer = '/studies/reseaux-sociaux'
const views = [desk, { language: 'fr', theme: 'dark', width: 320 }] as const
const hands = { 'a pointer': pointer, 'the keyboard alone': keyboard } as const

describe.runIf(executable !== undefined)('the populations face to face, and waves', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: StudioView = desk): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, view)
    open.push(entered)
    return entered
  }

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openTestStudio('reseaux-sociaux')
    await waitForFigures(studio)
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser.close()
    await studio.close()
  })

  test.each(views)('have no state that axe or a window finds fault with: %o', async (view) => {
    const { page, go, complaints } = await enter(view)
    const said: string[] = []
    for (const room of [
      'face-to-face?by=taille',
      'face-to-face?by=secteur',
      'face-to-face?present=2012/droit_de_parler',
      'face-to-face?present=all',
      'waves',
      'strategy?plan=edit',
    ]) {
      await go(`${barometer}/${room}`)
      await page.locator('h1, .stage').first().waitFor()
      said.push(...(await lookAtStudio(page)).map((text) => `${room}: ${text}`))
    }
    expect(said).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each(['a pointer', 'the keyboard alone'] as const)(
    'are presented one by one and all together with %s',
    async (which) => {
      const { page, go } = await enter()
      const { press } = hands[which](page)
      await go(`${barometer}/face-to-face?order=wide`)
      const start = page.getByRole('button', { name: 'Present', exact: true })
      await press(start)
      const stage = page.getByRole('dialog')
      const title = stage.locator('h3')
      await title.waitFor()
      expect(await title.textContent()).toBe('Working without social networks')
      expect(await stage.locator('.stage-mark').textContent()).toBe('Simulated data')
      await page.keyboard.press('ArrowRight')
      await stage.getByText('2 of 5').waitFor()
      expect(await title.textContent()).not.toBe('Working without social networks')
      await page.keyboard.press('End')
      await stage.getByText('5 of 5').waitFor()
      await page.keyboard.press('ArrowRight')
      await press(stage.getByRole('button', { name: 'Previous' }))
      await stage.getByText('4 of 5').waitFor()
      await press(stage.getByRole('button', { name: 'All mirrors' }))
      await expect.poll(async () => stage.locator('.gaps > li').count()).toBe(5)
      await page.keyboard.press('Escape')
      await stage.waitFor({ state: 'detached' })
      expect(page.url()).not.toContain('present')
    },
  )

  test('are broken down as the declared tables have them, and untested', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/face-to-face`)
    await page.getByText('Company size', { exact: true }).click()
    const first = page.locator('.gaps > li').first()
    await first.locator('.gap-parts li').nth(3).waitFor()
    await page.getByText('what the declared tables say of each answer').waitFor()
    expect(await first.locator('.gap-parts .gap-mark').count()).toBe(0)
    const written = await first.locator('.gap-parts .left .number').first().textContent()
    const id = '2012/salaries/droit_de_parler.non@taille.50_249'
    const figure = await studio.read<{ readonly printed?: string }>(
      `/api${barometer}/figure?id=${encodeURIComponent(id)}&lang=en`,
    )
    expect(JSON.stringify(figure)).toContain(written ?? 'nothing')
  })

  test('are taken away as slides of their own', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/face-to-face`)
    const arrived = page.waitForEvent('download')
    await page.locator('.pair-head a[download]').click()
    const download = await arrived
    expect(download.suggestedFilename()).toBe('reseaux-sociaux-face-to-face.en.pptx')
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes('ppt/slides/slide2.xml')).toBe(true)
    expect(bytes.includes('ppt/slides/slide9.xml')).toBe(false)
  })

  test('say what changed in the questionnaires between waves', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/waves`)
    const section = page.locator('section[aria-labelledby=changes]')
    await section.locator('summary').first().click()
    await section.getByRole('heading', { name: 'Asked for the first time' }).first().waitFor()
    expect(await lookAtStudio(page)).toEqual([])
  })
})
