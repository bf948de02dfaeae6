import { privateFolder } from '../../adapters/snapshot-records/private-folder.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import { buildAudited } from '../build-release.ts'
import { cellKeysOf } from '../cell-keys-of.ts'
import type { EngineProgress } from '../engines/engine-choice.ts'
import { readShown } from '../read-shown.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { ReadFolder } from './kept-answers.ts'

/** Of which study, and who wants to know how far its figures are. */
export interface SnapshotTask extends ReadFolder {
  readonly onProgress?: ((progress: EngineProgress) => void) | undefined
  /** Answers of an earlier snapshot, which are read anew only where they have changed. */
  readonly answers?: KeptAnswers | undefined
}

/**
 * Takes the snapshot of a study that was read before and the answers of its folder.
 *
 * It is held against what earlier snapshots and publications showed, as `visavis report` is.
 *
 * **Issues**: those of the study's answers, weights, tables and comparisons, and of what was shown.
 */
export async function studySnapshot(task: SnapshotTask): Promise<Result<Snapshot>> {
  const { folder, study, onProgress = (): void => undefined, answers = new KeptAnswers() } = task
  const earlier = await readShown({ folder, study })
  if (!earlier.ok) return earlier
  const keys = await cellKeysOf(study, privateFolder(folder))
  if (!keys.ok) return keys
  const samples = await answers.samples(task, (file) => {
    onProgress({ kind: 'reading', file })
  })
  if (!samples.ok) return samples
  onProgress({ kind: 'tabulating' })
  const tabulated = { samples: samples.value, aggregator: answers.aggregator }
  const snapshot = await buildAudited(study, tabulated, {
    earlier: earlier.value,
    cellKeys: keys.value,
    isFinal: true,
    onProgress: (progress) => {
      onProgress({ kind: 'auditing', ...progress })
    },
  })
  return snapshot.ok ? ok(snapshot.value) : fail(snapshot.issues)
}
