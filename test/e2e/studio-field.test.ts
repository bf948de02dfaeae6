import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mustRun, runIn } from '../cli/run-in.ts'
import { addStudy, openNewStudy } from '../studio/open-new-study.ts'
import type { TestStudio } from '../studio/open-test-studio.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { enterStudio, lookAtStudio } from './studio-browser.ts'
import type { StudioPage, StudioView } from './studio-browser.ts'
import { pointer } from './studio-hands.ts'
import { answerField, closeField, startField } from './studio-steps/field.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const executable = findChromium()
const desk: StudioView = { language: 'en', theme: 'light', width: 1280 }
const views: readonly StudioView[] = [
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'fr', theme: 'dark', width: 320 },
]

describe.runIf(executable !== undefined)('the Field room in a browser', () => {
  let browser: Browser
  let studio: TestStudio
  const open: StudioPage[] = []
  const enter = async (view: StudioView = desk): Promise<StudioPage> => {
    const entered = await enterStudio(browser, studio, view)
    open.push(entered)
    return entered
  }
  /** What axe and a window find wrong with a state of the room, whoever looks at it. */
  const faults = async (study: string, sign: RegExp): Promise<readonly string[]> => {
    const said: string[] = []
    for (const view of views) {
      const { page, go, close } = await enter(view)
      await go(`/studies/${study}/field`)
      await page.getByRole('heading', { name: sign }).first().waitFor()
      const found = await lookAtStudio(page)
      said.push(...found.map((text) => `${JSON.stringify(view)}: ${text}`))
      await close()
    }
    return said
  }

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    studio = await openNewStudy('telework')
    for (const id of ['bare', 'watched']) await addStudy(studio, id)
  })
  afterAll(async () => {
    for (const one of open) await one.close()
    await browser?.close()
    await studio?.close()
  })

  test('leads a wave to its figures with a pointer, and every state is for everybody', async () => {
    const { page, go, complaints } = await enter()
    const hands = pointer(page)
    await go('/studies/telework/design')
    expect(await faults('telework', /Mode/)).toEqual([])
    await startField(page, hands)
    expect(await faults('telework', /^(Wave: open|Vague\s: ouverte)$/)).toEqual([])
    await answerField(page, hands, 60)
    await closeField(page, hands, 'telework')
    // The figures that have just come take away neither what was said nor the focus.
    expect(await page.locator('.outcome:focus').textContent()).toContain('employees.csv')
    expect(await faults('telework', /^(Wave: closed|Vague\s: close)$/)).toEqual([])
    await hands.press(page.getByRole('link', { name: 'See the figures' }))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('Simulated data: nobody gave these answers').waitFor()
    expect(complaints).toEqual([])
  })

  test('makes a plan where there is none, in the mode that was chosen', async () => {
    rmSync(path.join(studio.folder, 'bare/fieldwork.yaml'))
    expect(await faults('bare', /^(How answers relate|Comment les réponses)/)).toEqual([])
    const { page, go } = await enter()
    await go('/studies/bare/field')
    await page.getByRole('button', { name: 'Choose confidential mode' }).click()
    await page.getByRole('heading', { name: 'Mode: confidential' }).waitFor()
    await page.getByText('fieldwork.yaml is written.').waitFor()
    await page.getByRole('button', { name: 'Choose another mode' }).click()
    expect(await lookAtStudio(page)).toEqual([])
  })

  test('leads an anonymous wave with its witness, and shows nothing of few', async () => {
    const folder = studio.folder
    const made = await runIn(folder, ['witness', 'new', 'witness.pem', '--json'])
    const { key } = JSON.parse(made.out) as { readonly key: string }
    const plan = path.join(folder, 'watched/fieldwork.yaml')
    const text = readFileSync(plan, 'utf8').replace('witness:\n', `witness:\n  key: ${key}\n`)
    writeFileSync(plan, text)
    const people = ['employees', 'managers'].flatMap((group) =>
      Array.from({ length: 110 }, (_, i) => `${group}${String(i)}@example.org,${group},en`),
    )
    writeFileSync(path.join(folder, 'people.csv'), `email,group,language\n${people.join('\n')}\n`)
    writeFileSync(path.join(folder, 'wrong.csv'), 'email,group,language\nnobody,bosses,en\n')
    const { page, go, complaints } = await enter()
    await go('/studies/watched/field')
    await page.getByRole('button', { name: 'Start the collection' }).click()
    const list = page.getByLabel(/List of people/)
    await list.waitFor({ timeout: 120_000 })
    await list.setInputFiles(path.join(folder, 'wrong.csv'))
    await page.getByText('people.csv:2').first().waitFor()
    await list.setInputFiles(path.join(folder, 'people.csv'))
    await page.getByText('220 people added').waitFor()
    await page.getByRole('button', { name: 'Prepare keys and manifest' }).click()
    await page.getByText('Not signed by the witness yet').waitFor({ timeout: 60_000 })
    expect(await faults('watched', /^(Wave: being prepared|Vague\s: en préparation)$/)).toEqual([])
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the manifest' }).click()
    const manifest = path.join(folder, 'manifest.json')
    await (await downloading).saveAs(manifest)
    await mustRun(folder, ['witness', 'sign', manifest, '--key', 'witness.pem', '--name', 'CSE'])
    await page.getByLabel('Manifest signed by the witness').setInputFiles(manifest)
    await page.getByText('The witness’s signature is good.').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Open the wave' }).click()
    await page.getByText('The wave is open.').waitFor({ timeout: 60_000 })
    expect(await page.getByText('fewer than 30').count()).toBeGreaterThan(5)
    await page.getByRole('button', { name: 'Close the wave…' }).click()
    expect(await lookAtStudio(page)).toEqual([])
    expect(await faults('watched', /^(Wave: open|Vague\s: ouverte)$/)).toEqual([])
    // One refused list is what the browser complains of.
    expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
  })
})
