import { privateFolder } from '../adapters/snapshot-records/private-folder.ts'
import { readSnapshotRecords } from '../adapters/snapshot-records/snapshot-records.ts'
import { all, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { SnapshotRecord } from '../protect/snapshot-record.ts'
import type { OpenStudy } from './open-study.ts'

/** What snapshots and publications showed of each wave. Issues: those of their records. */
export async function readShown({
  folder,
  study,
}: Pick<OpenStudy, 'folder' | 'study'>): Promise<Result<readonly SnapshotRecord[]>> {
  const waves = await Promise.all(
    study.waves.map(async ({ id }) => readSnapshotRecords(privateFolder(folder), id)),
  )
  const records = all(waves)
  return records.ok ? ok(records.value.flat()) : records
}
