import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { compareMirrors } from '../compare/compare-mirrors.ts'
import { compareWaves } from '../compare/compare-waves.ts'
import { release } from '../protect/release.ts'
import { takeSnapshot } from '../protect/take-snapshot.ts'
import type { Release } from '../protect/protected.ts'
import type { Study } from '../study/model.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { tabulateBook } from '../tabulate/tabulate-book.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'

/** Tabulates, compares and protects: from weighted answers, wherever they are, to all that may leave. */
export async function buildRelease<S extends SampleFacts>(
  study: Study,
  samples: readonly S[],
  aggregator: Aggregator<S>,
): Promise<Result<Release>> {
  const tables = await tabulateBook(study, samples, aggregator)
  const gaps = await compareMirrors(study, samples, aggregator)
  const trends = await compareWaves(study, samples, aggregator)
  if (!tables.ok || !gaps.ok || !trends.ok) {
    return fail([tables, gaps, trends].flatMap((made) => (made.ok ? [] : made.issues)))
  }
  const computed = { tables: tables.value, gaps: gaps.value, trends: trends.value }
  const snapshot = await takeSnapshot({ study, samples, ...computed })
  return ok(release(snapshot, { kind: 'all' }))
}
