import { duckdbAggregator, openDuckdb, openDuckdbSample } from '../../adapters/duckdb/index.ts'
import type { DuckdbDatabase, DuckdbSample } from '../../adapters/duckdb/index.ts'
import { issue } from '../../core/issue.ts'
import { all, fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import { buildRelease } from '../build-release.ts'
import { sampleSources } from '../open-samples.ts'
import type { OpenStudy } from '../open-study.ts'
import { auditOptions } from './engine-choice.ts'
import type { HeldChoice } from './engine-choice.ts'

/** Makes a release with DuckDB, from files that may be larger than memory. */
export async function releaseOnDisk(open: OpenStudy, choice: HeldChoice): Promise<Result<Release>> {
  const database = await openDuckdb()
  try {
    const samples = await openOnDisk(open, database, choice)
    if (!samples.ok) return samples
    await database.seal()
    choice.onProgress({ kind: 'tabulating' })
    return await buildRelease(open.study, samples.value, duckdbAggregator, auditOptions(choice))
  } finally {
    await database.close()
  }
}

async function openOnDisk(
  { folder, study }: OpenStudy,
  database: DuckdbDatabase,
  { onProgress, signal }: HeldChoice,
): Promise<Result<readonly DuckdbSample[]>> {
  const sources = sampleSources(study)
  if (sources.length === 0) return fail([issue('cli.no_data', { study: study.id })])
  const samples: Result<DuckdbSample>[] = []
  for (const { wave, population, source } of sources) {
    onProgress({ kind: 'reading', file: source.file })
    const input = { folder, study, wave, population }
    const sample = await openDuckdbSample(database, input, {
      onProgress: ({ file, share }) => {
        onProgress({ kind: 'reading', file, share })
      },
      signal,
    })
    samples.push(sample)
    if (signal?.aborted === true) break
  }
  return all(samples)
}
