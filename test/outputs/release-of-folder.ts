import { buildRelease, openSamples, openStudy } from '../../src/pipeline/index.ts'
import type { Release } from '../../src/protect/protected.ts'
import { memoryAggregator } from '../../src/tabulate/memory/memory-aggregator.ts'

/** All that may leave of a study's folder. */
export async function releaseOfFolder(folder: string): Promise<Release> {
  const open = await openStudy(folder)
  if (!open.ok) throw new Error(`${folder} does not open: ${JSON.stringify(open.issues)}`)
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error(`answers do not open: ${JSON.stringify(samples.issues)}`)
  const release = await buildRelease(open.value.study, samples.value, memoryAggregator)
  if (!release.ok) throw new Error(`no release: ${JSON.stringify(release.issues)}`)
  return release.value
}
