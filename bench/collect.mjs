/**
 * What fieldwork costs: ballots a second, durable, at 50 connections, beside what a bare `pg` insert
 * of the same answers does in the same database in the same run; and memory after many ballots.
 *
 * Senders, collector and database share the machine: beside the share stands what one ballot costs the
 * collector in CPU time, which is what a machine with more cores divides.
 *
 * Ballots are made beforehand: making one (a credential, two signatures, an interview) is the
 * respondent's device's work.
 */
import { build } from 'esbuild'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pg from 'pg'

const connections = 50
const ballotsTimed = Number(process.env['BENCH_TIMED'] ?? 6000)
const ballotsHeld = Number(process.env['BENCH_BALLOTS'] ?? 100_000)
const perRound = 2000

/** @typedef {import('../test/faults/fault-field.ts').FaultField} FaultField */
/** @typedef {import('../test/faults/ballot-maker.ts').MadeBallot} MadeBallot */
/** @typedef {{ seconds: number, latenciesMs: readonly number[] }} Timing */

export async function run() {
  const { openFaultField } = await loadFaultField()
  const field = await openFaultField()
  try {
    console.log(`collect: ${connections} connections, fsync and synchronous_commit on`)
    await compareRates(field)
    await measureMemory(field)
  } finally {
    await field.end()
  }
}

/** @param {FaultField} field */
async function compareRates(field) {
  const rounds = []
  for (let round = 0; round < 3; round++) {
    const ballots = await makeBallots(field, ballotsTimed)
    const bare = await insertBare(field.databaseUrl, ballots)
    const before = await cpuMs(field.collector.pid())
    const cast = await castAll(field.collector.origin, ballots)
    rounds.push({
      cpu: ((await cpuMs(field.collector.pid())) - before) / ballots.length,
      bare: ballots.length / bare.seconds,
      cast: ballots.length / cast.seconds,
      timing: cast,
    })
  }
  for (const { bare, cast, cpu, timing } of rounds) {
    console.log(
      `  ${cast.toFixed(0)} ballots/s (p50 ${quantile(timing.latenciesMs, 0.5).toFixed(1)} ms, p99 ${quantile(timing.latenciesMs, 0.99).toFixed(1)} ms); ` +
        `bare pg insert ${bare.toFixed(0)}/s; share ${((100 * cast) / bare).toFixed(0)} % (goal 50 %); ` +
        `${cpu.toFixed(2)} ms of the collector's CPU a ballot`,
    )
  }
}

/** @param {FaultField} field */
async function measureMemory(field) {
  const before = await residentMegabytes(field.collector.pid())
  let sent = 0
  while (sent < ballotsHeld) {
    const ballots = await makeBallots(field, Math.min(perRound, ballotsHeld - sent))
    await castAll(field.collector.origin, ballots)
    sent += ballots.length
    process.stderr.write(`\r  ${sent} of ${ballotsHeld} ballots`)
  }
  process.stderr.write('\r')
  const after = await residentMegabytes(field.collector.pid())
  console.log(
    `  memory of the collector: ${before} MB when opened, ${after} MB after ${ballotsHeld} more ballots`,
  )
}

/**
 * @param {FaultField} field
 * @param {number} count
 * @returns {Promise<readonly MadeBallot[]>}
 */
async function makeBallots(field, count) {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => (await field.maker.voter()).cast(1, at)),
  )
}

/**
 * The peer: the answers of the same ballots as JSONB, one row each, through a pool of as many
 * connections.
 *
 * @param {string} url
 * @param {readonly MadeBallot[]} ballots
 */
async function insertBare(url, ballots) {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  await pool.query('CREATE TABLE IF NOT EXISTS bare (rid text PRIMARY KEY, answers jsonb NOT NULL)')
  await Promise.all(Array.from({ length: connections }, async () => pool.query('SELECT 1')))
  const timing = await timed(ballots, async ({ rid, body }) => {
    await pool.query('INSERT INTO bare VALUES ($1, $2)', [rid, payloadOf(body)])
  })
  await pool.query('DROP TABLE bare')
  await pool.end()
  return timing
}

/** @param {string} body */
function payloadOf(body) {
  /** @type {{ payload: string }} */
  const { payload } = JSON.parse(body)
  return payload
}

/**
 * @param {string} origin
 * @param {readonly MadeBallot[]} ballots
 */
async function castAll(origin, ballots) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const timing = await timed(ballots, async ({ rid, body }) =>
    put(agent, `${origin}/ballots/${rid}`, body),
  )
  agent.destroy()
  return timing
}

/**
 * @param {Agent} agent
 * @param {string} url
 * @param {string} body
 * @returns {Promise<void>}
 */
function put(agent, url, body) {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sent = request(url, { method: 'PUT', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`a ballot was answered ${response.statusCode}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<void>} work
 * @returns {Promise<Timing>}
 */
async function timed(items, work) {
  const waiting = [...items]
  /** @type {number[]} */
  const latenciesMs = []
  const startedMs = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
        const sentMs = performance.now()
        await work(item)
        latenciesMs.push(performance.now() - sentMs)
      }
    }),
  )
  return { seconds: (performance.now() - startedMs) / 1000, latenciesMs }
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/**
 * Time that a process has computed, its threads included: Linux counts it in hundredths of a second.
 *
 * @param {number | undefined} pid
 */
async function cpuMs(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name before the last bracket may hold spaces; 11 fields after it come user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

/** @param {number | undefined} pid */
async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000)
}

/**
 * Loads what the fault tests open a wave with: TypeScript, which Node does not run as it stands.
 *
 * @returns {Promise<typeof import('../test/faults/fault-field.ts')>}
 */
async function loadFaultField() {
  const file = fileURLToPath(new URL('../test/faults/fault-field.ts', import.meta.url))
  // Beside the source, so that packages and built files are found from there.
  const folder = await mkdtemp(join(dirname(file), '.bench-'))
  const outfile = join(folder, 'bundle.mjs')
  try {
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
      logLevel: 'error',
    })
    /** @type {typeof import('../test/faults/fault-field.ts')} */
    const loaded = await import(pathToFileURL(outfile).href)
    return loaded
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
