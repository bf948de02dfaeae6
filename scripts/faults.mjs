/**
 * Runs the fault tests over more seeds than a usual run does: `npm run faults -- --seeds 500`.
 *
 * A failing seed is in the name of its test; run it alone with Vitest's `-t`.
 */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '20' } } })
const seeds = Number(values.seeds)

if (Number.isSafeInteger(seeds) && seeds > 0) {
  const root = fileURLToPath(new URL('../', import.meta.url))
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/faults'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FAULT_SEEDS: String(seeds) },
  })
  process.exitCode = status ?? 1
} else {
  console.error('--seeds requires a whole number of at least 1.')
  process.exitCode = 2
}
