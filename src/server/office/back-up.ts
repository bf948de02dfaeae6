import { backUpOffice } from '../../adapters/postgres-office/office-backup.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/**
 * Writes a backup of the office's database: staff, roles, passkeys, keys as hashes, the log.
 *
 * Issues: `studio.no_office_backup`.
 */
export async function backUp(
  databaseUrl: string,
  file: string,
): Promise<Result<{ readonly file: string }>> {
  try {
    await backUpOffice(databaseUrl, file)
    return ok({ file })
  } catch (error) {
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('studio.no_office_backup', { reason })])
  }
}
