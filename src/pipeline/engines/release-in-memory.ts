import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import { memoryAggregator } from '../../tabulate/memory/memory-aggregator.ts'
import { buildRelease } from '../build-release.ts'
import { openSamples } from '../open-samples.ts'
import type { OpenStudy } from '../open-study.ts'
import { auditOptions } from './engine-choice.ts'
import type { HeldChoice } from './engine-choice.ts'

/** Makes a release in memory. */
export async function releaseInMemory(
  open: OpenStudy,
  choice: HeldChoice,
): Promise<Result<Release>> {
  const samples = await openSamples(open, (file) => {
    choice.onProgress({ kind: 'reading', file })
  })
  if (!samples.ok) return samples
  choice.onProgress({ kind: 'tabulating' })
  return buildRelease(open.study, samples.value, memoryAggregator, auditOptions(choice))
}
