/**
 * The counting kernel: nanoseconds a row and table of Σw, Σw² and n, 60 questions of 10 levels by a
 * banner of 8, beside DuckDB on the same codes in the same run, and beside what the memory allows.
 *
 * Times are the fastest of several, taken turn by turn: neighbours on a shared machine only ever add.
 */
import { threadedAggregator } from '../dist/adapters/threads/threaded-aggregator.js'
import { memoryAggregator } from '../dist/tabulate/memory/memory-aggregator.js'
import { allQueries, openPeer } from './kernel-peer.mjs'
import { askBook, askWhole, columns, levels, makeSample, questions } from './kernel-sample.mjs'
import { measureBandwidth } from './measure-bandwidth.mjs'

/** @typedef {import('../dist/weigh/weighted-sample.js').WeightedSample} WeightedSample */
/** @typedef {import('../dist/tabulate/aggregates.js').Aggregates} Aggregates */
/** @typedef {import('../dist/tabulate/sample-grid.js').WeightGrid} WeightGrid */
/** @typedef {import('./kernel-peer.mjs').Peer} Peer */
/** @typedef {import('./kernel-peer.mjs').Query} Query */

const sizes = [1500, 1_000_000, 10_000_000]
/** Bytes that each row costs at least: its codes, its slot, its weight and square. */
const bytesPerRow = questions + 1 + 16

export async function run() {
  const bandwidth = measureBandwidth()
  console.log(
    `kernel: ${questions} questions × ${levels} levels by ${columns} columns, Σw, Σw² and n`,
  )
  console.log(`  memory reads  ${(bandwidth / 1e9).toFixed(1)} GB/s, one thread, measured now`)
  /** @type {readonly Query[]} */
  let queries = allQueries()
  // A slow query is not tried again on more rows.
  for (const rows of sizes) queries = (await benchSize(rows, bandwidth, queries)).slice(0, 3)
  await benchBook()
}

/**
 * @param {number} rows
 * @param {number} bandwidth
 * @param {readonly Query[]} queries
 * @returns {Promise<readonly Query[]>} the queries, the fastest first
 */
async function benchSize(rows, bandwidth, queries) {
  const runs = rows < 1e5 ? 100 : rows < 5e6 ? 11 : 3
  let ranked = queries
  const sample = makeSample(rows)
  const threaded = threadedAggregator({ leastWork: 0 })
  const peer = await openPeer(sample)
  try {
    const expected = await answer(memoryAggregator, sample)
    compare(expected, await answer(threaded, sample))
    const limit = (1e9 * bytesPerRow) / questions / bandwidth
    console.log(`  ${rows.toLocaleString('en')} rows`)
    for (const threads of rows < 1e6 ? [1] : [1, 2]) {
      const aggregator = threads === 1 ? memoryAggregator : threaded
      await peer.connection.run(`SET threads TO ${threads}`)
      ranked = await rankQueries(peer, expected, queries)
      const [query] = ranked
      if (query === undefined) throw new Error('there are queries to try')
      /** @type {number[]} */
      const own = []
      /** @type {number[]} */
      const theirs = []
      for (let i = 0; i < runs; i++) {
        own.push(await time(() => answer(aggregator, sample)))
        theirs.push(await time(() => peer.connection.runAndReadAll(query.sql)))
      }
      const perTable = (/** @type {readonly number[]} */ ms) =>
        (Math.min(...ms) * 1e6) / rows / questions
      const ns = perTable(own)
      console.log(
        `    ${threads} thread${threads === 1 ? ' ' : 's'}   ${ns.toFixed(2)} ns a row and table, ${(ns / (limit / threads)).toFixed(1)} × the limit of memory (${(limit / threads).toFixed(2)} ns); DuckDB ${perTable(theirs).toFixed(2)} ns (${query.name}): ${(perTable(theirs) / ns).toFixed(1)} × as long`,
      )
    }
  } finally {
    peer.connection.closeSync()
    await threaded.close()
  }
  return ranked
}

/** A book of 600 tables on 1,500 respondents, every question with its own base. */
async function benchBook() {
  const sample = makeSample(1500)
  const requests = askBook()
  await memoryAggregator.aggregate(sample, requests)
  const times = []
  for (let i = 0; i < 50; i++) {
    times.push(await time(() => memoryAggregator.aggregate(sample, requests)))
  }
  const goalMs = 5
  const ms = Math.min(...times)
  console.log(
    `  a book        ${ms.toFixed(1)} ms for 600 tables of 1,500 respondents, each with its own base (goal: ${goalMs} ms: ${ms <= goalMs ? 'met' : 'missed'})`,
  )
}

/**
 * @param {{ aggregate: typeof memoryAggregator.aggregate }} aggregator
 * @param {WeightedSample} sample
 * @returns {Promise<Aggregates>}
 */
async function answer(aggregator, sample) {
  const [aggregates] = await aggregator.aggregate(sample, [askWhole()])
  if (aggregates === undefined) throw new Error('one request has one answer')
  return aggregates
}

/**
 * Ways to ask DuckDB for all tables, the fastest first, each checked against the kernel.
 *
 * @param {Peer} peer
 * @param {Aggregates} expected
 * @param {readonly Query[]} queries
 * @returns {Promise<readonly Query[]>}
 */
async function rankQueries(peer, expected, queries) {
  /** @type {{ readonly query: Query, readonly ms: number }[]} */
  const tried = []
  for (const query of queries) {
    const reader = await peer.connection.runAndReadAll(query.sql)
    compareWithRows(expected, peer.grid, reader.getRowsJS())
    // The first run warmed up; a neighbour may disturb one of the next two, hardly both.
    const ms = []
    for (let i = 0; i < 2; i++) ms.push(await time(() => peer.connection.runAndReadAll(query.sql)))
    tried.push({ query, ms: Math.min(...ms) })
  }
  return tried.toSorted((a, b) => a.ms - b.ms).map(({ query }) => query)
}

/**
 * @param {Aggregates} expected
 * @param {WeightGrid} grid
 * @param {readonly (readonly unknown[])[]} rows
 */
function compareWithRows(expected, grid, rows) {
  let compared = 0
  for (const [question, column, level, n, w, w2] of rows) {
    const sums = expected.measures[Number(question)]
    if (sums?.kind !== 'levels') throw new Error(`no question ${String(question)}`)
    const slot = expected.levels[0]?.indexOf(Number(column)) ?? -1
    const at = slot * levels + Number(level)
    const same =
      sums.n[at] === Number(n) &&
      sums.w[at] === Number(w) / grid.w &&
      sums.w2[at] === Number(w2) / grid.w2
    if (!same) throw new Error(`DuckDB counts question ${String(question)} otherwise`)
    compared += 1
  }
  const filled = expected.measures.reduce(
    (sum, measure) => sum + measure.n.reduce((count, n) => count + (n > 0 ? 1 : 0), 0),
    0,
  )
  if (compared !== filled) throw new Error(`DuckDB has ${compared} cells of ${filled}`)
}

/**
 * @param {Aggregates} expected
 * @param {Aggregates} answered
 */
function compare(expected, answered) {
  for (const [at, { n, w, w2 }] of expected.measures.entries()) {
    const other = answered.measures[at]
    const same = (/** @type {Float64Array} */ a, /** @type {Float64Array | undefined} */ b) =>
      a.every((one, cell) => one === b?.[cell])
    if (!same(n, other?.n) || !same(w, other?.w) || !same(w2, other?.w2)) {
      throw new Error(`threads count question ${at} otherwise`)
    }
  }
}

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} milliseconds
 */
async function time(work) {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}
