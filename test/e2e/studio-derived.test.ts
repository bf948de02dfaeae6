import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { openNewStudy } from '../studio/open-new-study.ts'
import { sending } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import { keyboard } from './studio-hands.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const executable = findChromium()

describe.runIf(executable !== undefined)('bands of a number in a browser', () => {
  let browser: Browser
  let studio: TestStudio
  const tables = (): string =>
    readFileSync(path.join(studio.folder, 'telework', 'tables.yaml'), 'utf8')

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openNewStudy()
    const done = await studio.ask('/api/studies/telework/simulate', sending('POST', {}))
    if (!done.ok) throw new Error(await done.text())
    await waitForFigures(studio)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  test('are made of cut points with the keyboard alone, crossed, told in Data, and stay while they are used', async () => {
    const before = tables()
    const view = { language: 'en', theme: 'dark', width: 320 } as const
    const { page, go, complaints, close } = await enterStudio(browser, studio, view)
    const number = '/studies/telework/explore?rows=days&population=employees&wave=2025'
    await go(number)
    const hands = keyboard(page)
    const opener = page.getByText('Cut this number into bands')
    await hands.press(opener)
    const cuts = page.getByLabel('Cut points')
    await hands.write(cuts, '3, 2')
    await hands.press(page.getByRole('button', { name: 'Add these bands' }))
    await page.getByText('2 comes after 3').waitFor()
    expect(await cuts.getAttribute('aria-invalid')).toBe('true')
    expect(await lookAtStudio(page)).toEqual([])
    expect(tables()).toBe(before)
    await hands.write(cuts, '2, 4')
    await hands.write(page.getByLabel('Band 1, in English'), 'One day or less')
    expect(await page.getByLabel('Band 2, in French').inputValue()).toBe('de 2 à moins de 4 jours')
    await hands.press(page.getByRole('button', { name: 'Add these bands' }))
    await page.waitForURL(/rows=bands_of_days/, { timeout: 120_000 })
    await page.locator('table.crossed').getByText('One day or less').waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('table-title')
    expect(tables().startsWith(before)).toBe(true)
    expect(parse(tables())).toMatchObject({
      derived: [{ id: 'bands_of_days', population: 'employees', options: [{}, {}, {}] }],
    })
    await go(
      '/studies/telework/explore?rows=works_well&by=bands_of_days&population=employees&wave=2025',
    )
    await page.getByRole('button', { name: 'Add this table' }).click()
    await page.locator('table.crossed').waitFor({ timeout: 120_000 })
    expect(await page.locator('thead').textContent()).toContain('4 days or more')
    await go('/studies/telework/data?population=employees&variable=bands_of_days')
    await page.getByText('“How many days a week, on average?” ≥ 2 and < 4').waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await go(number)
    await opener.click()
    await page.getByRole('button', { name: /^Remove “How many days/ }).click()
    // A banner still is made of them: nothing changes, and it is said where.
    await page.getByRole('alert').getByText('bands_of_days').first().waitFor()
    expect(tables()).toContain('derived:')
    expect(complaints).toEqual([])
    await close()
  })

  test('answers are recoded into a variable, which is shown', async () => {
    const view = { language: 'fr', theme: 'light', width: 1280 } as const
    const { page, go, complaints, close } = await enterStudio(browser, studio, view)
    await go('/studies/telework/explore?rows=age&population=employees&wave=2025')
    await page.getByText('Recoder en une nouvelle variable').click()
    const form = page.locator('.made')
    const add = async (answers: readonly number[], name: string): Promise<void> => {
      for (const at of answers) await form.getByRole('checkbox').nth(at).check()
      await form.getByLabel('Nom du groupe, en français').fill(name)
      await form.getByLabel('Nom du groupe, en anglais').fill(name)
      await form.getByRole('button', { name: 'Ajouter ce groupe' }).click()
    }
    await add([0, 1], 'Moins de 50 ans')
    await form.getByText('Il faut deux groupes').waitFor()
    await add([0], '50 ans ou plus')
    expect(await lookAtStudio(page)).toEqual([])
    await form.getByRole('button', { name: 'Ajouter la variable' }).click()
    await page.waitForURL(/rows=age_recoded/, { timeout: 120_000 })
    await page.locator('table.crossed').getByText('50 ans ou plus').waitFor()
    expect(parse(tables())).toMatchObject({
      derived: [
        {},
        { id: 'age_recoded', options: [{ when: 'age in [under_35, from_35_to_49]' }, {}] },
      ],
    })
    expect(complaints).toEqual([])
    await close()
  })
})
