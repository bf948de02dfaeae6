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
    await entered.page.locator('.question-editor').waitFor()
    return entered
  }
  const saved = (): File => parse(readFileSync(file, 'utf8')) as File

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openTestStudio('reseaux-sociaux')
    await studio.ask('/api/studies', sending('POST', { id: 'telework', from: 'template' }))
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
})
