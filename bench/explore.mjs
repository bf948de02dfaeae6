/**
 * What Explore costs: the server's answer for a table of 1,500 and of a million respondents, and for a
 * crossing that no table declared before; in a browser the time until the first table of 100 columns,
 * and how long it takes to answer a hand.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { openStudio } from '../dist/server/studio/open-studio.js'
import { median } from './median.mjs'
import { writeWideStudy } from './wide-study.mjs'

const runs = 200
const studies = [
  { respondents: 1500, questions: 100, columns: 100, goalMs: 50 },
  { respondents: 1_000_000, questions: 10, columns: 100, goalMs: 200 },
]
const goalInpMs = 100

/** Crossings that the studies of the product do not declare: the first finds nothing kept of them. */
const crossings = [
  {
    study: 'reseaux-sociaux',
    population: 'salaries',
    added: [
      ['connexion_quotidienne', 'usages_pro'],
      ['usage_professionnel', 'usages_pro'],
      ['reseaux_utilises', 'usages_pro'],
    ],
  },
  {
    study: 'masculinity-2018',
    population: 'men',
    added: [
      ['masculine_feel', 'seen_as_masculine'],
      ['masculine_feel', 'lifestyle.feel_lonely'],
    ],
  },
]

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-explore-'))
  try {
    for (const size of studies) {
      const own = join(folder, `wide-${size.respondents}`)
      writeWideStudy(own, size)
      await withStudio(own, async (studio, ask) => {
        await benchServer(ask, size)
        if (size === studies[0]) await benchBrowser(studio)
      })
    }
    for (const crossing of crossings) await benchAdded(folder, crossing)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {import('../dist/server/studio/open-studio.js').OpenStudio} Studio */
/** @typedef {(path: string) => Promise<string>} Ask */

/**
 * @param {string} folder
 * @param {(studio: Studio, ask: Ask) => Promise<void>} work
 */
async function withStudio(folder, work) {
  const opened = await openStudio({ folders: [folder], port: 0, report: console.error })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const studio = opened.value
  const entered = await fetch(studio.link(), { redirect: 'manual' })
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';')
  try {
    await work(studio, async (path) => {
      const response = await fetch(studio.url + path, { headers: { cookie } })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.text()
    })
  } finally {
    await studio.stop()
  }
}

/**
 * @param {Ask} ask
 * @param {(typeof studies)[number]} size
 */
async function benchServer(ask, { respondents, questions, columns, goalMs }) {
  const path = `/api/studies/wide-${respondents}`
  const startedMs = performance.now()
  await ask(`${path}/samples`)
  const seconds = (performance.now() - startedMs) / 1000
  /** @type {number[]} */
  const times = []
  let bytes = 0
  for (let at = 0; at < runs; at++) {
    const id = `2025/people/towns/q${(at % questions) + 1}`
    const askedMs = performance.now()
    bytes = (await ask(`${path}/table?id=${encodeURIComponent(id)}`)).length
    times.push(performance.now() - askedMs)
  }
  const ms = median(times)
  console.log(`${respondents} respondents, ${questions} questions × ${columns} columns`)
  console.log(`  figures there after ${seconds.toFixed(1)} s`)
  console.log(
    `  a table: ${ms.toFixed(1)} ms, p99 ${p99(times).toFixed(1)} ms, ${Math.round(bytes / 1000)} kB (goal ${goalMs} ms: ${ms < goalMs ? 'met' : 'missed'})`,
  )
}

/**
 * How long after a table was written its figures are there, weighed with all the rest.
 *
 * @param {string} folder
 * @param {(typeof crossings)[number]} crossing
 */
