import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { restoreOffice } from '../../adapters/postgres-office/office-backup.ts'
import { migrateOffice } from '../../adapters/postgres-office/open-office-store.ts'
import { restoreBackup, StorageError } from '../../adapters/postgres/index.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { backupName, officeBackupName } from './backup-name.ts'
import { openDatabases } from './open-databases.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'
import { takeStudy } from './take-study.ts'

/** How many rows came back, and whether the keys did that credentials are signed with. */
export interface RestoredWave extends Readonly<Record<ServiceRole, number>> {
  readonly keys: boolean
  /** Rows of the office's database; absent where the folder holds no backup of it. */
  readonly office?: number | undefined
}

/**
 * Restores both services' backups into databases that are empty, while the study is not served.
 *
 * **Issues** `serve.already_running`, those of `openDatabases` and of `restoreBackup`,
 * `file.unreadable`, `storage.office_not_restored`. The office's database comes back where the folder
 * holds it.
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
    const services = await restoreServices(options, folder)
    if (!services.ok) return services
    const office = await restoreStaff(options, folder)
    return office.ok ? ok({ ...services.value, ...office.value }) : office
  } finally {
    await taken.value.release()
  }
}

async function restoreServices(
  options: Pick<ServeOptions, 'study' | 'environment'>,
  folder: string,
): Promise<Result<RestoredWave>> {
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
}

/** Restores the office's database, where there is a backup of it. */
async function restoreStaff(
  options: Pick<ServeOptions, 'study' | 'environment'>,
  folder: string,
): Promise<Result<{ readonly office?: number }>> {
  const file = join(folder, officeBackupName)
  if (!existsSync(file)) return ok({})
  const databases = await openDatabases(options, ['office'])
  if (!databases.ok) return databases
  try {
    const url = databases.value.urls.office ?? ''
    await migrateOffice(url)
    const restored = await restoreOffice(url, file)
    return 'rows' in restored
      ? ok({ office: restored.rows })
      : fail([issue('storage.office_not_restored', { file, reason: restored.trouble })])
  } finally {
    await databases.value.stop()
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
