import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { median } from './median.mjs'

/** @typedef {import('./studio.mjs').Server} Server */
/** @typedef {import('playwright-core').Page} Page */

const goalKilobytes = 250
const study = '/studies/reseaux-sociaux'

/** One room every ten seconds, for an hour. */
const movesOfAnHour = 360
const rooms = ['explore', 'face-to-face', 'waves', 'strategy', 'report', 'data', 'design']

async function openBrowser() {
  const known = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser']
  const executablePath = known.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) return undefined
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/**
 * What a browser that has nothing yet is sent for the first page, and how long until the first table.
 *
 * @param {Server} server
 */
export async function measureFirstPage(server) {
  const browser = await openBrowser()
  if (browser === undefined) {
    console.log('no Chromium: first page, first table and memory of a browser are not measured')
    return
  }
  const pages = []
  const tables = []
  let bytes = 0
  for (let time = 0; time < 5; time++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    const { link, url } = await server.door()
    const startedMs = performance.now()
    await page.goto(link)
    await page.locator('.study-card').first().waitFor()
    pages.push(performance.now() - startedMs)
    await page.waitForLoadState('networkidle')
    const first = bytes
    const askedMs = performance.now()
    await page.goto(`${url}${study}/explore`)
    await page.locator('tbody .figure-button').first().waitFor()
    tables.push(performance.now() - askedMs)
    bytes = first
    await context.close()
  }
  await browser.close()
  const kilobytes = (bytes / 1000).toFixed(0)
  console.log(`first page: ${kilobytes} kB compressed with all it asks (goal ${goalKilobytes} kB)`)
  console.log(`  shown after ${median(pages).toFixed(0)} ms, nothing cached`)
  console.log(`first table in Chromium: ${median(tables).toFixed(0)} ms after its address`)
}

/**
 * Walks the rooms as somebody does in an hour, without loading the page again, and tells what the server
 * and the page hold after their garbage was collected.
 *
 * @param {Server} server
 */
export async function useForAnHour(server) {
  const browser = await openBrowser()
  if (browser === undefined) return
  const page = await browser.newPage()
  const { link, url } = await server.door()
  await page.goto(link)
  await page.goto(`${url}${study}/explore`)
  const startedMs = performance.now()
  console.log(
    `an hour's use: ${movesOfAnHour} moves between rooms, one every ten seconds, made at once`,
  )
  for (let move = 0; move <= movesOfAnHour; move++) {
    if (move % (movesOfAnHour / 2) === 0) await tellMemory(server, page, move)
    const room = rooms[move % rooms.length] ?? ''
    await page.locator(`nav a[href="${study}/${room}"]`).click()
    await page.locator('nav a[aria-current=page]', { hasText: /./ }).waitFor()
    await page.waitForLoadState('networkidle')
  }
  console.log(`  walked in ${((performance.now() - startedMs) / 1000).toFixed(0)} s`)
  await browser.close()
}

/**
 * @param {Server} server
 * @param {Page} page
 * @param {number} move
 */
async function tellMemory(server, page, move) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const { rss, heapUsed } = await server.memory()
  const mega = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`
  console.log(
    `  after ${move} moves: server ${mega(rss)} resident, ${mega(heapUsed)} of heap; page ${mega(usedSize)} of heap`,
  )
}
