import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import type { Hands } from '../studio-hands.ts'

/** A figure by what is searched for, and how the words of its button begin. */
export interface SoughtFigure {
  readonly search: string
  /** As the figure is printed, such as `61%`. */
  readonly printed: string
}

/** Goes to a room of the study that is open. */
async function goToRoom(page: Page, hands: Hands, room: string): Promise<void> {
  const link = page.locator(`nav a[href$="/${room}"], .rooms a[href$="/${room}"]`).first()
  if ((await link.getAttribute('aria-current')) === null) await hands.press(link)
  await page.locator(`.rooms a[aria-current][href$="/${room}"]`).waitFor()
}

/** Reads a gap in the room Face to face: its text, such as `Gap +20 points 14 to 26`. */
export async function readGap(
  page: Page,
  hands: Hands,
  { mirror }: { readonly mirror: string },
): Promise<string> {
  await goToRoom(page, hands, 'face-to-face')
  const line = page
    .locator('.gaps > li')
    .filter({ has: page.getByRole('button', { name: mirror, exact: true }) })
    .first()
  const text = (await line.locator('.gap-mark').textContent()) ?? ''
  await hands.press(line.getByRole('button', { name: mirror, exact: true }))
  await page.getByRole('dialog').locator('.sides').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return text.replaceAll(/\s+/g, ' ').trim()
}

/**
 * Writes a sentence at the end of the report, two figures put into it by search: each `{}` of the text
 * is where one stands. Saves it.
 *
 * @returns the text of the report as it was saved
 */
export async function writeSentence(
  page: Page,
  hands: Hands,
  { text, figures }: { readonly text: string; readonly figures: readonly SoughtFigure[] },
): Promise<string> {
  await goToRoom(page, hands, 'report')
  const editor = reportText(page)
  const [first = '', ...rest] = text.split('{}')
  await atEnd(page, hands, editor)
  await page.keyboard.insertText(`\n${first}`)
  for (const [at, after] of rest.entries()) {
    const figure = figures[at]
    if (figure !== undefined) await insertFigure(page, hands, figure)
    await atEnd(page, hands, editor)
    await page.keyboard.insertText(after)
  }
  await page.keyboard.insertText('\n')
  await save(page)
  return editor.inputValue()
}

/** Types a wrong number, waits until it is underlined, and mends it as the Studio proposes. */
export async function seeWrongNumber(page: Page, hands: Hands): Promise<void> {
  await goToRoom(page, hands, 'report')
  const editor = reportText(page)
  const before = await editor.inputValue()
  const bound = /\[(\d+)([^\]]*)\]\((figure:[^)]+)\)/.exec(before)
  if (bound === null) throw new Error('seeWrongNumber requires a text with a bound number')
  const [, number = '', unit = '', figure = ''] = bound
  const wrong = `[${String(Number(number) + 17)}${unit}](${figure})`
  await atEnd(page, hands, editor)
  await page.keyboard.insertText(` ${wrong}`)
  await page.locator('.under .mark-error').first().waitFor()
  await choose(page, hands, beside(page, /^(?:Verification|Vérification)/))
  const put = page.locator('.findings li.error').last().getByRole('button').last()
  await hands.press(put)
  await page.locator('.under .mark-error').first().waitFor({ state: 'detached' })
  await save(page)
}

/** Publishes the study as it stands, filling in what its notices need, and gives the link. */
export async function publishReport(page: Page, hands: Hands): Promise<string> {
  await goToRoom(page, hands, 'report')
  await page.locator('.publishing > .warning, .publishing > p:not(.quiet)').first().waitFor()
  await fillNotices(page, hands)
  await hands.press(page.locator('.publishing button.strong'))
  const link = page.locator('.published a')
  await link.waitFor({ timeout: 240_000 })
  return (await link.textContent()) ?? ''
}

/** Takes an output away in the language of the Studio. */
export async function downloadFormat(
  page: Page,
  hands: Hands,
  format: 'html' | 'pdf' | 'pptx' | 'xlsx' | 'csv' | 'parquet',
): Promise<Uint8Array> {
  await goToRoom(page, hands, 'report')
  const language = (await page.locator('html').getAttribute('lang')) ?? 'en'
  const arrived = page.waitForEvent('download', { timeout: 120_000 })
  await hands.press(page.locator(`a[download][href*="format=${format}"][href$="lang=${language}"]`))
  return readFileSync(await (await arrived).path())
}

function reportText(page: Page): Locator {
  return page.locator('.editor textarea')
}

function beside(page: Page, name: RegExp): Locator {
  return page.locator('.beside .choices').getByRole('radio', { name })
}

async function atEnd(page: Page, hands: Hands, editor: Locator): Promise<void> {
  await editor.waitFor()
  await hands.write(editor, await editor.inputValue())
  await page.keyboard.press('Control+End')
}

async function insertFigure(
  page: Page,
  hands: Hands,
  { search, printed }: SoughtFigure,
): Promise<void> {
  await choose(page, hands, beside(page, /^(?:Figures|Chiffres)/))
  await hands.write(page.getByRole('searchbox'), search)
  const found = page
    .locator('.figure-search button.found')
    .filter({ has: page.locator('b', { hasText: new RegExp(`^${printed}$`) }) })
    .first()
  await found.waitFor()
  const editor = reportText(page)
  const before = await editor.inputValue()
  await hands.press(found)
  while ((await editor.inputValue()) === before) await page.waitForTimeout(20)
}

/** Choices are one stop of the Tab key, moved by arrow keys; one that is made already needs nothing. */
async function choose(page: Page, hands: Hands, choice: Locator): Promise<void> {
  await choice.waitFor()
  if (await choice.isChecked()) return
  await hands.press(page.locator('.beside .choices input:checked'))
  while (!(await choice.isChecked())) await page.keyboard.press('ArrowRight')
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await page.locator('.file-bar button.strong[aria-disabled=true]').first().waitFor()
}

/** Opens each notice that lacks something needed to publish, writes it, and waits until it counts. */
async function fillNotices(page: Page, hands: Hands): Promise<void> {
  const notices = page.locator('details.notice')
  await notices.first().waitFor()
  for (let at = 0; at < (await notices.count()); at++) {
    const lacks = notices.nth(at).locator('.warning strong')
    if ((await lacks.count()) === 0) continue
    await fillNotice(page, hands, notices.nth(at))
    await lacks.first().waitFor({ state: 'detached', timeout: 240_000 })
  }
}

async function fillNotice(page: Page, hands: Hands, notice: Locator): Promise<void> {
  await hands.press(notice.locator('summary'))
  await hands.press(notice.locator('.warning button'))
  await notice.locator('.words').first().waitFor()
  const labels = await notice.locator('.warning li:has(strong)').allTextContents()
  for (const label of labels.map((text) => text.split(' · ')[0] ?? '')) {
    const fields = notice.getByRole('group', { name: label, exact: true }).locator('input')
    for (const field of await fields.all()) {
      if ((await field.inputValue()) === '') await hands.write(field, 'Said for this trial')
    }
  }
  await page.keyboard.press('Control+s')
  await notice.locator('.file-bar button.strong[aria-disabled=true]').waitFor()
  await hands.press(notice.locator('summary'))
}
