import { issue } from '../core/issue.ts'
import { fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { PopulationId, WaveId } from '../core/ids.ts'
import type { Study } from '../study/model.ts'
import type { Codebook } from '../study/variable.ts'
import type { CsvRecord } from './csv-record.ts'
import type { Dataset } from './dataset.ts'
import { readAnswers } from './read-answers.ts'

/** One sample of a study, its codebook, and the records of its file. */
export interface ReadDatasetInput {
  readonly study: Study
  readonly wave: WaveId
  readonly population: PopulationId
  readonly codebook: Codebook
  /** What a reader of CSV files tells, as it comes. */
  readonly records: AsyncIterable<CsvRecord> | Iterable<CsvRecord>
}

/**
 * Reads the answers of one population in one wave, from our own format or a foreign one, as the
 * study's `data:` and `weighting.yaml` say.
 *
 * Issues: `dataset.no_data` when the study names no file, and those of `readAnswers`.
 * @example
 * ```ts
 * import { readDataset } from 'visavis/dataset'
 * const study = { waves: [], weighting: [] }
 * const codebook = { population: 'employees', variables: [] }
 * const sample = { study, wave: '2012', population: 'employees', codebook, records: [] }
 * const read = await readDataset(sample)
 * read.ok || read.issues[0].code // => 'dataset.no_data'
 * ```
 */
export async function readDataset(input: ReadDatasetInput): Promise<Result<Dataset>> {
  const { study, wave, population, codebook, records } = input
  const source = study.waves
    .find(({ id }) => id === wave)
    ?.samples.find((sample) => sample.population === population)?.data
  if (source === undefined) return fail([issue('dataset.no_data', { population, wave })])
  const weighting = study.weighting.find(
    (one) => one.wave === wave && one.population === population,
  )
  return readAnswers({
    codebook,
    wave,
    source,
    weightColumn: weighting?.column,
    simulated: study.simulation !== undefined,
    records,
  })
}
