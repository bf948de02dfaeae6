import { lazyHighs } from '../adapters/highs/lazy-highs.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { compareMirrors } from '../compare/compare-mirrors.ts'
import { compareWaves } from '../compare/compare-waves.ts'
import type { Release } from '../protect/protected.ts'
import { release } from '../protect/release.ts'
import type { Snapshot } from '../protect/snapshot.ts'
import { takeSnapshot } from '../protect/take-snapshot.ts'
import type { ReleaseRequest } from '../protect/take-snapshot.ts'
import type { Study } from '../study/model.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { tabulateBook } from '../tabulate/tabulate-book.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'

/** What a snapshot may be held against, and audited by. */
export type SnapshotOptions = Pick<
  ReleaseRequest,
  'cellKeys' | 'earlier' | 'isFinal' | 'solver' | 'onProgress'
>

/**
 * Tabulates, compares and protects: from weighted answers, wherever they are, to a frozen snapshot.
 *
 * **Issues**: those of tables and comparisons, and `protect.snapshot_too_close`.
 */
export async function buildSnapshot<S extends SampleFacts>(
  study: Study,
  { samples, aggregator }: Tabulated<S>,
  options: SnapshotOptions = {},
): Promise<Result<Snapshot>> {
  const tables = await tabulateBook(study, samples, aggregator)
  const gaps = await compareMirrors(study, samples, aggregator)
  const trends = await compareWaves(study, samples, aggregator)
  if (!tables.ok || !gaps.ok || !trends.ok) {
    return fail([tables, gaps, trends].flatMap((made) => (made.ok ? [] : made.issues)))
  }
  const computed = { tables: tables.value, gaps: gaps.value, trends: trends.value }
  const snapshot = await takeSnapshot({ study, samples, ...computed, ...options })
  const { refused } = snapshot.all
  return refused === undefined ? ok(snapshot) : fail(refused)
}

/** Weighted answers, and where they are summed. */
export interface Tabulated<S extends SampleFacts> {
  readonly samples: readonly S[]
  readonly aggregator: Aggregator<S>
}

/** Makes all that may leave of weighted answers. */
export async function buildRelease<S extends SampleFacts>(
  study: Study,
  samples: readonly S[],
  aggregator: Aggregator<S>,
  options: AuditedOptions = {},
): Promise<Result<Release>> {
  const snapshot = await buildAudited(study, { samples, aggregator }, options)
  return snapshot.ok ? ok(release(snapshot.value, { kind: 'all' })) : snapshot
}

/** What an audited snapshot may be held against, and how its audit is told of and stopped. */
export interface AuditedOptions extends Pick<
  ReleaseRequest,
  'cellKeys' | 'earlier' | 'isFinal' | 'onProgress'
> {
  readonly signal?: AbortSignal | undefined
}

/** Takes the snapshot of `buildSnapshot`, its answers audited by a solver in a thread of its own. */
export async function buildAudited<S extends SampleFacts>(
  study: Study,
  tabulated: Tabulated<S>,
  { signal, ...options }: AuditedOptions = {},
): Promise<Result<Snapshot>> {
  const solver = lazyHighs({ signal })
  try {
    return await buildSnapshot(study, tabulated, { ...options, solver })
  } finally {
    await solver.close()
  }
}

/** Lets the answers to open questions out of a study, each question alone and with nothing beside it. */
export async function buildTexts(study: Study, texts: ReleaseRequest['texts']): Promise<Release> {
  const nothing = { samples: [], tables: [], gaps: [], trends: [] }
  // A study that moves counts tells none here.
  const snapshot = await takeSnapshot({ study, ...nothing, texts, cellKeys: () => 0 })
  return release(snapshot, { kind: 'texts' })
}
