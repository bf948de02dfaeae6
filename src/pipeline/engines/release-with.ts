import { privateFolder } from '../../adapters/snapshot-records/private-folder.ts'
import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import { cellKeysOf } from '../cell-keys-of.ts'
import type { OpenStudy } from '../open-study.ts'
import { readShown } from '../read-shown.ts'
import type { EngineChoice } from './engine-choice.ts'
import { releaseInMemory } from './release-in-memory.ts'

/** Computes all that may leave of an open study, with the engine of choice. */
export async function releaseWith(open: OpenStudy, choice: EngineChoice): Promise<Result<Release>> {
  // A database takes longer to load than most studies take to tabulate.
  const earlier = await readShown(open)
  if (!earlier.ok) return earlier
  const keys = await cellKeysOf(open.study, privateFolder(open.folder))
  if (!keys.ok) return keys
  const held = { ...choice, earlier: earlier.value, cellKeys: keys.value }
  switch (choice.engine) {
    case 'memory':
      return releaseInMemory(open, held)
    case 'duckdb':
      return (await import('./release-on-disk.ts')).releaseOnDisk(open, held)
    case 'clickhouse':
      return (await import('./release-on-cluster.ts')).releaseOnCluster(open, held)
  }
}
