import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { keyboard } from './studio-hands.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 180_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const room = '/studies/reseaux-sociaux/face-to-face'

describe.runIf(executable !== undefined)('mirrors in a part of both populations', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: StudioView = desk): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, view)
    open.push(entered)
    return entered
  }
  const textOf = async (name: string): Promise<string> =>
    readFile(path.join(studio.folder, 'reseaux-sociaux', name), 'utf8')

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

  test('are added by the keyboard alone, shown with their test, and undone', async () => {
    const before = [await textOf('tables.yaml'), await textOf('mirrors.yaml')]
    const { page, go, complaints } = await enter()
    const { press, pick } = keyboard(page)
    await go(room)
    await press(page.getByText('Read the mirrors in a part'))
    const question = page.getByRole('combobox', { name: 'Question of both populations' })
    await pick(question, 'Industry of the company')
    await press(page.getByRole('checkbox', { name: 'Services' }))
    await press(page.getByRole('button', { name: 'Read in this part' }))
    await page.getByText('figures up to date').waitFor({ timeout: 120_000 })
    expect(new URL(page.url()).searchParams.get('part')).toBe('services')
    const first = page.locator('.gaps > li').first()
    await first.locator('.gap-line .whole').waitFor({ state: 'attached' })
    expect(await first.locator('.gap-title').textContent()).toMatch(/Employees:\sn\s=\s\d+/)
    expect(await first.locator('.gap-text').textContent()).toMatch(/gap of everybody: \+\d+/)
    expect(await textOf('mirrors.yaml')).toContain('id: services')
    for (const width of [desk.width, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await lookAtStudio(page)).toEqual([])
    }
    await press(page.getByRole('button', { name: 'Undo this change' }))
    await expect
      .poll(async () => [await textOf('tables.yaml'), await textOf('mirrors.yaml')])
      .toEqual(before)
    expect(page.url()).not.toContain('part=')
    expect(complaints).toEqual([])
  })
})
