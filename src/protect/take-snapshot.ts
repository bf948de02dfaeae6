import type { Gap, Trend } from '../compare/comparison.ts'
import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { Study } from '../study/model.ts'
import { completePolicy } from '../study/release-profiles.ts'
import type { CompletePolicy } from '../study/release-profiles.ts'
import type { Table } from '../tabulate/table.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { LinearSolver } from './audit/linear-solver.ts'
import { protectGap, protectTrend } from './protect-difference.ts'
import { protectSample } from './protect-sample.ts'
import { protectTable } from './protect-table.ts'
import { releaseCopy } from './release-copy.ts'
import type { Snapshot } from './snapshot.ts'

/** All that was computed of a study. */
export interface ReleaseRequest {
  readonly study: Study
  readonly samples: readonly SampleFacts[]
  readonly tables: readonly Table[]
  readonly gaps: readonly Gap[]
  readonly trends: readonly Trend[]
  /** Works out what answers could be deduced; without one the release says that none were. */
  readonly solver?: LinearSolver | undefined
  /** Called as questions are audited. */
  readonly onProgress?: ((progress: SnapshotProgress) => void) | undefined
}

/** How far the audit of a snapshot is: questions done, of all. */
export interface SnapshotProgress {
  readonly done: number
  readonly of: number
}

/**
 * Lets all that was computed of a study through the gate, by the study's policy, and keeps it: the only
 * way out, together with `release`.
 *
 * A sample under the disclosure threshold is not reported at all.
 *
 * @returns frozen copies that hold no hidden number
 * @example
 * ```ts
 * import { release, takeSnapshot } from 'visavis/protect'
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * const nothing = { samples: [], tables: [], gaps: [], trends: [] }
 * const snapshot = await takeSnapshot({ study: { policy }, ...nothing })
 * Object.isFrozen(release(snapshot, { kind: 'all' }).study) // => true
 * ```
 */
export async function takeSnapshot(request: ReleaseRequest): Promise<Snapshot> {
  const { policy } = request.study
  const rules = completePolicy(policy)
  return Object.freeze({
    all: Object.freeze({
      study: releaseCopy(request.study),
      policy: releaseCopy(policy),
      samples: Object.freeze(
        request.samples.flatMap((sample) => {
          const report = protectSample(request.study, sample)
          return 'kind' in report ? [] : [report]
        }),
      ),
      tables: Object.freeze(request.tables.map((table) => protectTable(table, policy))),
      gaps: Object.freeze(request.gaps.map((gap) => protectGap(gap, policy))),
      trends: Object.freeze(request.trends.map((trend) => protectTrend(trend, policy))),
      notes: releaseCopy(notesOf(rules, request)),
    }),
  })
}

/** What a reader must know of what the gate did. */
function notesOf(
  { baseStep, profile }: CompletePolicy,
  { solver }: Pick<ReleaseRequest, 'solver'>,
): readonly Note[] {
  const coarse = baseStep > 1 ? [issue('protect.coarse', { step: baseStep })] : []
  const audited = solver === undefined && profile !== 'public' ? [issue('protect.no_audit')] : []
  return [...coarse, ...audited]
}
