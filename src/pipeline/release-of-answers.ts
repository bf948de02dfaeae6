import {
  keepSnapshotRecord,
  readSnapshotRecords,
} from '../adapters/snapshot-records/snapshot-records.ts'
import { collectedRecords } from '../collect/fieldwork/collected-records.ts'
import { applyExclusions } from '../collect/fieldwork/quality/apply-exclusions.ts'
import type { CollectedAnswer } from '../collect/ports/collector-store.ts'
import type { PopulationId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { datasetFromRecords } from '../dataset/dataset-from-records.ts'
import type { Release } from '../protect/protected.ts'
import { release } from '../protect/release.ts'
import type { Snapshot } from '../protect/snapshot.ts'
import { codebookOf } from '../study/codebook.ts'
import type { Fieldwork } from '../study/fieldwork.ts'
import type { Study } from '../study/model.ts'
import { memoryAggregator } from '../tabulate/memory/memory-aggregator.ts'
import { weighSample } from '../weigh/weigh-sample.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import { buildAudited } from './build-release.ts'
import type { AuditedOptions } from './build-release.ts'
import { cellKeysOf } from './cell-keys-of.ts'

/** Answers of one wave, and the study that asked for them. */
export interface CollectedWave {
  readonly study: Study
  readonly fieldwork: Fieldwork
  readonly answers: AsyncIterable<CollectedAnswer>
  /** The private folder of the wave's services, where what earlier snapshots showed is kept. */
  readonly folder: string
}

/**
 * Makes all that may leave of answers while they are collected: weighed, tabulated, compared and
 * protected in memory, without what the quality plan leaves out, and held against what was shown
 * before. No answer is written; what was shown is, as counts.
 *
 * **Issues** `fieldwork.too_few_to_show`, `interview.saved_unreadable`, `protect.snapshot_too_close`,
 * those of the records of snapshots, of the dataset, of the weights and of the tables.
 */
export async function releaseOfAnswers(wave: CollectedWave): Promise<Result<Release>> {
  const { folder, fieldwork } = wave
  const earlier = await readSnapshotRecords(folder, fieldwork.wave)
  if (!earlier.ok) return earlier
  const keys = await cellKeysOf(wave.study, folder)
  if (!keys.ok) return keys
  const held = { earlier: earlier.value, cellKeys: keys.value }
  const snapshot = await snapshotOfAnswers(wave, held)
  if (!snapshot.ok) return snapshot
  const { record } = snapshot.value
  // Kept before it is shown: whatever happens then, the next one knows.
  await keepSnapshotRecord(folder, fieldwork.wave, { earlier: earlier.value, record })
  return ok(release(snapshot.value, { kind: 'all' }))
}

async function snapshotOfAnswers(
  { study, fieldwork, answers }: CollectedWave,
  held: Pick<AuditedOptions, 'earlier' | 'cellKeys'>,
): Promise<Result<Snapshot>> {
  const byPopulation = await gather(answers)
  if (byPopulation.size === 0) {
    return fail([issue('fieldwork.too_few_to_show', { least: fieldwork.showAfter })])
  }
  const samples = all(
    study.populations.flatMap(({ id }) => {
      const own = byPopulation.get(id)
      return own === undefined ? [] : [weighed({ study, fieldwork }, id, own)]
    }),
  )
  if (!samples.ok) return samples
  const tabulated = { samples: samples.value, aggregator: memoryAggregator }
  return buildAudited(studyOfWave(study, fieldwork), tabulated, held)
}

async function gather(
  answers: AsyncIterable<CollectedAnswer>,
): Promise<ReadonlyMap<string, readonly CollectedAnswer[]>> {
  const found = new Map<string, CollectedAnswer[]>()
  for await (const one of answers) {
    const own = found.get(one.population)
    if (own === undefined) found.set(one.population, [one])
    else own.push(one)
  }
  return found
}

function weighed(
  { study, fieldwork }: Pick<CollectedWave, 'study' | 'fieldwork'>,
  population: PopulationId,
  own: readonly CollectedAnswer[],
): Result<WeightedSample> {
  const flagged = own.map((one) => ({ ...one, flags: one.answer.flags }))
  const { kept } = applyExclusions(flagged, fieldwork.quality)
  const records = collectedRecords(kept)
  if (!records.ok) return records
  const { wave } = fieldwork
  const codebook = codebookOf(study, population)
  const dataset = datasetFromRecords({ wave, codebook, records: records.value, simulated: false })
  return dataset.ok ? weighSample(study, dataset.value) : dataset
}

/**
 * The study as far as this wave's real answers tell it: no text written for other figures, no other
 * wave, nothing simulated.
 */
function studyOfWave(study: Study, { wave }: Fieldwork): Study {
  return {
    ...study,
    waves: study.waves.filter(({ id }) => id === wave),
    texts: [],
    simulation: undefined,
    published: undefined,
  }
}
