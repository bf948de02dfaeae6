/**
 * Builds `dist/` after `npm install`, so that `npx visavis` works in a fresh checkout.
 *
 * npm runs this a second time when `npx visavis` first links the checkout into its own cache; were
 * that to fail (a type error in work under way), npm would keep a half-made link. So what is
 * already built is left alone there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleClient } from './client.mjs'
import { bundlePrograms } from './programs.mjs'
import { bundleStudio } from './studio.mjs'

const root = new URL('../', import.meta.url)
const isBuilt = existsSync(new URL('dist/programs/visavis.js', root))
const calledByNpx = process.env['npm_command'] === 'exec'

if (!(isBuilt && calledByNpx)) {
  const compiler = fileURLToPath(new URL('node_modules/@typescript/native/bin/tsc', root))
  const { status } = spawnSync(process.execPath, [compiler, '--build'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
  if (status === 0) {
    await Promise.all([bundleClient(), bundlePrograms()])
    await bundleStudio()
  }
}
