/**
 * What the Studio costs: its first page in bytes, its first table in a browser, tables asked of the
 * server alone and by two hundred readers at once, and what an hour of use leaves in memory. The server
 * runs in a process of its own. How soon Explore answers a hand is measured in `explore.mjs`.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { measureFirstPage, useForAnHour } from './studio-browser.mjs'
import { median } from './median.mjs'

const studies = ['reseaux-sociaux', 'masculinity-2018']
const runs = 300
const readers = 200
const goalMs = 50

export async function run() {
  const startedMs = performance.now()
  const server = await startServer()
  const ask = await enter(await server.door())
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
      `  ${readers} readers at once, in another process: ${median(together).toFixed(0)} ms, p99 ${p99(together).toFixed(0)} ms`,
    )
  }
  await measureFirstPage(server)
  await useForAnHour(server)
  server.stop()
}

/**
 * @typedef {object} Server
 * @property {() => Promise<{ readonly url: string, readonly link: string }>} door
 * @property {() => Promise<{ readonly rss: number, readonly heapUsed: number }>} memory
 * @property {() => void} stop
 */

/** @returns {Promise<Server>} */
async function startServer() {
  const child = fork(fileURLToPath(new URL('studio-server.mjs', import.meta.url)), {
    execArgv: ['--expose-gc'],
  })
  /** @type {Promise<never>} */
  const ended = new Promise((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  ended.catch(() => undefined)
  /** @returns {Promise<unknown>} */
  const answer = () =>
    Promise.race([ended, new Promise((resolve) => child.once('message', resolve))])
  await answer()
  /** @param {string} question */
  const asked = async (question) => {
    const answered = answer()
    child.send(question)
    return answered
  }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the server beside it sends
    door: async () => /** @type {Awaited<ReturnType<Server['door']>>} */ (await asked('link')),
    memory: async () =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the server beside it sends
      /** @type {Awaited<ReturnType<Server['memory']>>} */ (await asked('memory')),
    stop: () => child.disconnect(),
  }
}

/**
 * Comes in by the link, as a browser does.
 *
 * @param {{ readonly url: string, readonly link: string }} door
 */
async function enter({ link, url }) {
  const entered = await fetch(link, { redirect: 'manual' })
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
