import type { Result } from '../../core/result.ts'
import { all, ok } from '../../core/result.ts'
import { release } from '../../protect/release.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import { keepSnapshotRecord, readSnapshotRecords } from './snapshot-records.ts'

/**
 * Keeps what a snapshot that leaves shows of each wave, so that later ones are held against it. Simulated
 * answers expose nobody, and leave no record.
 *
 * **Issues**: those of the records of earlier snapshots.
 *
 * @param folder - the private folder of the study
 */
export async function keepWhatWasShown(folder: string, snapshot: Snapshot): Promise<Result<void>> {
  const { samples } = release(snapshot, { kind: 'all' })
  const waves = [...new Set(samples.flatMap((one) => (one.simulated ? [] : [one.wave])))]
  const earlier = all(await Promise.all(waves.map(async (one) => readSnapshotRecords(folder, one))))
  if (!earlier.ok) return earlier
  for (const [at, wave] of waves.entries()) {
    const own = Object.entries(snapshot.record.samples).filter(([key]) =>
      key.startsWith(`${wave}/`),
    )
    const record = { samples: Object.fromEntries(own) }
    await keepSnapshotRecord(folder, wave, { earlier: earlier.value[at] ?? [], record })
  }
  return ok(undefined)
}
