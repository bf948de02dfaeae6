import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import type { OpenStudy } from '../open-study.ts'
import type { EngineChoice } from './engine-choice.ts'
import { releaseInMemory } from './release-in-memory.ts'

/** Computes all that may leave of an open study, with the engine of choice. */
export async function releaseWith(open: OpenStudy, choice: EngineChoice): Promise<Result<Release>> {
  // A database takes longer to load than most studies take to tabulate.
  switch (choice.engine) {
    case 'memory':
      return releaseInMemory(open, choice)
    case 'duckdb':
      return (await import('./release-on-disk.ts')).releaseOnDisk(open, choice)
    case 'clickhouse':
      return (await import('./release-on-cluster.ts')).releaseOnCluster(open, choice)
  }
}
