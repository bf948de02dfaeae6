/** The whole way on a real study: a cold report, its peak memory, tables per second. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoryAggregator, tabulateBook } from '../dist/tabulate/index.js'
import { openSamples, openStudy } from '../dist/pipeline/index.js'
import { measureProcess } from './measure-process.mjs'
import { median } from './median.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const study = join(root, 'studies/masculinity-2018')
const runs = 7
const goalSeconds = 1.5

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-bench-'))
  try {
    await benchColdReport(folder)
    await benchTables()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function benchColdReport(folder) {
  const reports = []
  const bare = []
  for (let i = 0; i < runs; i++) {
    bare.push(await measureProcess(['--eval', '0']))
    const out = join(folder, String(i))
    reports.push(
      await measureProcess([join(root, 'bin/visavis.js'), 'report', study, '--out', out]),
    )
  }
  const seconds = median(reports.map((one) => one.seconds))
  const megabytes = median(reports.map((one) => one.peakMegabytes))
  const ratio = seconds / median(bare.map((one) => one.seconds))
  console.log('cold `visavis report studies/masculinity-2018`, two languages')
  console.log(
    `  time          ${seconds.toFixed(2)} s, median of ${runs} (goal: under ${goalSeconds} s: ${seconds < goalSeconds ? 'met' : 'missed'})`,
  )
  console.log(`  against node  ${ratio.toFixed(1)} × an empty \`node --eval 0\` in the same run`)
  console.log(`  peak memory   ${megabytes.toFixed(0)} MB resident`)
}

async function benchTables() {
  const open = await openStudy(study)
  if (!open.ok) throw new Error('the study does not open: run `visavis check`')
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error('the answers do not open: run `visavis weigh`')
  const rates = []
  for (let i = 0; i < runs; i++) {
    const startedMs = performance.now()
    const book = await tabulateBook(open.value.study, samples.value, memoryAggregator)
    if (!book.ok) throw new Error('the tab book fails: run `visavis tab`')
    rates.push({
      tables: book.value.length,
      perSecond: (1000 * book.value.length) / (performance.now() - startedMs),
    })
  }
  const [first] = rates
  const perSecond = median(rates.map((one) => one.perSecond))
  console.log('tab book of the same study, in memory')
  console.log(
    `  tables        ${perSecond.toFixed(0)} per second (1,615 respondents; ${first?.tables} tables a run, with errors, intervals and letters; median of ${runs})`,
  )
  console.log(`  against R     ${compareWithR(perSecond)}`)
}

/**
 * The same questions and columns with R survey, without intervals and letters.
 *
 * @param {number} perSecond
 * @returns {string}
 */
function compareWithR(perSecond) {
  const peer = spawnSync('Rscript', ['bench/tables-in-r.R'], { cwd: root, encoding: 'utf8' })
  if (peer.status !== 0) return 'not compared: apt-get install r-base-core r-cran-survey'
  const [tables, seconds, version] = peer.stdout.trim().split(' ')
  const rate = Number(tables) / Number(seconds)
  return `${(perSecond / rate).toFixed(0)} × R survey ${version ?? ''} (${rate.toFixed(0)} tables per second, shares and errors alone)`
}
