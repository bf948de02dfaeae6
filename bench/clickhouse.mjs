/** Five million respondents on three ClickHouse servers, against DuckDB on the same machine. */
import { clickhouseAggregator, loadSample, openCluster } from '../dist/adapters/clickhouse/index.js'
import { duckdbAggregator } from '../dist/adapters/duckdb/duckdb-aggregator.js'
import { openDuckdb } from '../dist/adapters/duckdb/duckdb-database.js'
import { loadSample as loadInDuckdb } from '../dist/adapters/duckdb/load-sample.js'
import { idOf } from '../dist/core/ids.js'
import { hasClickhouse, startClickhouse } from './clickhouse-servers.mjs'
import { median } from './median.mjs'

/** @typedef {import('../dist/tabulate/aggregate-request.js').AggregateRequest} AggregateRequest */
/** @typedef {import('../dist/tabulate/aggregates.js').Aggregates} Aggregates */
/** @typedef {(requests: readonly AggregateRequest[]) => Promise<readonly Aggregates[]>} Ask */

const respondents = 5_000_000
const servers = 3
const runs = 7
const bannerSize = 8
const questionSize = 12
const questions = 12

export async function run() {
  console.log(`${respondents.toLocaleString('en')} respondents, ${questions} questions`)
  if (!hasClickhouse()) {
    console.log('  ClickHouse    not measured: apt-get install clickhouse-server')
    return
  }
  const sample = makeSample()
  const { urls, stop } = await startClickhouse(servers)
  const cluster = await openCluster({ urls })
  if (!cluster.ok) throw new Error('the cluster does not open')
  const database = await openDuckdb()
  try {
    const startedMs = performance.now()
    const loaded = await loadSample(cluster.value, sample)
    if (!loaded.ok) throw new Error('the sample does not load')
    const seconds = (performance.now() - startedMs) / 1000
    const rate = respondents / seconds / 1e6
    console.log(
      `  loading       ${seconds.toFixed(1)} s on ${servers} servers (${rate.toFixed(1)} million a second)`,
    )
    const inDuckdb = await loadInDuckdb(database, sample)
    const engines = {
      clickhouse: (/** @type {readonly AggregateRequest[]} */ requests) =>
        clickhouseAggregator.aggregate(loaded.value, requests),
      duckdb: (/** @type {readonly AggregateRequest[]} */ requests) =>
        duckdbAggregator.aggregate(inDuckdb, requests),
    }
    await compare(`crosstab      ${bannerSize} × ${questionSize}`, engines, [crosstab(0)])
    const book = Array.from({ length: questions }, (_, at) => crosstab(at))
    await compare(`book          ${questions} such tables`, engines, book)
  } finally {
    await database.close()
    await cluster.value.close()
    stop()
  }
}

/**
 * Both in turn, so that what else the machine does weighs on both.
 *
 * @param {string} what
 * @param {{ readonly clickhouse: Ask, readonly duckdb: Ask }} engines
 * @param {readonly AggregateRequest[]} requests
 */
async function compare(what, { clickhouse, duckdb }, requests) {
  /** @type {number[]} */
  const ours = []
  /** @type {number[]} */
  const theirs = []
  for (let i = 0; i < runs; i++) {
    const [mine, one] = await timed(clickhouse, requests)
    const [other, two] = await timed(duckdb, requests)
    if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error('the engines disagree')
    ours.push(mine)
    theirs.push(other)
  }
  const ratio = median(ours) / median(theirs)
  console.log(
    `  ${what}: ClickHouse ${median(ours).toFixed(0)} ms, DuckDB ${median(theirs).toFixed(0)} ms, ` +
      `ratio ${ratio.toFixed(2)} (median of ${runs}; same sums to the last bit)`,
  )
}

/**
 * @param {Ask} ask
 * @param {readonly AggregateRequest[]} requests
 * @returns {Promise<[number, readonly Aggregates[]]>}
 */
async function timed(ask, requests) {
  const startedMs = performance.now()
  const answer = await ask(requests)
  return [performance.now() - startedMs, answer]
}

/**
 * @param {number} question
 * @returns {AggregateRequest}
 */
function crosstab(question) {
  return {
    byDesign: false,
    by: [category('banner', bannerSize)],
    measures: [{ kind: 'levels', classifier: category(`q${question}`, questionSize) }],
  }
}

/**
 * @param {string} id
 * @param {number} size
 * @returns {import('../dist/tabulate/aggregate-request.js').Classifier}
 */
function category(id, size) {
  return {
    kind: 'category',
    variable: idOf(id),
    levelCount: size,
    levels: Array.from({ length: size }, (_, level) => level),
    blanks: [],
  }
}

/** @returns {import('../dist/weigh/weighted-sample.js').WeightedSample} */
function makeSample() {
  const columns = [
    single('banner', bannerSize),
    ...Array.from({ length: questions }, (_, at) => single(`q${at}`, questionSize)),
  ]
  /** @type {import('../dist/core/ids.js').PopulationId} */
  const population = idOf('everybody')
  return {
    dataset: {
      population,
      wave: idOf('now'),
      n: respondents,
      codebook: { population, variables: columns.map(({ variable }) => variable) },
      columns: new Map(columns.map((column) => [column.variable.id, column])),
      simulated: true,
      hash: '',
      notes: [],
    },
    weights: Float64Array.from(
      { length: respondents },
      (_, row) => 0.25 + scatter(row, 1021) / 512,
    ),
    design: { kind: 'respondents', stratum: new Uint32Array(respondents), strata: [''] },
    diagnostics: {
      method: 'given',
      n: respondents,
      sum: respondents,
      minimum: 0.25,
      maximum: 2.25,
      effectiveN: respondents,
      deff: 1,
      margins: [],
      cycles: 0,
      bins: [],
    },
    notes: [],
  }
}

/**
 * @param {string} id
 * @param {number} size
 * @returns {import('../dist/dataset/dataset.js').SingleColumn}
 */
function single(id, size) {
  const seed = id.length * 31 + id.charCodeAt(id.length - 1)
  return {
    kind: 'single',
    variable: {
      id: idOf(id),
      population: idOf('everybody'),
      concept: idOf(id),
      kind: 'single',
      measure: 'nominal',
      label: { en: id },
      categories: Array.from({ length: size }, (_, at) => ({
        code: idOf(String(at)),
        label: { en: String(at) },
        source: [],
      })),
      waves: [],
    },
    status: new Uint8Array(respondents),
    codes: Uint16Array.from(
      { length: respondents },
      (_, row) => scatter(row + seed * 7919, 17 * size) % size,
    ),
  }
}

/**
 * Spreads rows over `size` values, without dice.
 *
 * @param {number} row
 * @param {number} size
 */
function scatter(row, size) {
  return (Math.imul(row, 2_654_435_761) >>> 8) % size
}