async function benchAdded(folder, { study, population, added }) {
  const own = join(folder, study)
  cpSync(join('studies', study), own, { recursive: true })
  const file = join(own, 'tables.yaml')
  await withStudio(own, async (_, ask) => {
    const path = `/api/studies/${study}`
    await ask(`${path}/samples`)
    for (const [columns = '', rows = ''] of added) {
      const name = `added_${columns}_${rows}`.replaceAll('.', '_')
      writeFileSync(
        file,
        withTable(readFileSync(file, 'utf8'), { name, population, columns, rows }),
      )
      const writtenMs = performance.now()
      while (!(await ask(path)).includes(`/${name}/${rows}"`)) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      const seconds = (performance.now() - writtenMs) / 1000
      console.log(`  ${study}: ${rows} by ${columns}, added: there after ${seconds.toFixed(2)} s`)
    }
  })
}

/**
 * @param {string} text
 * @param {{ readonly name: string, readonly population: string, readonly columns: string, readonly rows: string }} table
 */
function withTable(text, { name, population, columns, rows }) {
  const words = `{ fr: ${columns}, en: ${columns} }`
  return text
    .replace(
      '\nbanners:\n',
      `\nbanners:
  - id: ${name}
    population: ${population}
    title: ${words}
    blocks: [{ variable: ${columns}, title: ${words} }]
`,
    )
    .replace(
      '\ntables:\n',
      `\ntables:
  - id: ${name}
    population: ${population}
    banner: ${name}
    variables: [${rows}]
`,
    )
}

/** @param {Studio} studio */
async function benchBrowser(studio) {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(studio.link())
    await page.waitForLoadState('networkidle')
    const startedMs = performance.now()
    await page.goto(`${studio.url}/studies/wide-1500/explore`)
    await page.locator('tbody button').first().waitFor()
    const first = performance.now() - startedMs
    console.log(`  in Chromium: first table of 8 × 101 numbers after ${first.toFixed(0)} ms`)
    await page.evaluate(listenToEvents)
    await workHard(page)
    /** @type {readonly { readonly name: string, readonly ms: number }[]} */
    const slow = await page.evaluate('slowEvents')
    report(slow)
  } finally {
    await browser.close()
  }
}

/** Notes how long each event took until its picture, in milliseconds; run by the page. */
const listenToEvents = `globalThis.slowEvents = []
new PerformanceObserver((list) => {
  for (const { name, duration, interactionId } of list.getEntries()) {
    // As Interaction to Next Paint reckons: presses and keys, not where a pointer passes.
    if (interactionId > 0) slowEvents.push({ name, ms: duration })
  }
}).observe({ type: 'event', durationThreshold: 16, buffered: true })`

/**
 * Sorts, walks, points, changes what cells show, chooses another question.
 *
 * @param {import('playwright-core').Page} page
 */
async function workHard(page) {
  const sorters = page.locator('thead .sorter')
  for (const at of [0, 1, 2, 1, 1]) await sorters.nth(at).click()
  await page.locator('tbody button[tabindex="0"]').focus()
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press(step % 3 === 0 ? 'ArrowDown' : 'ArrowRight')
  }
  for (let row = 0; row < 8; row++)
    await page.locator('tbody tr').nth(row).locator('td').nth(3).hover()
  for (const name of ['Intervals', 'Standard errors', 'Values']) {
    await page.getByText(name, { exact: true }).click()
  }
  for (const question of ['q7', 'q42', 'q99']) {
    const field = page.getByRole('combobox', { name: /^Question/ })
    await field.click()
    await field.pressSequentially(question)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `Question ${question}` }).waitFor()
  }
  await page.waitForTimeout(500)
}

/** @param {readonly { readonly name: string, readonly ms: number }[]} slow */
function report(slow) {
  /** @type {Map<string, number>} */
  const worst = new Map()
  for (const { name, ms } of slow) worst.set(name, Math.max(ms, worst.get(name) ?? 0))
  const inp = Math.max(0, ...worst.values())
  const listed = [...worst].toSorted((a, b) => b[1] - a[1]).slice(0, 6)
  console.log(
    `  in Chromium: slowest answer to a hand ${inp} ms (goal ${goalInpMs} ms: ${inp < goalInpMs ? 'met' : 'missed'})`,
  )
  console.log(`  ${listed.map(([name, ms]) => `${name} ${ms} ms`).join(', ')}`)
}

/** @param {readonly number[]} values */
function p99(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN
}
