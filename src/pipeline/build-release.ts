import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { compareMirrors } from '../compare/compare-mirrors.ts'
import { compareWaves } from '../compare/compare-waves.ts'
import { protectRelease } from '../protect/protect-release.ts'
import type { Release } from '../protect/protected.ts'
import type { Study } from '../study/model.ts'
import { memoryAggregator } from '../tabulate/memory/memory-aggregator.ts'
import { tabulateBook } from '../tabulate/tabulate-book.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'

/** Tabulates, compares and protects: from weighted answers to all that may leave. */
export async function buildRelease(
  study: Study,
  samples: readonly WeightedSample[],
): Promise<Result<Release>> {
  const tables = await tabulateBook(study, samples, memoryAggregator)
  const gaps = await compareMirrors(study, samples, memoryAggregator)
  const trends = await compareWaves(study, samples, memoryAggregator)
  if (!tables.ok || !gaps.ok || !trends.ok) {
    return fail([tables, gaps, trends].flatMap((made) => (made.ok ? [] : made.issues)))
  }
  const computed = { tables: tables.value, gaps: gaps.value, trends: trends.value }
  return ok(protectRelease({ study, samples, ...computed }))
}
