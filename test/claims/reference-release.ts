import { fileURLToPath } from 'node:url'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { releaseWith } from '../../src/pipeline/engines/release-with.ts'
import type { Release } from '../../src/protect/protected.ts'

/** All that may leave of a study of the repository. */
export async function releaseOf(study: string): Promise<Release> {
  const open = await openStudy(fileURLToPath(new URL(`../../studies/${study}`, import.meta.url)))
  if (!open.ok) throw new Error(JSON.stringify(open.issues))
  const engine = { engine: 'memory', urls: [], onProgress: (): void => undefined } as const
  const made = await releaseWith(open.value, { ...engine, user: undefined, password: undefined })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}
