/**
 * What the Studio's server costs: how long until its first figures, a table asked alone, and tables
 * asked by two hundred readers at once.
 */
import { fileURLToPath } from 'node:url'
import { openStudio } from '../dist/server/studio/open-studio.js'
import { median } from './median.mjs'

const studies = ['reseaux-sociaux', 'masculinity-2018']
const runs = 300
const readers = 200
const goalMs = 50

export async function run() {
  const startedMs = performance.now()
  const folders = studies.map((name) =>
    fileURLToPath(new URL(`../studies/${name}`, import.meta.url)),
  )
  const opened = await openStudio({ folders, port: 0, report: console.error })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const studio = opened.value
  const ask = await enter(studio)
  for (const study of studies) {
    await ask(`/api/studies/${study}/gaps`)
    const seconds = (performance.now() - startedMs) / 1000
    console.log(`${study}: figures there after ${seconds.toFixed(1)} s`)
  }
  for (const study of studies) {
    const paths = await tablePaths(ask, study)
    const alone = await timesOf(ask, paths, 1, runs)
    const together = await timesOf(ask, paths, readers, runs * 10)
    console.log(`${study}, ${paths.length} tables in turn`)
    console.log(
      `  a table: ${median(alone).toFixed(1)} ms, p99 ${p99(alone).toFixed(1)} ms (goal ${goalMs} ms)`,
    )
    console.log(
      `  ${readers} readers at once: ${median(together).toFixed(0)} ms, p99 ${p99(together).toFixed(0)} ms`,
    )
  }
  await studio.stop()
}

/**
 * Comes in by the link, as a browser does.
 *
 * @param {import('../dist/server/studio/open-studio.js').OpenStudio} studio
 */
async function enter({ link, url }) {
  const entered = await fetch(link(), { redirect: 'manual' })
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';')
  return async (/** @type {string} */ path) => {
    const response = await fetch(url + path, { headers: { cookie } })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.text()
  }
}

/**
 * @param {(path: string) => Promise<string>} ask
 * @param {string} study
 */
async function tablePaths(ask, study) {
  /** @type {import('../dist/api/study-menu.js').StudyMenu} */
  const { tables } = JSON.parse(await ask(`/api/studies/${study}`))
  return tables.map(({ id }) => `/api/studies/${study}/table?id=${encodeURIComponent(id)}`)
}

/**
 * @param {(path: string) => Promise<string>} ask
 * @param {readonly string[]} paths
 * @param {number} askers
 * @param {number} count
 */
async function timesOf(ask, paths, askers, count) {
  /** @type {number[]} */
  const times = []
  let next = 0
  const reader = async () => {
    while (next < count) {
      const path = paths[next++ % paths.length] ?? ''
      const startedMs = performance.now()
      await ask(path)
      times.push(performance.now() - startedMs)
    }
  }
  await Promise.all(Array.from({ length: askers }, reader))
  return times
}

/** @param {readonly number[]} times */
function p99(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN
}
