import {
  EngineStop,
  clickhouseAggregator,
  loadSample,
  openCluster,
} from '../../adapters/clickhouse/index.ts'
import type { ClickhouseSample, Cluster } from '../../adapters/clickhouse/index.ts'
import { all, fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { buildRelease } from '../build-release.ts'
import { openSamples } from '../open-samples.ts'
import type { OpenStudy } from '../open-study.ts'
import { auditOptions } from './engine-choice.ts'
import type { HeldChoice } from './engine-choice.ts'

/** Makes a release on a ClickHouse cluster: samples are put there, or found, and summed by every shard. */
export async function releaseOnCluster(
  open: OpenStudy,
  choice: HeldChoice,
): Promise<Result<Release>> {
  const { urls, user, password, signal, onProgress } = choice
  const cluster = await openCluster({ urls, user, password, signal })
  if (!cluster.ok) return cluster
  try {
    const samples = await openSamples(open, (file) => {
      onProgress({ kind: 'reading', file })
    })
    if (!samples.ok) return samples
    const loaded = await loadAll(cluster.value, samples.value, choice)
    if (!loaded.ok) return loaded
    onProgress({ kind: 'tabulating' })
    return await buildRelease(open.study, loaded.value, clickhouseAggregator, auditOptions(choice))
  } catch (error) {
    if (error instanceof EngineStop) return fail(error.issues)
    throw error
  } finally {
    await cluster.value.close()
  }
}

async function loadAll(
  cluster: Cluster,
  samples: readonly WeightedSample[],
  { onProgress, signal }: HeldChoice,
): Promise<Result<readonly ClickhouseSample[]>> {
  const loaded: Result<ClickhouseSample>[] = []
  for (const sample of samples) {
    const one = await loadSample(cluster, sample, {
      onProgress: (done, of) => {
        onProgress({ kind: 'loading', done, of })
      },
      signal,
    })
    loaded.push(one)
    if (!one.ok) break
  }
  return all(loaded)
}
