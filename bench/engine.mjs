/** The engine against its peers: tables with errors, domains of a million rows, raking, sums, a cluster. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crossTables } from '../dist/tabulate/index.js'
import { rake, surveyDesign } from '../dist/weigh/index.js'
import { run as runCluster } from './clickhouse.mjs'
import { run as runKernel } from './kernel.mjs'
import { measureBandwidth } from './measure-bandwidth.mjs'
import { median } from './median.mjs'
import { randomColumns } from './random-columns.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const warmUps = 6
const runs = 25

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-engine-'))
  const bandwidth = measureBandwidth()
  console.log(`memory reads ${(bandwidth / 1e9).toFixed(1)} GB/s, one thread`)
  try {
    await benchBook(folder, bandwidth)
    await benchDomains(folder, bandwidth)
    await benchRaking(folder, bandwidth)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await runKernel()
  await runCluster()
}

/**
 * @param {string} folder
 * @param {number} bandwidth
 */
async function benchBook(folder, bandwidth) {
  const { weights, coded } = randomColumns(1500, 20_120_117)
  const name = (
    /** @type {string} */ letter,
    /** @type {number} */ count,
    /** @type {number} */ levels,
  ) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${letter}${at}`, coded(levels)]))
  const [rows, banner] = [name('q', 60, 10), name('b', 10, 2)]
  write(folder, 'book-weight', weights)
  for (const [of, { codes }] of Object.entries({ ...rows, ...banner })) {
    write(folder, `book-${of}`, codes)
  }
  let cells = 0
  const measured = await measure(async () => {
    const book = await crossTables({ weights, rows, banner })
    if (!book.ok) throw new Error('the tables were to be made')
    cells = book.value.flatMap((table) => table.rows.flatMap((row) => row.cells.slice(1))).length
  })
  console.log(
    `\n60 questions × 10 banners, 1,500 rows: ${cells.toLocaleString('en')} cells, errors,`,
  )
  console.log('intervals, letters; R survey svyby: errors alone')
  tell(folder, 'book', measured, 150)
  tellLimit(measured.warm, (1500 * (16 + 70)) / bandwidth)
  console.log(
    '                two beta quantiles a cell take a third of it; fewer digits would close it',
  )
}

/**
 * @param {string} folder
 * @param {number} bandwidth
 */
async function benchDomains(folder, bandwidth) {
  const { weights, coded, whole } = randomColumns(1_000_000, 20_140_201)
  const psu = whole(1000)
  const strata = Uint8Array.from(psu, (unit) => unit % 50)
  const [domain, y] = [coded(5), coded(2)]
  write(folder, 'domains-weight', weights)
  write(folder, 'domains-psu', Float64Array.from(psu))
  write(folder, 'domains-stratum', strata)
  write(folder, 'domains-domain', domain.codes)
  write(folder, 'domains-y', y.codes)
  const design = surveyDesign({ weights, psu, strata })
  if (!design.ok) throw new Error('the design was to be read')
  const columns = { design: design.value, rows: { y }, banner: { domain } }
  const measured = await measure(async () => {
    const book = await crossTables(columns)
    if (!book.ok) throw new Error('the table was to be made')
  })
  console.log('\n1,000,000 rows, 1,000 PSUs, 50 strata, data in memory: 5 domains with errors')
  tell(folder, 'domains', measured, 100)
  tellLimit(measured.warm, (1_000_000 * (16 + 4 + 1 + 1)) / bandwidth)
  console.log('                crossing PSUs with domains before counting would go into the kernel')
}

/**
 * @param {string} folder
 * @param {number} bandwidth
 */
async function benchRaking(folder, bandwidth) {
  const n = 1_000_000
  const { weights, coded } = randomColumns(n, 20_140_212)
  const margins = [2, 5, 8].map((levels, at) => {
    const codes = Uint16Array.from(coded(levels).codes)
    // Targets as of a population whose first levels are larger.
    const shares = Array.from({ length: levels }, (_, level) => 1 / (level + 2))
    const sum = shares.reduce((total, share) => total + share, 0)
    const targets = Float64Array.from(shares, (share) => (n * share) / sum)
    write(folder, `raking-m${at}`, Uint8Array.from(codes))
    write(folder, `raking-m${at}-targets`, targets)
    return { name: `m${at}`, codes, targets }
  })
  write(folder, 'raking-weight', weights)
  const measured = await measure(async () => {
    const raked = rake({ designWeights: weights, margins })
    if (!raked.ok) throw new Error('the weights were to be raked')
  })
  console.log('\nraking 3 margins, 1,000,000 rows, to 1e-9')
  tell(folder, 'raking', measured, 30)
  tellLimit(measured.warm, (n * (8 + 3 * 2 + 8)) / bandwidth)
  console.log(
    '                numbering the joint cells is JavaScript; a kernel would close most of it',
  )
}

/**
 * The first run in a process, and the median of those that follow once the code is compiled.
 *
 * @param {() => Promise<void>} work
 * @returns {Promise<{ first: number, warm: number }>}
 */
async function measure(work) {
  const seconds = []
  for (let i = 0; i < warmUps + runs; i++) {
    const startedMs = performance.now()
    await work()
    seconds.push((performance.now() - startedMs) / 1000)
  }
  const [first = Number.NaN] = seconds
  return { first, warm: median(seconds.slice(warmUps)) }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {Uint8Array | Float64Array} column
 */
function write(folder, name, column) {
  writeFileSync(join(folder, name), new Uint8Array(column.buffer))
}

/**
 * Says how long it took, and R in the same run.
 *
 * @param {string} folder
 * @param {string} task
 * @param {{ first: number, warm: number }} measured
 * @param {number} goal
 */
function tell(folder, task, { first, warm }, goal) {
  const [firstMs, warmMs] = [first, warm].map((seconds) => (seconds * 1000).toFixed(1))
  console.log(
    `  time          ${warmMs} ms, median of ${runs} after ${warmUps}; ${firstMs} ms the first time`,
  )
  const peer = spawnSync('Rscript', ['bench/engine-in-r.R', folder, task], {
    cwd: root,
    encoding: 'utf8',
  })
  if (peer.status !== 0) {
    console.log('  against R     not compared: apt-get install r-base-core r-cran-survey')
    return
  }
  const found = new Map(
    peer.stdout
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', value = ''] = line.trim().split(' ')
        return [name, value]
      }),
  )
  const seconds = Number(found.get(task))
  const ratio = seconds / warm
  console.log(
    `  against R     ${ratio.toFixed(0)} × survey ${found.get('version') ?? ''} (${seconds.toFixed(2)} s; goal ${goal} ×: ${ratio >= goal ? 'met' : 'missed'})`,
  )
}

/**
 * How far a time is from the bytes that must be read at the speed of the memory.
 *
 * @param {number} seconds
 * @param {number} limit
 */
function tellLimit(seconds, limit) {
  const ratio = (seconds / limit).toFixed(0)
  console.log(`  limit         ${(limit * 1000).toFixed(2)} ms of reading: ${ratio} × as long`)
}
