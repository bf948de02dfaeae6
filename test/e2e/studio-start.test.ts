import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { guidePath } from '../../src/studio/app/guide/guide-path.ts'
import type { StudyMenu } from '../../src/api/study-menu.ts'
import type { CheckAnswer } from '../../src/api/file-answers.ts'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'
import { createFromFile, createStudy } from './studio-steps/studies.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }

const header = 'Numéro;Courriel;Public;Sexe;Avis;Commentaire;poids'
const line = (row: number): string =>
  [
    String(501 + row),
    `p${String(row)}@exemple.fr`,
    row % 4 === 0 ? 'Dirigeants' : 'Salariés',
    row % 2 === 0 ? 'Femme' : 'Homme',
    ['Oui', 'Non', 'Ne sais pas'][row % 3] ?? '',
    row % 5 === 0 ? '' : `Remarque ${String(row)}`,
    `1,${String(row % 9)}`,
  ].join(';')
const answers = [header, ...Array.from({ length: 240 }, (_, row) => line(row))].join('\n')

describe.runIf(executable !== undefined)('where the Studio begins', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: Partial<StudioView> = {}): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, { ...desk, ...view })
    open.push(entered)
    return entered
  }
  const answersAs = (name: string, text = answers): string => {
    const file = path.join(studio.folder, name)
    writeFileSync(file, text)
    return file
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

  describe('the guided path', () => {
    test.each(['fr', 'en'] as const)('shows at each stop what it says (%s)', async (language) => {
      const { page, go } = await enter({ language })
      await go('/')
      await page.locator('.guide-start button').click()
      for (const [at, { id }] of guidePath.entries()) {
        await page
          .locator('.guide')
          .getByText(language === 'fr' ? `${at + 1} / 7` : `${at + 1} of 7`)
          .waitFor()
        await page.locator('.guide-text a').click()
        await seen[id]?.(page)
        if (at < guidePath.length - 1) await page.locator('.guide-steps button').last().click()
      }
      expect(new URL(page.url()).search).toBe('?new=template')
    })

    test.each([
      { language: 'fr', theme: 'dark', width: 320 },
      { language: 'en', theme: 'light', width: 1280 },
    ] as const)('fits beside every room, without fault: %o', async (view) => {
      const { page, go } = await enter(view)
      await go('/')
      await page.locator('.guide-start button').click()
      const said: string[] = []
      for (const [at, { address, id }] of guidePath.entries()) {
        await page.evaluate(`localStorage.setItem('visavis.guide', '${String(at)}')`)
        await go(address(view.language))
        await seen[id]?.(page)
        if (id !== 'record')
          said.push(...(await lookAtStudio(page)).map((text) => `${id}: ${text}`))
      }
      expect(said).toEqual([])
    })

    test('is folded, put away and kept on the device, by keyboard alone', async () => {
      const { page, go } = await enter()
      const hands = keyboard(page)
      await go('/')
      await hands.press(page.locator('.guide-start button'))
      await hands.press(page.getByRole('button', { name: 'Fold' }))
      await page.reload()
      await page.getByRole('button', { name: 'Unfold' }).waitFor()
      expect(await page.locator('.guide-text').count()).toBe(0)
      await hands.press(page.getByRole('button', { name: 'Leave the path' }))
      expect(await page.locator('.guide').count()).toBe(0)
      await go('/')
      await page.locator('.guide-start button').waitFor()
    })

    test('is not offered where its study is not open', async () => {
      const other = await openTestStudio('masculinity-2018')
      await waitForFigures(other)
      const alone = await enterStudio(browser, other, desk)
      await alone.page.getByRole('heading', { name: 'Men and masculinity' }).waitFor()
      expect(await alone.page.locator('.guide-start').count()).toBe(0)
      await alone.close()
      await other.close()
    })
  })

  describe.each([
    ['a pointer', pointer],
    ['the keyboard alone', keyboard],
  ] as const)('a study made with %s', (name, handsOn) => {
    const own = name === 'a pointer' ? 'one' : 'two'

    test('begins with the template', async () => {
      const { page, go } = await enter()
      await go('/studies/masculinity-2018/explore')
      await createStudy(page, handsOn(page), { id: `telework-${own}` })
      expect(await check(`telework-${own}`)).toEqual([])
    })

    test('begins with a file of answers, and is ready', async () => {
      const { page, go } = await enter({ language: 'fr' })
      await go('/')
      const file = answersAs(`enquete-${own}.csv`)
      const id = await createFromFile(page, handsOn(page), { path: file })
      expect([id, await check(id)]).toEqual([`enquete-${own}`, []])
      const menu = await vi.waitUntil(async () => ready(id), { timeout: 60_000, interval: 250 })
      expect([menu.respondents, menu.populations.length, menu.mirrors.length]).toEqual([240, 2, 1])
      const kept = readFileSync(path.join(studio.folder, id, 'data/2026-salaries.csv'), 'utf8')
      expect(kept.split('\r\n')[0]).toBe('Sexe;Avis;Commentaire;poids')
      expect(kept).not.toContain('exemple.fr')
    })
  })

  test('a person puts right what was guessed before anything is written', async () => {
    const { page, go } = await enter()
    await go('/?new=file')
    await page.locator('input[type=file]').setInputFiles(answersAs('survey.csv'))
    await page.locator('.import-columns').waitFor()
    const text = (await page.locator('.import-columns').textContent()) ?? ''
    expect(text).toContain('e-mail addresses')
    expect(text).toContain('a number that stands for a person')
    expect(await lookAtStudio(page)).toEqual([])
    expect(existsSync(path.join(studio.folder, 'survey'))).toBe(false)
    await page.getByLabel('Question of “Avis”').fill('What do you think?')
    await page.getByLabel('What “Commentaire” becomes').selectOption('leave_out')
    await page.getByLabel('The population stands in the column').selectOption('Sexe')
    await page.getByLabel('Name of “Femme”').fill('Women')
    await page.getByLabel('Mirror: What do you think? | What do you think?').waitFor()
    await page.getByLabel('Answer compared of “What do you think?”').selectOption('Non')
    await page.getByRole('button', { name: 'Make the study' }).click()
    await page.waitForURL(/\/studies\/survey\/design/)
    const at = (file: string): string =>
      readFileSync(path.join(studio.folder, 'survey', file), 'utf8')
    expect(at('study.yaml')).toContain('Women')
    expect(at('mirrors.yaml')).toContain('row: avis.non')
    expect(at('questionnaires/homme.yaml')).toContain('What do you think?')
    expect(at('questionnaires/homme.yaml')).not.toContain('commentaire')
    expect(await check('survey')).toEqual([])
  })

  test('a file that cannot be read says all that is wrong, where, and writes nothing', async () => {
    const { page, go } = await enter()
    await go('/?new=file')
    const broken = 'a;b\n1;2;3\n4;5\n"6;7\n'
    await page.locator('input[type=file]').setInputFiles(answersAs('broken.csv', broken))
    const said = (await page.locator('.trouble').textContent()) ?? ''
    expect(said).toContain('broken.csv:2:3')
    expect(said).toContain('broken.csv:4')
    expect(await lookAtStudio(page)).toEqual([])
    await page.locator('input[type=file]').setInputFiles(answersAs('mended.csv'))
    await page.locator('.import-columns').waitFor()
    expect(existsSync(path.join(studio.folder, 'broken'))).toBe(false)
  })

  test.each([
    { language: 'fr', theme: 'dark', width: 320 },
    { language: 'fr', theme: 'light', width: 1280 },
  ] as const)('the review of a file has no fault: %o', async (view) => {
    const { page, go } = await enter(view)
    await go('/?new=file')
    expect(await lookAtStudio(page)).toEqual([])
    await page.locator('input[type=file]').setInputFiles(answersAs('relu.csv'))
    await page.locator('.import-columns').waitFor()
    for (const summary of await page.locator('.import-columns summary').all()) await summary.click()
    expect(await lookAtStudio(page)).toEqual([])
  })

  async function check(id: string): Promise<readonly string[]> {
    const { issues } = await studio.read<CheckAnswer>(`/api/studies/${id}/check`)
    return issues.map(({ code, message }) => `${code} ${message}`)
  }

  async function ready(id: string): Promise<StudyMenu | undefined> {
    const menu = await studio.read<StudyMenu>(`/api/studies/${id}`)
    return menu.state === 'ready' ? menu : undefined
  }
})

