import { buildRelease, openSamples, openStudy } from '../../src/pipeline/index.ts'
import type { Release } from '../../src/protect/protected.ts'
import { memoryAggregator } from '../../src/tabulate/index.ts'

/** All that may leave of the study in a folder; throws when it has problems. */
export async function releaseOf(folder: string): Promise<Release> {
  const open = await openStudy(folder)
  if (!open.ok) throw new Error(JSON.stringify(open.issues))
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error(JSON.stringify(samples.issues))
  const release = await buildRelease(open.value.study, samples.value, memoryAggregator)
  if (!release.ok) throw new Error(JSON.stringify(release.issues))
  return release.value
}
