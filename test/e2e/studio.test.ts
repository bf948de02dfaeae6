import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const barometer = '/studies/reseaux-sociaux'

const rooms = [
  '/',
  `${barometer}/explore`,
  `${barometer}/explore?chart=heat&sort=total&show=interval`,
  `${barometer}/explore?figure=2012/salaries/reseaux_utilises.facebook`,
  `${barometer}/face-to-face`,
  `${barometer}/face-to-face?mirror=2012/droit_de_parler`,
  `${barometer}/waves?changed=yes`,
  `${barometer}/strategy`,
  `${barometer}/report`,
  `${barometer}/data`,
  `${barometer}/design`,
  `${barometer}/design?view=text`,
  '/studies/masculinity-2018/explore',
  '/studies/masculinity-2018/face-to-face',
  '/studies/masculinity-2018/design?question=lifestyle',
  '/studies/unknown/explore',
]

describe.runIf(executable !== undefined)('the Studio in a browser', () => {
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
    studio = await openTestStudio('reseaux-sociaux', 'masculinity-2018')
    await waitForFigures(studio)
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser.close()
    await studio.close()
  })

  test.each([
    { language: 'en', theme: 'light', width: 1280 },
    { language: 'fr', theme: 'dark', width: 320 },
  ] as const)(
    'has no room that axe, a window or its own policy finds fault with: %o',
    async (view) => {
      const { page, go, complaints } = await enter(view)
      const said: string[] = []
      for (const room of rooms) {
        await go(room)
        await page.locator('h1').waitFor()
        said.push(...(await lookAtStudio(page)).map((text) => `${room}: ${text}`))
      }
      expect(said).toEqual([])
      // What is not there is refused, and the browser says so.
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    },
  )

  test('finds a table, a figure and its record by the keyboard, and Back leads back', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/explore`)
    const first = page.url()
    await page.getByRole('combobox', { name: 'Question' }).focus()
    await page.keyboard.type('charter')
    expect(await page.locator('[role=listbox] [role=option]').count()).toBe(1)
    expect(await lookAtStudio(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /charter/ }).waitFor()
    expect(page.url()).toContain('existence_charte')
    await page.locator('tbody button[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const number = (await page.locator(':focus').textContent()) ?? ''
    expect(number).toMatch(/^\d+%/)
    expect(await page.locator('.detail').textContent()).toContain('interval')
    await page.keyboard.press('Enter')
    const record = page.getByRole('dialog')
    await record.getByText('figure:2012/salaries/existence_charte').first().waitFor()
    await page.keyboard.press('Escape')
    await record.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').textContent()).toBe(number)
    for (let back = 0; back < 3; back++) await page.goBack()
    expect(page.url()).toBe(first)
  })

  test('sorts a table by a column and keeps the order in the address', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/explore`)
    await page.getByRole('button', { name: 'Under 35' }).click()
    expect(page.url()).toContain('sort=age.moins_35')
    const shares = await page
      .locator('tbody tr.category td:nth-of-type(2) button')
      .allTextContents()
    const values = shares.map((text) => Number.parseInt(text, 10))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values.length).toBeGreaterThan(5)
  })

  test('says why a number is withheld, and gives none', async () => {
    const { page, go } = await enter()
    await go('/studies/masculinity-2018/explore')
    await page.goto(`${studio.url}/studies/masculinity-2018/explore?table=${await withheldTable()}`)
    const cell = page.locator('tbody .withheld').first()
    await cell.waitFor()
    expect(await cell.textContent()).toMatch(/few|small|subtraction|computed|nobody|imprecise/)
  })

  async function withheldTable(): Promise<string> {
    const id = '/api/studies/masculinity-2018'
    const menu = await studio.read<{ readonly tables: readonly { readonly id: string }[] }>(id)
    for (const table of menu.tables) {
      const address = `${id}/table?id=${encodeURIComponent(table.id)}`
      const text = await (await studio.ask(address)).text()
      if (text.includes('"kind":"withheld"')) return encodeURIComponent(table.id)
    }
    throw new Error('the study requires a table with a withheld cell')
  }

  test('puts mirrors in order, opens both questions, and lets the picture be taken away', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/face-to-face?wave=2014`)
    await page.getByText('Widest gap').click()
    const gaps = await page.locator('.gap-text b').allTextContents()
    const widths = gaps.map((text) => Number.parseInt(text.replace(/[+\u2212]/, ''), 10))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    await page.locator('.gap-title button').first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('heading', { name: 'Managers' }).waitFor()
    expect(await sheet.textContent()).toContain('base 300')
    await page.keyboard.press('Escape')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'SVG picture' }).click()
    const svg = readFileSync(await (await saving).path(), 'utf8')
    expect(svg).toContain('Simulated data')
    expect(svg).not.toContain('var(--')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PNG picture' }).click()
    expect(
      readFileSync(await (await saved).path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('underlines a wrong number as it is typed, and inserts a right one', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/report?file=report.en.md`)
    const text = page.getByRole('textbox', { name: 'report.en.md' })
    await text.focus()
    await page.keyboard.press('Control+Home')
    const wrong = '[62%](figure:2012/salaries/reseaux_utilises.facebook) use Facebook. '
    await page.keyboard.insertText(wrong)
    await page.locator('.under .mark-error').waitFor()
    await page.locator('.findings').getByText('61%').first().waitFor()
    await page.getByText('Figures', { exact: true }).click()
    await page.getByRole('searchbox').fill('facebook')
    await page.getByRole('button', { name: /^72%/ }).first().click()
    await expect
      .poll(async () => text.inputValue())
      .toContain('[72%](figure:2014/salaries/reseaux_utilises.facebook)')
    await text.focus()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => text.inputValue()).not.toContain('Facebook. [72%]')
    await page.getByText('Preview', { exact: true }).click()
    await page.frameLocator('iframe.printed').getByText('use Facebook.').first().waitFor()
  })

  test('overwrites nobody: a conflict is shown and both texts are kept', async () => {
    const { page, go } = await enter()
    const file = path.join(studio.folder, 'reseaux-sociaux', 'article.en.md')
    await go(`${barometer}/report?file=article.en.md`)
    const text = page.getByRole('textbox', { name: 'article.en.md' })
    const before = await text.inputValue()
    writeFileSync(file, `${before}\nWritten by another.\n`)
    await text.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\nWritten here.\n')
    await page.keyboard.press('Control+s')
    await page.getByText('Somebody changed this file meanwhile').waitFor()
    expect(readFileSync(file, 'utf8')).toContain('Written by another.')
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep my version' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(readFileSync(file, 'utf8')).toBe(`${before}\nWritten here.\n`)
    writeFileSync(file, before)
  })

  test('keeps what is written when the connection is lost, and saves it afterwards', async () => {
    const { page, go } = await enter()
    const file = path.join(studio.folder, 'reseaux-sociaux', 'questionnaires', 'salaries.yaml')
    const before = readFileSync(file, 'utf8')
    await go(`${barometer}/design?file=questionnaires/salaries.yaml&question=sexe`)
    const label = page.getByRole('textbox', { name: 'femme en' })
    await label.fill('A woman, or a girl')
    await page.frameLocator('iframe').getByText('A woman, or a girl').waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('What you wrote is kept on this device.').waitFor()
    expect(readFileSync(file, 'utf8')).toBe(before)
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText('were found on this device').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    const after = readFileSync(file, 'utf8')
    expect(after).toBe(before.replace('en: A woman }', "en: 'A woman, or a girl' }"))
    writeFileSync(file, before)
  })

  test('checks a questionnaire as it is typed, and tells the line', async () => {
    const { page } = await enter()
    // Figures of the file that the test before put back may be under way: the page is not idle.
    await page.goto(`${studio.url}${barometer}/design?file=questionnaires/salaries.yaml&view=text`)
    const text = page.getByRole('textbox', { name: 'salaries.yaml' })
    await text.fill((await text.inputValue()).replace('type: single', 'type: singel'))
    await page
      .getByRole('link', { name: /salaries\.yaml:\d+/ })
      .first()
      .waitFor()
    expect(await page.locator('.under .mark-error').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Check: nothing wrong').waitFor()
  })

  test('walks through the respondents’ pages in the preview', async () => {
    const { page, go } = await enter()
    await go(`${barometer}/design?file=questionnaires/responsables.yaml`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('button', { name: 'Continue' }).click()
    await frame.getByRole('alert').waitFor()
    await frame.getByText('Marketing').click()
    await frame.getByRole('button', { name: 'Continue' }).click()
    await frame.getByRole('button', { name: 'Back' }).waitFor()
    expect(await frame.getByRole('alert').count()).toBe(0)
  })

  test('speaks French and English, and changes its colours', async () => {
    const { page, go } = await enter()
    await go('/')
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { name: 'Études' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.getByRole('combobox').selectOption('dark')
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper).toBe('rgb(23, 22, 19)')
  })

  test('makes a study from the template, simulates it, and shows its first table', async () => {
    const { page, go } = await enter()
    await go('/')
    await page.getByText('New study').click()
    await page.getByRole('textbox', { name: 'Name of the folder' }).fill('telework')
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Make', exact: true }).click()
    await page.getByRole('heading', { name: 'Design' }).waitFor()
    await page.getByText('Check: nothing wrong').waitFor()
    await go('/')
    const card = page.locator('.study-card').nth(2)
    await card.getByText('Next wave, simulated answers').click()
    await card.getByRole('button', { name: 'Simulate' }).click()
    await card.getByText('Up to date').waitFor({ timeout: 60_000 })
    await go('/studies/telework/explore')
    await page.locator('tbody button').first().waitFor()
    expect(await page.locator('.simulated').textContent()).toContain('Simulated data')
  })
})
