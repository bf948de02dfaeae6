/** From the reference study to every format, and claims of an article against it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import {
  buildRelease,
  openSamples,
  openStudy,
  renderStudyFiles,
  reportFormats,
} from '../dist/pipeline/index.js'
import { readMarkdown, verifyClaims } from '../dist/publish/index.js'
import { memoryAggregator } from '../dist/tabulate/index.js'
import { measureProcess } from './measure-process.mjs'
import { median } from './median.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const study = join(root, 'studies/reseaux-sociaux')
const runs = 5
const goalSeconds = 4
const verifyGoalMs = 300
const articleWords = 1500

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-bench-'))
  try {
    await benchWhole(folder)
    const release = await releaseOfStudy()
    await benchFormats(release)
    await benchVerify(release)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function benchWhole(folder) {
  const whole = []
  const prints = []
  for (let i = 0; i < runs; i++) {
    const out = join(folder, String(i))
    whole.push(await measureProcess([join(root, 'bin/visavis.js'), 'report', study, '--out', out]))
    prints.push(printWithChromium(join(out, 'report.fr.html'), join(folder, 'printed.pdf')))
  }
  const seconds = median(whole.map((one) => one.seconds))
  const cpuSeconds = median(whole.map((one) => one.cpuSeconds))
  const megabytes = median(whole.map((one) => one.peakMegabytes))
  console.log('cold `visavis report studies/reseaux-sociaux`, all formats, two languages')
  console.log(
    `  time          ${seconds.toFixed(2)} s, median of ${runs} (goal: under ${goalSeconds} s: ${seconds < goalSeconds ? 'met' : 'missed'})`,
  )
  console.log(
    `  processor     ${cpuSeconds.toFixed(2)} s, all threads; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  )
  console.log(`  peak memory   ${megabytes.toFixed(0)} MB resident`)
  console.log(`  against peer  ${compareWithPrint(seconds, prints)}`)
}

/**
 * Chromium printing one of the pages, the way to hand a report on without a writer of files: a
 * process of its own too, and a peer that every machine with a browser has.
 *
 * @param {string} page
 * @param {string} target
 * @returns {number | undefined} seconds
 */
function printWithChromium(page, target) {
  const startedMs = performance.now()
  const words = [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${target}`,
  ]
  // Whoever runs a bench as root has no sandbox to open.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const peer = spawnSync('chromium', [...words, ...asRoot, page], { stdio: 'ignore' })
  return peer.status === 0 ? (performance.now() - startedMs) / 1000 : undefined
}

/**
 * @param {number} seconds
 * @param {readonly (number | undefined)[]} prints
 * @returns {string}
 */
function compareWithPrint(seconds, prints) {
  const measured = prints.filter((one) => one !== undefined)
  if (measured.length === 0) return 'not compared: apt-get install chromium'
  const peer = median(measured)
  return `${(seconds / peer).toFixed(1)} × Chromium printing one page of the report to PDF (${peer.toFixed(2)} s) in the same run`
}

/**
 * Times a step by the clock and by the processor, whose time of all threads others do not lengthen
 * as much.
 *
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<{ value: T, ms: number, cpuMs: number }>}
 */
async function timed(work) {
  const [startedMs, started] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(started)
  return { value, ms: performance.now() - startedMs, cpuMs: (user + system) / 1000 }
}

/**
 * @param {string} name
 * @param {{ ms: number, cpuMs: number }} step
 */
function tellStep(name, { ms, cpuMs }) {
  console.log(`  ${name.padEnd(16)}  ${ms.toFixed(0)} ms, ${cpuMs.toFixed(0)} ms of processor`)
}

async function releaseOfStudy() {
  console.log('what comes before, once, in one process')
  const open = await timed(() => openStudy(study))
  if (!open.value.ok) throw new Error('the study does not open: run `visavis check`')
  const opened = open.value.value
  tellStep('study', open)
  const samples = await timed(() => openSamples(opened))
  if (!samples.value.ok) throw new Error('the answers do not open: run `visavis weigh`')
  const weighed = samples.value.value
  tellStep('samples', samples)
  const release = await timed(() => buildRelease(opened.study, weighed, memoryAggregator))
  if (!release.value.ok) throw new Error('nothing to publish: run `visavis tab`')
  tellStep('release', release)
  return release.value.value
}

/** @param {Awaited<ReturnType<typeof releaseOfStudy>>} release */
async function benchFormats(release) {
  console.log('the files, format by format, in the same process: first time, then median')
  for (const format of reportFormats) {
    const first = await timed(() => renderStudyFiles(release, { formats: [format] }))
    const bytes = [...first.value.values()].reduce((sum, { length }) => sum + length, 0)
    const later = []
    for (let i = 0; i < runs; i++) {
      later.push(await timed(() => renderStudyFiles(release, { formats: [format] })))
    }
    tellStep(`${format}, first`, first)
    tellStep(`${format}, ${(bytes / 1000).toFixed(0)} kB`, {
      ms: median(later.map(({ ms }) => ms)),
      cpuMs: median(later.map(({ cpuMs }) => cpuMs)),
    })
  }
}

/** @param {Awaited<ReturnType<typeof releaseOfStudy>>} release */
async function benchVerify(release) {
  const texts = ['article.fr.md', 'report.fr.md'].map((file) =>
    readFileSync(join(study, file), 'utf8'),
  )
  const words = []
  while (words.length < articleWords) words.push(...texts.join('\n\n').split(/(?<=\s)(?=\S)/))
  const article = words.slice(0, articleWords).join('')
  const times = []
  for (let i = 0; i < runs + 2; i++) {
    times.push(await timed(() => verifyClaims(readMarkdown(article, 'article.md'), release, 'fr')))
  }
  const [first, , ...later] = times
  const cpuMs = median(later.map((one) => one.cpuMs))
  const ms = median(later.map((one) => one.ms))
  console.log(`claims of an article of ${articleWords} words, ${first?.value.bound} numbers bound`)
  console.log(
    `  time          ${ms.toFixed(0)} ms warm, median of ${runs} (goal: under ${verifyGoalMs} ms: ${ms < verifyGoalMs ? 'met' : 'missed'}); ${first?.ms.toFixed(0)} ms the first time; ${cpuMs.toFixed(0)} ms of processor`,
  )
}