async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** What is there to be seen at each stop, as it says. */
const seen: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  mirror: async (page) => {
    const side = page.locator('.gap-side')
    await side.first().waitFor()
    const numbers = await page.locator('.gap-side .large').allTextContents()
    expect(numbers.map((text) => text.replace(/\s/g, ''))).toEqual(['45%', '25%'])
    await closeSheet(page)
  },
  record: async (page) => {
    const record = page.getByRole('dialog')
    await record.getByText('figure:2012/salaries/droit_de_parler.non').first().waitFor()
    expect(await record.textContent()).toContain('visavis figure')
    await closeSheet(page)
  },
  withheld: async (page) => page.locator('tbody .withheld').first().waitFor(),
  wrong: async (page) => {
    const editor = page.locator('.editor textarea')
    await editor.waitFor()
    const right = await editor.inputValue()
    expect(right).toMatch(/\[45\s?%\]/)
    await editor.fill(right.replace(/\[45(\s?%\])/, '[54$1'))
    await page.locator('.mark-error').first().waitFor()
    await editor.fill(right)
    await page.locator('.mark-error').first().waitFor({ state: 'detached' })
  },
  strategy: async (page) => page.locator('.strategy-actions > li').first().waitFor(),
  questions: async (page) => page.locator('.question-editor').waitFor(),
  own: async (page) => page.locator('.new-study input').first().waitFor(),
}
