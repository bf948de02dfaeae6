import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** What a gate is told by: the same files, so that loosening one of them fails its canary. */
const configuration = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.engine.json',
  'tsconfig.node.json',
  'tsconfig.browser.json',
  'tsconfig.studio.json',
  'tsconfig.scripts.json',
  'tsconfig.test.json',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  '.dependency-cruiser.cjs',
  '.size-limit.json',
  'knip.json',
]

/** A small checkout under the repository's own configuration. */
export interface Project {
  readonly root: string
  /** Runs one of the gates' own programs in the checkout. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<Verdict>
  /** Runs one of the repository's own scripts on the checkout. */
  readonly runScript: (script: string, ...args: readonly string[]) => Promise<Verdict>
  readonly remove: () => void
}

/** What a gate answered. */
export interface Verdict {
  readonly exitCode: number
  readonly said: string
}

/**
 * Makes a checkout of the given files, by path.
 *
 * @example
 * ```ts
 * const project = makeProject({ 'src/core/index.ts': 'export const one: number = 1\n' })
 * ```
 */
export function makeProject(files: Readonly<Record<string, string>>): Project {
  const root = mkdtempSync(path.join(tmpdir(), 'visavis-canary-'))
  for (const name of configuration) {
    cpSync(path.join(repository, name), path.join(root, name))
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return {
    root,
    run: (program, ...args) =>
      run(root, path.join(repository, 'node_modules', '.bin', program), args),
    runScript: (script, ...args) =>
      run(root, process.execPath, [path.join(repository, 'scripts', script), ...args]),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function run(cwd: string, file: string, args: readonly string[]): Promise<Verdict> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ exitCode, said: stdout + stderr })
    })
  })
}
