import { StorageError, writeBackup } from '../../adapters/postgres/index.ts'
import type { BackupOptions } from '../../adapters/postgres/index.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/**
 * Writes a backup of a service's database while it is used; private keys stay out of it
 * unless they are asked for.
 *
 * **Issues** those of `writeBackup`, `registrar.no_backup` when the file cannot be written, those of a
 * database in trouble.
 */
export async function backUp(
  databaseUrl: string,
  kind: 'registrar' | 'collector',
  file: string,
  options: BackupOptions = {},
): Promise<Result<{ readonly file: string }>> {
  try {
    const written = await writeBackup(databaseUrl, kind, file, options)
    return written.ok ? ok({ file }) : written
  } catch (error) {
    if (error instanceof StorageError) return fail([error.issue])
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('registrar.no_backup', { reason })])
  }
}
