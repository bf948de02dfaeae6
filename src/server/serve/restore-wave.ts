import { join } from 'node:path'
import { restoreBackup, StorageError } from '../../adapters/postgres/index.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { backupName } from './backup-name.ts'
import { openDatabases } from './open-databases.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'
import { takeStudy } from './take-study.ts'

/** How many rows came back, and whether the keys did that credentials are signed with. */
export interface RestoredWave extends Readonly<Record<ServiceRole, number>> {
  readonly keys: boolean
}

/**
 * Restores both services' backups into databases that are empty, while the study is not served.
 *
 * **Issues** `serve.already_running`, those of `openDatabases` and of `restoreBackup`,
 * `file.unreadable`.
 *
 * @param folder - where the backups are
 */
export async function restoreWave(
  options: Pick<ServeOptions, 'study' | 'environment'>,
  folder: string,
): Promise<Result<RestoredWave>> {
  const taken = await takeStudy(options.study)
  if (!taken.ok) return taken
  try {
    const databases = await openDatabases(options, ['registrar', 'collector'])
    if (!databases.ok) return databases
    try {
      const { urls } = databases.value
      const restored = all([
        await restoreOne('registrar', urls.registrar, folder),
        await restoreOne('collector', urls.collector, folder),
      ])
      if (!restored.ok) return restored
      const [registrar, collector] = restored.value
      return ok({
        registrar: registrar?.rows ?? 0,
        collector: collector?.rows ?? 0,
        keys: registrar?.keys ?? false,
      })
    } finally {
      await databases.value.stop()
    }
  } finally {
    await taken.value.release()
  }
}

/** What one side got back. */
interface RestoredSide {
  readonly rows: number
  readonly keys: boolean
}

/** Restores one. */
async function restoreOne(
  role: ServiceRole,
  url: string | undefined,
  folder: string,
): Promise<Result<RestoredSide>> {
  const file = join(folder, backupName(role))
  try {
    const restored = await restoreBackup(url ?? '', role, file)
    return restored.ok
      ? ok({
          rows: Object.values(restored.value.rows).reduce((sum, rows) => sum + rows, 0),
          keys: restored.value.keys,
        })
      : restored
  } catch (error) {
    if (error instanceof StorageError) return fail([error.issue])
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('file.unreadable', { file, reason })])
  }
}
