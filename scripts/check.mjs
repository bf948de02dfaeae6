/**
 * Runs every gate: each `check:…` script of package.json, so that each can also be run alone.
 *
 * The build goes first, for the gates that look at `dist/`; the others share the cores. A gate that
 * passes prints one line, a gate that fails prints all it said.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const first = 'check:types'

/** @typedef {{ readonly name: string, readonly command: string }} Gate */
/** @typedef {{ readonly gate: Gate, readonly passed: boolean, readonly seconds: number, readonly said: string }} Outcome */

/** @returns {readonly Gate[]} */
function readGates() {
  /** @type {{ readonly scripts: Readonly<Record<string, string>> }} */
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  return Object.entries(manifest.scripts)
    .filter(([name]) => name.startsWith('check:'))
    .map(([name, command]) => ({ name, command }))
}

/**
 * @param {Gate} gate
 * @returns {Promise<Outcome>}
 */
function runGate(gate) {
  const startedMs = performance.now()
  const path = `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`
  const child = spawn(gate.command, {
    cwd: root,
    shell: true,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - startedMs) / 1000
      resolve({ gate, passed: code === 0, seconds, said })
    })
  })
}

/** @param {Outcome} outcome */
function tell({ gate, passed, seconds, said }) {
  const name = gate.name.slice('check:'.length).padEnd(9)
  console.log(
    `${passed ? 'pass' : 'FAIL'}  ${name} ${seconds.toFixed(1).padStart(5)} s  ${gate.command}`,
  )
  if (!passed) console.log(`\n${said.trim()}\n`)
}

/**
 * @param {readonly Gate[]} gates
 * @returns {Promise<readonly boolean[]>}
 */
async function runInParallel(gates) {
  const waiting = [...gates]
  /** @type {boolean[]} */
  const passed = []
  const work = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const outcome = await runGate(gate)
      tell(outcome)
      passed.push(outcome.passed)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return passed
}

const startedMs = performance.now()
const gates = readGates()
const passed = [
  ...(await runInParallel(gates.filter(({ name }) => name === first))),
  ...(await runInParallel(gates.filter(({ name }) => name !== first))),
]
const failures = passed.filter((one) => !one).length
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
console.log(
  `${passed.length} gates in ${seconds} s: ${failures === 0 ? 'all pass' : `${failures} fail`}`,
)
process.exitCode = failures === 0 ? 0 : 1
