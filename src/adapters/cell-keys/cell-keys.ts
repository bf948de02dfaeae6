import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CellKeys } from '../../protect/cell-keys/perturb-table.ts'
import { systemCode } from '../system-code.ts'
import { writePrivateFile } from '../write-files/write-private-file.ts'

/**
 * Opens the secret that moves counts, in the private folder of a study; makes it the first time. It never
 * changes: counts that were moved twice give themselves away by their average.
 *
 * **Issues**: `protect.cell_secret_unreadable` when somebody changed it.
 */
export async function openCellKeys(folder: string): Promise<Result<CellKeys>> {
  const file = join(folder, 'cell-secret')
  const secret = (await readSecret(file)) ?? (await makeSecret(file))
  if (!/^[0-9a-f]{64}$/.test(secret))
    return fail([issue('protect.cell_secret_unreadable', { file })])
  const key = Buffer.from(secret, 'hex')
  return ok((name) => createHmac('sha256', key).update(name).digest().readUInt32BE(0))
}

async function readSecret(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined
      throw error
    },
  )
}

async function makeSecret(file: string): Promise<string> {
  const secret = randomBytes(32).toString('hex')
  await writePrivateFile(file, `${secret}\n`)
  return secret
}
