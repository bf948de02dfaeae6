import { join } from 'node:path'
import { readCsvRecords } from '../adapters/csv/read-csv-records.ts'
import type { PopulationId, WaveId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { all, fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { readDataset } from '../dataset/read-dataset.ts'
import { codebookOf } from '../study/codebook.ts'
import type { DataSource, Study } from '../study/model.ts'
import { weighSample } from '../weigh/weigh-sample.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import type { OpenStudy } from './open-study.ts'

/** A sample that has a file of answers. */
export interface SampleSource {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly source: DataSource
}

/** The samples of a study that name a file of answers, wave by wave. */
export function sampleSources(study: Study): readonly SampleSource[] {
  return study.waves.flatMap((wave) =>
    wave.samples.flatMap(({ population, data }) =>
      data === undefined ? [] : [{ wave: wave.id, population, source: data }],
    ),
  )
}

/**
 * Reads and weighs every sample of a study; fails with the problems of all of them.
 *
 * @param onFile - called with each file before it is read
 */
export async function openSamples(
  { folder, study }: OpenStudy,
  onFile: (file: string) => void = () => undefined,
): Promise<Result<readonly WeightedSample[]>> {
  const sources = sampleSources(study)
  if (sources.length === 0) return fail([issue('cli.no_data', { study: study.id })])
  const samples: Result<WeightedSample>[] = []
  for (const sample of sources) {
    onFile(sample.source.file)
    samples.push(await openSample(folder, study, sample))
  }
  return all(samples)
}

async function openSample(
  folder: string,
  study: Study,
  { wave, population, source }: SampleSource,
): Promise<Result<WeightedSample>> {
  const records = readCsvRecords(join(folder, source.file), {
    encoding: source.encoding,
    separator: source.separator,
    file: source.file,
  })
  const codebook = codebookOf(study, population)
  const dataset = await readDataset({ study, wave, population, codebook, records })
  return dataset.ok ? weighSample(study, dataset.value) : dataset
}
