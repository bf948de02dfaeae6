/**
 * The first view of an anonymous wave: its bytes, and when a slow telephone has painted it.
 *
 * The real pages, script, manifest and blind signature, from this machine; Chromium is held to what
 * its own tools call slow 4G (562.5 ms before each reply, 1.44 Mbit/s) and to a quarter of the
 * processor.
 */
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { serveFirstView } from './serve-first-view.mjs'
import { median } from './median.mjs'

const runs = 7
const line = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const slowdown = 4
const goalBytes = 14_000
const goalMs = 1500

export async function run() {
  const { origin, keyId, end } = await serveFirstView()
  const { html, script, later } = await weigh(origin)
  const paints = []
  const waits = []
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox'] })
  for (let at = 0; at < runs; at++) {
    const secret = randomBytes(16).toString('base64url')
    const { paintMs, readyMs } = await look(browser, `${origin}/i#${keyId}.${secret}`)
    paints.push(paintMs)
    waits.push(readyMs)
  }
  await browser.close()
  await end()
  console.log(`First view, gzip: page ${html} B + script ${script} B = ${html + script} B`)
  console.log(`  goal ${goalBytes} B; the second half of the script, loaded afterwards: ${later} B`)
  console.log(
    `  largest contentful paint, slow 4G: ${median(paints).toFixed(0)} ms (goal ${goalMs})`,
  )
  console.log(`  ballot ready, its signature checked: ${median(waits).toFixed(0)} ms`)
}

/** @param {string} origin */
async function weigh(origin) {
  const sizes = ['/i', '/client.js', '/answer.js'].map(async (path) => {
    const response = await fetch(origin + path)
    return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length
  })
  const [html = 0, script = 0, later = 0] = await Promise.all(sizes)
  return { html, script, later }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
async function look(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address)
  await page.locator('[data-do=copy]').waitFor()
  const readyMs = await page.evaluate(() => performance.now())
  const paintMs = await page.evaluate(largestPaint)
  await context.close()
  return { paintMs, readyMs }
}

/**
 * Runs in the page.
 *
 * @returns {Promise<number>}
 */
function largestPaint() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? 0)
    })
    // @ts-expect-error -- TypeScript's list of entries is Node's here
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
  })
}
