/**
 * Prints what the product costs on this machine, now: `npm run bench`, or `npm run bench -- way`.
 *
 * Machines are noisy, so times are medians of several runs and also given as ratios to a peer that
 * ran in turn with them.
 */
import { cpus, totalmem } from 'node:os'
import process from 'node:process'

const suites = {
  way: () => import('./way.mjs'),
  'first-view': () => import('./first-view.mjs'),
  engine: () => import('./engine.mjs'),
  duckdb: () => import('./duckdb.mjs'),
  collect: () => import('./collect.mjs'),
  audit: () => import('./audit.mjs'),
  publish: () => import('./publish.mjs'),
  studio: () => import('./studio.mjs'),
  explore: () => import('./explore.mjs'),
}

const [{ model } = { model: 'unknown processor' }] = cpus()
console.log(
  `Node ${process.version}, ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
)

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. Benches: ${Object.keys(suites).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const [name, load] of Object.entries(suites)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const { run } = await load()
    await run()
  }
}
