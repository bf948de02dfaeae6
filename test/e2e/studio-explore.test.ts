import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio } from '../studio/open-test-studio.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio, waitForFigures } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { keyboard, pointer } from './studio-hands.ts'
import { copyFigure, crossQuestions } from './studio-steps/explore.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const study = '/studies/masculinity-2018'

describe.runIf(executable !== undefined)('Explore in a browser', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: Partial<StudioView> = {}): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, { ...desk, ...view })
    open.push(entered)
    return entered
  }
  const tables = (): string =>
    readFileSync(path.join(studio.folder, 'masculinity-2018', 'tables.yaml'), 'utf8')

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openTestStudio('masculinity-2018')
    await waitForFigures(studio)
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser.close()
    await studio.close()
  })

  test.each([
    ['a pointer', pointer, 'Marital', 'sexual_orientation'],
    ['the keyboard alone', keyboard, 'feel lonely', 'education'],
  ] as const)(
    'crosses two questions that no table crosses, with %s, and copies a number',
    async (_, handsOf, rows, columns) => {
      const before = tables()
      const { page, go, complaints } = await enter()
      await go(`${study}/explore`)
      const hands = handsOf(page)
      await crossQuestions(page, hands, { rows, columns })
      expect(tables()).toContain(`banner: by_${columns}`)
      expect(before.split('\n').filter((line) => !tables().includes(line))).toEqual([])
      expect(page.url()).toContain(`by=${columns}`)
      expect(await lookAtStudio(page)).toEqual([])
      const first = (await page.locator('tbody tr th').nth(1).textContent()) ?? ''
      const text = await copyFigure(page, hands, { row: first })
      expect(text).toMatch(/^\[\d+%\]\(figure:2018\/men\/[\w.]+\)$/)
      await hands.press(page.getByRole('button', { name: 'Undo this change' }))
      await page
        .getByRole('heading', { name: 'This crossing is not in the tab book yet' })
        .waitFor()
      expect(tables()).toBe(before)
      expect(complaints).toEqual([])
    },
  )

  test('shows at once a crossing that a banner holds, and Back leads back', async () => {
    const { page, go } = await enter()
    await go(`${study}/explore`)
    const first = page.url()
    await crossQuestions(page, pointer(page), { rows: 'Marital', columns: 'age3' })
    const columns = page.locator('thead th[scope=col]')
    await expect.poll(async () => columns.count()).toBe(4)
    expect(await page.getByRole('button', { name: 'Add this table' }).count()).toBe(0)
    await page.goBack()
    await page.goBack()
    expect(page.url()).toBe(first)
    await expect.poll(async () => columns.count()).toBeGreaterThan(4)
  })

  test('reads a base that is written or chosen, and says it in words', async () => {
    const { page, go } = await enter()
    await go(`${study}/explore`)
    const hands = keyboard(page)
    await hands.pick(page.getByRole('combobox', { name: 'Base' }), 'A new base')
    const field = page.getByRole('combobox', { name: 'Condition' })
    await hands.write(field, 'age3 = 18')
    await page.locator('.condition-input [role=option]').first().waitFor()
    expect(await lookAtStudio(page)).toEqual([])
    await hands.write(field, 'age3 = thirty')
    await page.locator('.filter-words li').getByText('thirty').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await hands.write(field, '')
    await hands.pick(page.getByRole('combobox', { name: 'Or answer by answer' }), 'kids')
    await hands.press(page.getByRole('checkbox', { name: 'Has children' }))
    await hands.press(page.getByRole('button', { name: 'Add to the condition' }))
    await page.getByText(/^Counted: “.*”: Has children\.$/).waitFor()
    expect(page.url()).toContain('filter=kids+%3D+has_children')
    expect(await lookAtStudio(page)).toEqual([])
  })

  test('counts whom a written base counts, however it is typed', async () => {
    const before = tables()
    const { page, go } = await enter()
    await go(`${study}/explore?rows=race&wave=2018&population=men&filter=kids%3Dhas_children`)
    const hands = keyboard(page)
    await hands.press(page.getByRole('button', { name: 'Add this table' }))
    await page.locator('table.crossed').waitFor({ timeout: 120_000 })
    expect(tables()).toContain('filter: ')
    expect(await page.locator('p.base').textContent()).toContain('kids = has_children')
    expect(await page.locator(':focus').getAttribute('id')).toBe('table-title')
    await hands.press(page.getByRole('button', { name: 'Undo this change' }))
    await page.locator('.keep-offer').waitFor({ timeout: 120_000 })
    expect(tables()).toBe(before)
  })

  test('explains each statistic of the number that has the focus', async () => {
    const { page, go } = await enter()
    await go(`${study}/explore`)
    await page.locator('tbody button[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    const terms = await page.locator('.detail dt').allTextContents()
    for (const term of ['Share', 'interval', 'Standard error', 'Base', 'Effective', 'Test']) {
      expect(terms.join('\n')).toContain(term)
    }
    await page.locator('tbody tr').nth(2).locator('button').nth(3).hover()
    expect(await page.locator('.detail p').textContent()).toContain('%')
    expect(await lookAtStudio(page)).toEqual([])
  })

  test('keeps, names, orders and removes tables, and counts answers together', async () => {
    const { page, go } = await enter()
    const before = tables()
    await go(`${study}/explore?table=2018/men/principal/ideas_source`)
    const hands = pointer(page)
    await hands.press(page.getByText('Count answers together'))
    const ticks = page.locator('.net-editor').getByRole('checkbox')
    await ticks.nth(0).check()
    await ticks.nth(1).check()
    await hands.write(page.getByRole('textbox', { name: 'Name of the net, in French' }), 'Parents')
    await hands.write(page.getByRole('textbox', { name: 'Name of the net, in English' }), 'Parents')
    expect(await lookAtStudio(page)).toEqual([])
    await hands.press(page.getByRole('button', { name: 'Add the net' }))
    await page.locator('tr.net th').getByText('Parents').waitFor({ timeout: 60_000 })
    await hands.press(page.getByRole('button', { name: 'Remove “Parents”' }))
    await page
      .locator('tr.net th')
      .getByText('Parents')
      .waitFor({ state: 'detached', timeout: 60_000 })
    expect(tables()).toBe(before)
    await page.locator('.tab-book summary').first().click()
    await hands.press(page.getByRole('button', { name: /^Rename/ }))
    await hands.write(
      page.getByRole('textbox', { name: 'Name of the table, in French' }),
      'Le livre',
    )
    await hands.write(
      page.getByRole('textbox', { name: 'Name of the table, in English' }),
      'The book',
    )
    expect(await lookAtStudio(page)).toEqual([])
    await hands.press(page.getByRole('button', { name: 'Give this name' }))
    await page.locator('.tab-book summary').getByText('The book').waitFor()
    expect(tables()).toContain('title: { fr: Le livre, en: The book }')
  })

  test('groups answers into columns that become a banner', async () => {
    const before = tables()
    const { page, go } = await enter()
    await go(`${study}/explore?rows=race&by=education&wave=2018&population=men`)
    const hands = keyboard(page)
    await hands.press(page.getByText('Group the columns'))
    const editor = page.locator('.net-editor').last()
    const columns = [
      ['Sans diplôme', 'No degree', [0, 1]],
      ['Diplômés', 'Degree', [2, 3]],
    ] as const
    for (const [fr, en, ticks] of columns) {
      for (const at of ticks) await hands.press(editor.getByRole('checkbox').nth(at))
      await hands.write(editor.getByRole('textbox', { name: 'in French' }), fr)
      await hands.write(editor.getByRole('textbox', { name: 'in English' }), en)
      await hands.press(editor.getByRole('button', { name: 'Add the column' }))
      await editor.getByRole('button', { name: `Remove the column “${en}”` }).waitFor()
    }
    expect(await lookAtStudio(page)).toEqual([])
    await hands.press(page.getByRole('button', { name: 'Add these columns and this table' }))
    await page.getByRole('columnheader', { name: 'No degree' }).waitFor({ timeout: 120_000 })
    expect(page.url()).toContain('by=banner%3Agroups_of_education')
    expect(tables()).toContain('{ title: { fr: Diplômés, en: Degree }')
    await hands.press(page.getByRole('button', { name: 'Undo this change' }))
    await page.locator('.keep-offer').waitFor({ timeout: 120_000 })
    expect(tables()).toBe(before)
  })

  test('puts tables.yaml back when the study would no longer hold together', async () => {
    const before = tables()
    const { page, go } = await enter()
    await go(`${study}/explore`)
    await page.locator('.tab-book summary').first().click()
    await page.getByRole('button', { name: /^Remove .* from the tab book/ }).click()
    await page.getByRole('alert').getByText('Nothing has changed').waitFor()
    expect(tables()).toBe(before)
    expect(await lookAtStudio(page)).toEqual([])
  })

  test('finds a variable in the codebook, with its answers and kinds of missing apart', async () => {
    const { page, go } = await enter()
    await go(`${study}/data`)
    const hands = keyboard(page)
    await hands.write(page.getByRole('searchbox'), 'lonely')
    await page.getByText('1 of 45').waitFor()
    await hands.press(page.getByRole('link', { name: /lonely/ }))
    await page.locator('.distribution tbody').nth(1).getByText('No answer').waitFor()
    expect(await page.locator('.distribution').textContent()).toContain('often')
    expect(page.url()).toContain('variable=lifestyle.feel_lonely')
    expect(await lookAtStudio(page)).toEqual([])
    await page.goBack()
    await page.locator('.variable-sheet').waitFor({ state: 'detached' })
    const views = page.getByRole('group', { name: 'What the room shows' }).getByRole('radio')
    await hands.pressInside(views.first(), ['ArrowRight'], views.last())
    await page.getByText('How weights are spread').waitFor()
    expect(await page.locator('.weight-warnings li').count()).toBe(2)
    expect(await lookAtStudio(page)).toEqual([])
  })

  test.each([{ language: 'fr', theme: 'dark', width: 320 }] as const)(
    'has no state that axe or a window finds fault with: %o',
    async (view) => {
      const { page, go } = await enter(view)
      const said: string[] = []
      for (const query of [
        '?rows=race&by=education&within=kids&wave=2018&population=men',
        '?rows=race&by=education&wave=2018&population=men&filter=age3+%3D+nothing',
        '?rows=marital_status&by=age3&wave=2018&population=men&sort=total',
      ]) {
        await go(`${study}/explore${query}`)
        for (const summary of await page.locator('main summary').all()) await summary.click()
        said.push(...(await lookAtStudio(page)).map((text) => `${query}: ${text}`))
      }
      for (const query of ['?variable=work_advantages', '?view=weights']) {
        await go(`${study}/data${query}`)
        await page.locator('.distribution, .weight-bars').first().waitFor()
        said.push(...(await lookAtStudio(page)).map((text) => `${query}: ${text}`))
      }
      expect(said).toEqual([])
    },
  )
})
