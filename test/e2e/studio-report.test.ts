import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { pointer } from './studio-hands.ts'
import {
  downloadFormat,
  publishReport,
  readGap,
  seeWrongNumber,
  writeSentence,
} from './studio-steps/report.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 180_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const barometer = '/studies/reseaux-sociaux'
describe.runIf(executable !== undefined)('writing and publishing in the Studio', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: Partial<StudioView> = {}): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, { ...desk, ...view })
    open.push(entered)
    return entered
  }

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser.close()
    await studio.close()
  })

  test('a gap is read, a sentence written, a wrong number mended, the report published', async () => {
    await (studio as TestStudio | undefined)?.close()
    studio = await openTestStudio('reseaux-sociaux')
    await waitForFigures(studio)
    const { page, go, complaints } = await enter()
    await go(`${barometer}/face-to-face`)
    const own = pointer(page)
    const gap = await readGap(page, own, { mirror: 'Speaking about the company' })
    expect(gap).toMatch(/^Gap \+20 points/)
    const written = await writeSentence(page, own, {
      text: 'In 2012 {} of employees used Facebook, in 2014 {}.',
      figures: [
        { search: 'facebook 2012', printed: '61%' },
        { search: 'facebook 2014', printed: '72%' },
      ],
    })
    expect(written).toContain(
      'In 2012 [61%](figure:2012/salaries/reseaux_utilises.facebook) of employees used Facebook, in 2014 [72%](figure:2014/salaries/reseaux_utilises.facebook).',
    )
    await seeWrongNumber(page, own)
    const file = path.join(studio.folder, 'reseaux-sociaux', 'report.en.md')
    expect(readFileSync(file, 'utf8')).toContain(written.trimEnd())
    const link = await publishReport(page, own)
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/p\/[0-9a-f]{40}\/$/)
    expect(await lookAtStudio(page)).toEqual([])
    const slides = await downloadFormat(page, own, 'pptx')
    expect(Buffer.from(slides).subarray(0, 2).toString()).toBe('PK')
    const paper = await downloadFormat(page, own, 'pdf')
    expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-')
    expect(complaints).toEqual([])
    const stranger = await browser.newPage()
    await stranger.goto(link)
    await stranger.getByRole('heading', { level: 1 }).waitFor()
    await stranger.getByRole('link', { name: 'Report', exact: true }).click()
    await stranger.getByText('In 2012 61% of employees used Facebook').first().waitFor()
    await stranger.close()
  })

  test.each([
    { language: 'fr', theme: 'dark', width: 320 },
    { language: 'en', theme: 'light', width: 1280 },
  ] as const)('shows each output before it is taken away: %o', async (view) => {
    const { page, go } = await enter(view)
    await go(`${barometer}/report`)
    for (const format of [
      /^(Page web|Web page)$/,
      /^(Diapositives|Slides)$/,
      /^(Classeur|Workbook)$/,
    ]) {
      const choice = page.locator('.output-preview').getByRole('radio', { name: format })
      await pointer(page).press(choice)
      const frame = page.locator('.output-preview iframe')
      await frame.contentFrame().getByRole('heading', { level: 1 }).first().waitFor()
      expect(await lookAtStudio(page)).toEqual([])
    }
  })

  test('withdraws what was published, after asking', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/report`)
    const item = page.locator('.publications li')
    const link = (await item.locator('a').textContent()) ?? ''
    await item.getByRole('button', { name: 'Withdraw' }).click()
    expect(await lookAtStudio(page)).toEqual([])
    await item.getByRole('button', { name: 'Withdraw for good' }).click()
    await page.getByText('Nothing is published.').waitFor()
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(404)
  })

  test.each([
    { language: 'en', theme: 'light', width: 1280 },
    { language: 'fr', theme: 'dark', width: 320 },
  ] as const)('edits the plan in its file, keeping the rest of it: %o', async (view) => {
    const { page, go } = await enter(view)
    const file = path.join(studio.folder, 'reseaux-sociaux', 'strategy.yaml')
    const before = readFileSync(file, 'utf8')
    await go(`${barometer}/strategy?plan=edit`)
    const first = page
      .locator('.strategy-actions > li')
      .filter({ has: page.locator('select') })
      .first()
    const state = view.width === 320 ? 'done' : 'under_way'
    await first.locator('select').first().selectOption(state)
    expect(await lookAtStudio(page)).toEqual([])
    await page.keyboard.press('Control+s')
    await page.locator('.file-bar button.strong[aria-disabled=true]').waitFor()
    const after = readFileSync(file, 'utf8').split('\n')
    const changed = after.filter((line) => !before.split('\n').includes(line))
    expect(changed).toEqual([`    state: ${state}`])
    await page
      .locator('.strategy-actions dd')
      .getByText(/^(under way|faite)$/)
      .first()
      .waitFor({ timeout: 180_000 })
  })
})
