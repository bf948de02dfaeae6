import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const hook = fileURLToPath(new URL('report-peak.mjs', import.meta.url))

/**
 * Runs Node with the given words and measures the whole process, from its start to its end.
 *
 * @param {readonly string[]} words
 * @returns {Promise<{ seconds: number, cpuSeconds: number, peakMegabytes: number }>}
 */
export async function measureProcess(words) {
  const startedMs = performance.now()
  const child = spawn(process.execPath, ['--import', hook, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const said = { error: '', use: '' }
  child.stdio[2]?.on('data', (bytes) => (said.error += String(bytes)))
  child.stdio[3]?.on('data', (bytes) => (said.use += String(bytes)))
  const ended = { code: -1 }
  await new Promise((resolve) => {
    child.on('close', (status) => resolve((ended.code = status ?? -1)))
  })
  if (ended.code !== 0)
    throw new Error(`node ${words.join(' ')} ended with ${ended.code}: ${said.error}`)
  const [peak = Number.NaN, cpuSeconds = Number.NaN] = said.use.split(' ').map(Number)
  return {
    seconds: (performance.now() - startedMs) / 1000,
    cpuSeconds,
    peakMegabytes: peak / 1000,
  }
}
