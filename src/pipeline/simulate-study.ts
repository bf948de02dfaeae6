import { simulateToAgreement } from '../collect/agreement/simulate-to-agreement.ts'
import type { Agreement } from '../collect/agreement/agreement.ts'
import { all, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { datasetFromRecords } from '../dataset/dataset-from-records.ts'
import { codebookOf } from '../study/codebook.ts'
import type { Study } from '../study/model.ts'
import { sampleSources } from './open-samples.ts'
import type { SampleSource } from './open-samples.ts'

/** Simulated answers, the file that the study keeps them in, and what they agree with. */
export interface SimulatedSample extends Pick<Agreement, 'reconciled' | 'irreconcilable'> {
  readonly file: string
  readonly dataset: Dataset
}

/**
 * Simulates every sample that names a file of answers, in agreement with the published figures.
 *
 * @param onFile - called with each file before its answers are simulated
 */
export function simulateStudy(
  study: Study,
  seed: number,
  onFile: (file: string) => void = () => undefined,
): Result<readonly SimulatedSample[]> {
  return all(
    sampleSources(study).map((source) => {
      onFile(source.source.file)
      return simulateSample(study, source, seed)
    }),
  )
}

function simulateSample(
  study: Study,
  { wave, population, source }: SampleSource,
  seed: number,
): Result<SimulatedSample> {
  const agreement = simulateToAgreement({ study, wave, population, seed })
  if (!agreement.ok) return agreement
  const { records, reconciled, irreconcilable } = agreement.value
  const codebook = codebookOf(study, population)
  const dataset = datasetFromRecords({ wave, codebook, records, simulated: true })
  return dataset.ok
    ? ok({ file: source.file, dataset: dataset.value, reconciled, irreconcilable })
    : dataset
}
