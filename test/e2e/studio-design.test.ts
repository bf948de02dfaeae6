import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio, sending } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'
import {
  addRoutedQuestion,
  moveQuestion,
  openQuestion,
  previewQuestion,
  saveDesign,
  translate,
} from './studio-steps/design.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const room = '/studies/telework/design?file=questionnaires/employees.yaml'

interface File {
  readonly pages: readonly { readonly id: string; readonly questions: readonly Asked[] }[]
}
interface Asked {
  readonly id: string
  readonly show_if?: string
  readonly text: Readonly<Record<string, string>>
  readonly options?: readonly { readonly code: string }[]
}

describe.runIf(executable !== undefined)('the Design room in a browser', () => {
  let browser: Browser
  let studio: TestStudio
  let file = ''
  let before = ''
  const open: StudioPage[] = []
  const enter = async (view: Partial<StudioView> = {}): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, { ...desk, ...view })
    open.push(entered)
    return entered
  }
  const enterRoom = async (query = '', view: Partial<StudioView> = {}): Promise<StudioPage> => {
    writeFileSync(file, before)
    const entered = await enter(view)
    await entered.go(`${room}${query}`)
    await entered.page.locator('.view-choice').waitFor()
    return entered
  }
  const saved = (): File => parse(readFileSync(file, 'utf8')) as File

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openTestStudio('reseaux-sociaux')
    await studio.ask('/api/studies', sending('POST', { id: 'telework' }))
    file = path.join(studio.folder, 'telework', 'questionnaires', 'employees.yaml')
    before = readFileSync(file, 'utf8')
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser.close()
    await studio.close()
  })

  test.each([
    ['a pointer', pointer],
    ['the keyboard alone', keyboard],
  ] as const)('adds, translates, previews and moves a question with %s', async (_, handsOf) => {
    const { page } = await enterRoom()
    const hands = handsOf(page)
    await addRoutedQuestion(page, hands, {
      words: { en: 'Who pays for your desk at home?', fr: 'Qui paie votre bureau ?' },
      options: [
        { code: 'employer', words: { en: 'My employer', fr: 'Mon employeur' } },
        { code: 'myself', words: { en: 'I do', fr: 'Moi' } },
      ],
      condition: 'teleworks = yes',
      after: 'How many days a week',
    })
    await translate(page, hands, {
      language: 'fr',
      words: { Question: 'Qui paie votre bureau à la maison ?', myself: 'Moi-même' },
    })
    await previewQuestion(page, hands, { words: 'Who pays for your desk at home?' })
    await moveQuestion(page, hands, { words: 'Who pays for your desk', by: 1 })
    await saveDesign(page, hands)
    const [, telework] = saved().pages
    expect(telework?.questions.map(({ id }) => id)).toEqual([
      'teleworks',
      'days',
      'reasons',
      'question',
    ])
    expect(telework?.questions[3]).toMatchObject({
      show_if: 'teleworks = yes',
      text: { fr: 'Qui paie votre bureau à la maison ?', en: 'Who pays for your desk at home?' },
      options: [
        { code: 'employer', label: { fr: 'Mon employeur', en: 'My employer' } },
        { code: 'myself', label: { fr: 'Moi-même', en: 'I do' } },
      ],
    })
    // Every line that was there is there still.
    const lines = readFileSync(file, 'utf8').split('\n')
    expect(before.split('\n').filter((line) => !lines.includes(line))).toEqual([])
  })

  test('drags a question to another page, and Undo brings it back', async () => {
    const { page } = await enterRoom()
    const line = (words: string): ReturnType<Page['locator']> =>
      page.locator('.outline .line', { hasText: words })
    const grip = line('How old are you?').locator('.grip')
    const from = await grip.boundingBox()
    const to = await line('How does telework work').boundingBox()
    if (from === null || to === null) throw new Error('the outline requires both questions')
    await page.mouse.move(from.x + 4, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 40, to.y + 12, { steps: 4 })
    await page.mouse.move(to.x + 40, to.y + to.height - 2)
    await page.mouse.up()
    const trust = page.locator('.outline > ol > li').nth(2)
    await trust.getByText('How old are you?').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.outline > ol > li').first().getByText('How old are you?').waitFor()
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('moves questions and pages of the outline by Alt and arrows, and keeps the focus', async () => {
    const { page } = await enterRoom()
    await openQuestion(page, keyboard(page), 'How old are you?')
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText('“Quel âge avez-vous').waitFor({ state: 'attached' })
    expect(await page.locator(':focus').textContent()).toContain('How old are you?')
    await page.keyboard.press('Alt+ArrowDown')
    const second = page.locator('.outline > ol > li').nth(1)
    expect(await second.locator('.line').nth(2).textContent()).toContain('How old are you?')
    expect(await page.locator(':focus').textContent()).toContain('How old are you?')
    await saveDesign(page, keyboard(page))
    expect(saved().pages[1]?.questions.map(({ id }) => id)).toEqual([
      'teleworks',
      'age',
      'days',
      'reasons',
    ])
  })

  test('writes a condition from what may come, and tells its mistakes where they stand', async () => {
    const { page } = await enterRoom('&question=reasons')
    const field = page.getByRole('combobox', { name: 'Asked if' })
    await field.fill('')
    await page.keyboard.type('home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: 'is this answer', exact: false }).first().waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => field.inputValue()).toBe('teleworks = no ')
    await page
      .getByText('Asked of those who answered “No” to “Do you ever work from home?”')
      .waitFor()
    await page.getByText('Posée à celles et ceux').waitFor()
    await field.fill('teleworks = mayb')
    await page.locator('.condition mark', { hasText: 'mayb' }).waitFor()
    await field.fill('telework = yes')
    await page.locator('.condition').getByText('teleworks').first().waitFor()
    await page.locator('.findings').getByRole('button', { name: 'Write “teleworks”' }).click()
    await expect.poll(async () => field.inputValue()).toBe('teleworks = yes')
    await page.getByText('Check: nothing wrong').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => field.inputValue()).toBe('telework = yes')
  })

  test('tells what speaks of a question before it goes, and offers to mend what is missing', async () => {
    const { page } = await enterRoom('&question=teleworks')
    await page.getByRole('button', { name: 'Delete…' }).click()
    const sheet = page.getByRole('dialog')
    await sheet
      .getByText(/questionnaires\/employees\.yaml:\d+/)
      .first()
      .waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText(/Check: \d+ problem/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Check: nothing wrong').waitFor()
    await page.locator('.outline').getByRole('link', { name: 'You are' }).click()
    await page.getByRole('button', { name: 'Duplicate' }).click()
    await page.locator('.question-editor code', { hasText: 'gender_2' }).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await page.locator('.outline').getByRole('link', { name: 'You are' }).click()
    await page.getByRole('textbox', { name: 'woman en' }).fill('')
    await page.locator('.label-list').getByRole('button', { name: 'Write what is missing' }).click()
    expect(await page.locator(':focus').getAttribute('data-path')).toBe(
      'pages.0.questions.0.options.0.label.en',
    )
  })

  test('finds what is to be translated, and writes it', async () => {
    const { page } = await enterRoom()
    writeFileSync(file, before.replace(', en: A woman', '').replace(', en: A man', ''))
    await page.reload()
    await page.getByText('Translations', { exact: true }).click()
    await page.getByText('2 texts of').waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Go to the next one missing' }).click()
    await page.keyboard.insertText('A woman')
    await page.getByRole('button', { name: 'Go to the next one missing' }).click()
    await page.keyboard.insertText('A man')
    await page.getByText('are written in every language').waitFor()
    await saveDesign(page, pointer(page))
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('puts the two questions of a mirror side by side, and changes either side', async () => {
    const { page } = await enterRoom('&view=mirrors&mirror=watched')
    const sides = page.locator('.two-sides section')
    await sides.nth(1).waitFor()
    expect(await sides.count()).toBe(2)
    expect(await page.locator('mark.differs').count()).toBeGreaterThan(0)
    const other = path.join(studio.folder, 'telework', 'questionnaires', 'managers.yaml')
    const there = readFileSync(other, 'utf8')
    await sides.nth(1).getByText('Change the words of this side').click()
    await sides.nth(1).getByRole('textbox', { name: 'Question en' }).fill('How does it work?')
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).nth(1).click()
    await page.getByText('Saved', { exact: true }).nth(1).waitFor()
    expect(readFileSync(other, 'utf8')).toContain('en: How does it work?')
    writeFileSync(other, there)
  })

  test('draws the way through the questionnaire, the same in words, and leads to a question', async () => {
    const { page } = await enterRoom('&view=flow')
    expect(await page.locator('.flow svg .way.asks').count()).toBe(2)
    await page.locator('.flow-words').getByText('who answered “Yes”').first().waitFor()
    await page.locator('.flow svg').getByText('You are').click()
    await page.locator('.question-editor code', { hasText: 'gender' }).waitFor()
  })

  test('says what a change does to comparisons, and raises the version', async () => {
    const { page } = await enterRoom('&question=gender')
    await page.getByRole('textbox', { name: 'Question en' }).fill('Are you a woman or a man?')
    await page.getByText('Versions', { exact: true }).click()
    await page.locator('.changes').getByText('words of the question').waitFor()
    await page.locator('.changes').getByText('with care').waitFor()
    await page.getByRole('button', { name: 'Raise to version 2' }).click()
    await page.getByRole('button', { name: 'Raise to version 2' }).waitFor({ state: 'detached' })
    await saveDesign(page, pointer(page))
    expect(readFileSync(file, 'utf8')).toContain('\nversion: 2\n')
  })

  test('lets two people edit at once: nothing is overwritten, nothing is lost', async () => {
    const { page } = await enterRoom('&question=gender')
    const another = await enter()
    await another.go(`${room}&question=age`)
    await another.page.getByRole('textbox', { name: 'Question en' }).fill('Your age?')
    await saveDesign(another.page, pointer(another.page))
    await page.getByRole('textbox', { name: 'Question en' }).fill('Your gender?')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Somebody changed this file meanwhile').waitFor()
    expect(readFileSync(file, 'utf8')).toContain('en: Your age?')
    expect(await lookAtStudio(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep both' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    const both = readFileSync(file, 'utf8')
    expect(both).toContain('en: Your age?')
    expect(both).toContain('en: Your gender?')
    writeFileSync(file, before)
    await page.getByRole('textbox', { name: 'Question en' }).fill('Your gender, please?')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Take the other version' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect
      .poll(async () => page.getByRole('textbox', { name: 'Question en' }).inputValue())
      .toBe('Your gender, please?')
  })

  test('does not write a draft of another day over what was saved since', async () => {
    const { page } = await enterRoom('&question=gender')
    await page.getByRole('textbox', { name: 'Question en' }).fill('Your gender?')
    writeFileSync(file, before.replace('en: You are…', 'en: Tell us who you are'))
    await page.reload()
    await page.getByText('Somebody changed this file meanwhile').waitFor()
    expect(await page.getByRole('button', { name: 'Keep both' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Take the other version' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(readFileSync(file, 'utf8')).toContain('en: Tell us who you are')
  })

  test.each([
    { language: 'en', theme: 'light', width: 1280 },
    { language: 'fr', theme: 'dark', width: 320 },
  ] as const)('has no view that axe or a window finds fault with: %o', async (view) => {
    const { page, go, complaints } = await enterRoom('', view)
    const said: string[] = []
    for (const query of [
      '&question=reasons',
      '&page=telework',
      '&view=flow',
      '&view=mirrors',
      '&view=translations',
      '&view=versions',
      '&view=versions&with=study:reseaux-sociaux',
      '&view=text',
    ]) {
      await go(`${room}${query}`)
      await page.locator('.view-choice').waitFor()
      for (const details of await page.locator('main details').all()) {
        await details.evaluate((element) => element.setAttribute('open', ''))
      }
      said.push(...(await lookAtStudio(page)).map((text) => `${query}: ${text}`))
    }
    expect([...said, ...complaints]).toEqual([])
  })
})
