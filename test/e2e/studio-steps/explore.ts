import type { Page } from 'playwright-core'
import type { Hands } from '../studio-hands.ts'

/** What stands down and across a table, by words that the lists of Explore find. */
export interface AskedCrossing {
  readonly rows: string
  readonly columns: string
  /** The question around that of the columns, of nested columns. */
  readonly within?: string | undefined
}

/** A number of the table on screen, by words of its row and its column. */
export interface AskedFigure {
  readonly row: string
  /** The total when absent. */
  readonly column?: string | undefined
}

/** Longest that figures are waited for, in milliseconds. */
const mostMs = 120_000

/**
 * Crosses two questions in Explore: picks them, adds the table to the study where it is not declared,
 * and ends when the table shows.
 */
export async function crossQuestions(
  page: Page,
  hands: Hands,
  { rows, columns, within }: AskedCrossing,
): Promise<void> {
  await hands.pick(list(page, /^(Question \(rows\)|Question \(lignes\))/), rows)
  await hands.pick(list(page, /^(Columns|Colonnes)$/), columns)
  if (within !== undefined) await hands.pick(list(page, /^(Within|À l’intérieur de)$/), within)
  const add = page.getByRole('button', { name: /^(Add this table|Ajouter ce tableau)/ })
  const table = page.locator('table.crossed tbody button').first()
  await add.or(table).first().waitFor()
  if (await add.isVisible()) await hands.press(add)
  await table.waitFor({ timeout: mostMs })
}

/** Copies a number as a text binds it, `[61 %](figure:…)`, and returns it. */
export async function copyFigure(
  page: Page,
  hands: Hands,
  { row, column }: AskedFigure,
): Promise<string> {
  await openFigure(page, hands, { row, column })
  const record = page.getByRole('dialog')
  const bound = record.locator('.bound code')
  await bound.waitFor()
  const text = (await bound.textContent()) ?? ''
  await hands.press(record.getByRole('button', { name: /^(Copy|Copier)/ }))
  await record.getByText(/^\s*(Copied|Copié)/).waitFor()
  await hands.press(record.getByRole('button', { name: /^(Close|Fermer)$/ }))
  await record.waitFor({ state: 'detached' })
  return text
}

/** Opens the record of a number: the table is one stop of the Tab key, arrows walk inside it. */
async function openFigure(page: Page, hands: Hands, { row, column }: AskedFigure): Promise<void> {
  const table = page.locator('table.crossed')
  const heads = await table.locator('thead tr').last().locator('th').allTextContents()
  const at = column === undefined ? 0 : heads.findIndex((text) => text.includes(column))
  const lines = await table.locator('tbody tr th').allTextContents()
  const line = lines.findIndex((text) => text.includes(row))
  if (at === -1 || line === -1) throw new Error(`no figure of ${row} by ${column ?? 'total'}`)
  // From wherever the table was left: to its first total, then down and across.
  const keys = ['Home', ...lines.map(() => 'ArrowUp')]
  const way = [
    ...Array.from({ length: line }, () => 'ArrowDown'),
    ...Array.from({ length: at }, () => 'ArrowRight'),
  ]
  const target = table.locator('tbody tr').nth(line).locator('td button').nth(at)
  await hands.pressInside(table.locator('tbody button[tabindex="0"]'), [...keys, ...way], target)
}

function list(page: Page, name: RegExp): ReturnType<Page['getByRole']> {
  return page.getByRole('combobox', { name })
}
