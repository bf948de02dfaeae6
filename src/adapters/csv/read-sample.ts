import { join } from 'node:path'
import type { PopulationId, WaveId } from '../../core/ids.ts'
import type { Result } from '../../core/result.ts'
import type { CsvRecord } from '../../dataset/csv-record.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { readDataset } from '../../dataset/read-dataset.ts'
import type { Study } from '../../study/model.ts'
import type { Codebook } from '../../study/variable.ts'
import { readCsvRecords } from './read-csv-records.ts'

/** One sample of a study and the folder where the study lies. */
export interface ReadSampleInput {
  readonly folder: string
  readonly study: Study
  readonly wave: WaveId
  readonly population: PopulationId
  readonly codebook: Codebook
}

/**
 * Reads the answers of one population in one wave from the file that the study names.
 *
 * Issues: those of `readDataset` and of `readCsvRecords`.
 */
export async function readSample(input: ReadSampleInput): Promise<Result<Dataset>> {
  const { folder, study, wave, population, codebook } = input
  const source = study.waves
    .find(({ id }) => id === wave)
    ?.samples.find((sample) => sample.population === population)?.data
  const records: AsyncIterable<CsvRecord> =
    source === undefined ? noRecords() : readCsvRecords(join(folder, source.file), source)
  return readDataset({ study, wave, population, codebook, records })
}

/** A sample without a file: `readDataset` says so before it reads anything. */
async function* noRecords(): AsyncGenerator<CsvRecord> {}
