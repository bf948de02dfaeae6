import type { Page } from 'playwright-core'
import type { LocalText } from '../../../src/core/local-text.ts'
import type { Hands } from '../studio-hands.ts'

/** A question to add, and who is asked it. */
export interface RoutedQuestion {
  /** Its words by language, as the study has them. */
  readonly words: LocalText
  readonly options: readonly { readonly code: string; readonly words: LocalText }[]
  /** Such as `teleworks = yes`. */
  readonly condition: string
  /** The question of the outline that it comes after, by its words; the one that stands open otherwise. */
  readonly after?: string | undefined
  /** `single` by default, by its name in the list of types. */
  readonly type?: string | undefined
  /** Its short name; the one that is proposed otherwise. */
  readonly id?: string | undefined
}

const editor = (page: Page): ReturnType<Page['locator']> => page.locator('.question-editor')
const outline = (page: Page): ReturnType<Page['locator']> => page.locator('.outline')

/** From the Design room of a study in English: adds a question, its words, answers and condition. */
export async function addRoutedQuestion(
  page: Page,
  hands: Hands,
  { words, options, condition, after, type, id }: RoutedQuestion,
): Promise<void> {
  if (after !== undefined) await openQuestion(page, hands, after)
  const place = page.locator('.outline-more')
  await hands.press(place.locator('summary'))
  if (type !== undefined) {
    await place.getByRole('combobox', { name: 'Type of question' }).selectOption({ label: type })
  }
  if (id !== undefined) await hands.write(place.getByRole('textbox'), id)
  await hands.press(place.getByRole('button', { name: 'Add', exact: true }))
  for (const [language, own] of Object.entries(words)) {
    const field = editor(page).getByRole('textbox', { name: `Question ${language}`, exact: true })
    await hands.write(field, own)
  }
  await addOptions(page, hands, options)
  const field = editor(page).getByRole('combobox', { name: 'Asked if' })
  await hands.write(field, condition)
  await editor(page).getByText('Asked of those').first().waitFor()
  await page.getByText('Check: nothing wrong').waitFor()
}

/** Gives each answer its code and words; a new question has two already, under codes of its own. */
async function addOptions(
  page: Page,
  hands: Hands,
  options: RoutedQuestion['options'],
): Promise<void> {
  const list = editor(page).locator('.label-list').first()
  for (const { code, words } of options) {
    await hands.write(list.getByRole('textbox', { name: 'Code to add' }), code)
    await hands.press(list.getByRole('button', { name: 'Add an answer' }))
    for (const [language, own] of Object.entries(words)) {
      const field = list.getByRole('textbox', { name: `${code} ${language}`, exact: true })
      await hands.write(field, own)
    }
  }
  for (const code of options.length === 0 ? [] : ['option_1', 'option_2']) {
    const remove = list.getByRole('button', { name: `Remove “${code}”` })
    if ((await remove.count()) === 1) await hands.press(remove)
  }
}

/** Opens a question by its words. */
export async function openQuestion(page: Page, hands: Hands, words: string): Promise<void> {
  const link = outline(page).getByRole('link', { name: words }).first()
  await hands.press(link)
  await outline(page).locator('a[aria-current]', { hasText: words }).waitFor()
}

/** Words to write in the place of those that lack, or of those that stand there. */
export interface Translation {
  readonly language: string
  /** Words in that language by the name of their field, such as `Question` or an answer's code. */
  readonly words: Readonly<Record<string, string>>
}

/** Translates the words of the question that stands open. */
export async function translate(
  page: Page,
  hands: Hands,
  { language, words }: Translation,
): Promise<void> {
  for (const [name, own] of Object.entries(words)) {
    const field = editor(page).getByRole('textbox', { name: `${name} ${language}` })
    await hands.write(field, own)
    await editor(page)
      .getByRole('textbox', { name: `${name} ${language}`, exact: true })
      .waitFor()
  }
  await page.getByText('Check: nothing wrong').waitFor()
}

/** Looks at the question that stands open as respondents see it, and ends when it is there. */
export async function previewQuestion(
  page: Page,
  hands: Hands,
  { words, language }: { readonly words: string; readonly language?: string },
): Promise<void> {
  if (language !== undefined) {
    const choice = page.locator('.preview-settings').getByRole('combobox', { name: 'Language' })
    await choice.selectOption(language)
  }
  await hands.press(page.locator('.preview-settings').getByRole('radio', { name: 'Phone' }))
  await page.frameLocator('iframe.respondent').getByText(words).first().waitFor()
}

/** Moves a question of the outline by places. */
export async function moveQuestion(
  page: Page,
  hands: Hands,
  { words, by }: { readonly words: string; readonly by: number },
): Promise<void> {
  await openQuestion(page, hands, words)
  const name = by < 0 ? 'Move up' : 'Move down'
  for (let step = 0; step < Math.abs(by); step++) {
    await hands.press(editor(page).getByRole('button', { name, exact: true }))
  }
  await page.getByText('Check: nothing wrong').waitFor()
}

/** Saves the file under edit, and ends when it is saved. */
export async function saveDesign(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Save', exact: true }))
  await page.getByText('Saved', { exact: true }).waitFor()
}
