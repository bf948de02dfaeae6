import { simulateToAgreement } from '../collect/agreement/simulate-to-agreement.ts'
import type { Note } from '../core/issue.ts'
import { all, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { datasetCsv } from '../dataset/dataset-csv.ts'
import { datasetFromRecords } from '../dataset/dataset-from-records.ts'
import { codebookOf } from '../study/codebook.ts'
import type { Study } from '../study/model.ts'
import { sampleSources } from './open-samples.ts'
import type { SampleSource } from './open-samples.ts'

/** A file of simulated answers, ready to be written. */
export interface SimulatedFile {
  readonly file: string
  readonly text: string
  readonly n: number
  /** Figures that the answers agree with. */
  readonly reconciled: readonly string[]
  /** Figures that no answers can agree with, and why. */
  readonly irreconcilable: readonly Note[]
}

/** Simulates every sample that names a data file, in agreement with the published figures. */
export function simulateStudy(
  study: Study,
  seed: number,
  onFile: (file: string) => void = () => undefined,
): Result<readonly SimulatedFile[]> {
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
): Result<SimulatedFile> {
  const agreement = simulateToAgreement({ study, wave, population, seed })
  if (!agreement.ok) return agreement
  const { records, reconciled, irreconcilable } = agreement.value
  const dataset = datasetFromRecords({
    wave,
    codebook: codebookOf(study, population),
    records,
    simulated: true,
  })
  return ok({
    file: source.file,
    text: datasetCsv(dataset),
    n: records.length,
    reconciled,
    irreconcilable,
  })
}
