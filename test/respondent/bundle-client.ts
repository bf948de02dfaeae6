import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the scripts of the respondents' pages as the package does. */
export function bundleClient(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/client.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

/** A script as it was built. */
export function builtScript(name: 'client' | 'answer' | 'enhance'): Uint8Array {
  return readFileSync(`${root}dist/respondent/${name}.js`)
}
