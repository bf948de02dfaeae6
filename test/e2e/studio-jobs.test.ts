import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio } from './studio-browser.ts'
import type { StudioPage } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'
import type { Hands } from './studio-hands.ts'
import { addRoutedQuestion, previewQuestion, saveDesign, translate } from './studio-steps/design.ts'
import { copyFigure, crossQuestions } from './studio-steps/explore.ts'
import { runField } from './studio-steps/field.ts'
import {
  downloadFormat,
  publishReport,
  readGap,
  seeWrongNumber,
  writeSentence,
} from './studio-steps/report.ts'
import { createStudy } from './studio-steps/studies.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 180_000 })

const executable = findChromium()

const ways: readonly { readonly way: string; readonly hands: (page: Page) => Hands }[] = [
  { way: 'a pointer', hands: pointer },
  { way: 'the keyboard alone', hands: keyboard },
]

describe.runIf(executable !== undefined)('a study from its template to its downloads', () => {
  let browser: Browser
  let studio: TestStudio
  let entered: StudioPage

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
  })
  beforeEach(async () => {
    studio = await openTestStudio()
    entered = await enterStudio(browser, studio, { language: 'en', theme: 'light', width: 1280 })
  })
  afterEach(async () => {
    await entered.close()
    await studio.close()
  })
  afterAll(async () => {
    await browser.close()
  })

  test.each(ways)('by $way', async ({ hands: handsOn }) => {
    const { page, complaints } = entered
    const hands = handsOn(page)
    await createStudy(page, hands, { id: 'barometer' })
    await designQuestion(page, hands)
    await runField(page, hands, { study: 'barometer', respondents: 60 })
    await seeWeights(page, hands)
    await room(page, hands, 'Explore')
    await crossQuestions(page, hands, { rows: 'work from home', columns: 'You are' })
    expect(await copyFigure(page, hands, { row: 'Yes' })).toMatch(/^\[\d+%\]\(figure:2025\//)
    expect(await readGap(page, hands, { mirror: 'Remote work is monitored' })).toMatch(/point/)
    const printed = await totals(['feels_watched.yes', 'watches.yes'])
    const text = await writeSentence(page, hands, {
      text: '{} of employees believe that a tool watches them; {} of managers use one.',
      figures: [
        { search: 'feels_watched.yes', printed: printed[0] ?? '' },
        { search: 'watches.yes', printed: printed[1] ?? '' },
      ],
    })
    expect(text).toMatch(
      /feels_watched\.yes\) of employees .*\]\(figure:2025\/managers\/watches\.yes\)/,
    )
    await seeWrongNumber(page, hands)
    const link = await publishReport(page, hands)
    expect((await fetch(link)).status).toBe(200)
    expect(start(await downloadFormat(page, hands, 'pptx'))).toBe('PK')
    expect(start(await downloadFormat(page, hands, 'pdf'))).toBe('%P')
    expect(await lookAtStudio(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  /** What the figures of both sides print, in English. */
  async function totals(rows: readonly string[]): Promise<readonly string[]> {
    return Promise.all(
      rows.map(async (row) => {
        const population = row.startsWith('watches') ? 'managers' : 'employees'
        const { printed } = await studio.read<{ readonly printed: string }>(
          `/api/studies/barometer/figure?lang=en&id=${encodeURIComponent(`2025/${population}/${row}`)}`,
        )
        return printed
      }),
    )
  }
})

async function designQuestion(page: Page, hands: Hands): Promise<void> {
  await addRoutedQuestion(page, hands, {
    after: 'Do you ever work from home?',
    id: 'equipment',
    words: { en: 'Who pays for your equipment at home?' },
    options: [
      { code: 'company', words: { en: 'The company' } },
      { code: 'myself', words: { en: 'I do' } },
    ],
    condition: 'teleworks = yes',
  })
  await translate(page, hands, {
    language: 'fr',
    words: {
      Question: 'Qui paie votre équipement à domicile ?',
      company: 'L’entreprise',
      myself: 'Moi',
    },
  })
  await previewQuestion(page, hands, { words: 'Who pays for your equipment', language: 'en' })
  await saveDesign(page, hands)
}

/** In the Data room: margins before and after, and what weighting costs. */
async function seeWeights(page: Page, hands: Hands): Promise<void> {
  await room(page, hands, 'Data')
  await hands.press(page.getByRole('radio', { name: 'Weighting' }))
  await page.getByText('raking to margins').first().waitFor()
}

async function room(page: Page, hands: Hands, name: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Rooms of the study' })
  await hands.press(rooms.getByRole('link', { name, exact: true }))
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

function start(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 2))
}
