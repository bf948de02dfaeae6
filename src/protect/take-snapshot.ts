import type { Gap, Trend } from '../compare/comparison.ts'
import type { Study } from '../study/model.ts'
import { completePolicy } from '../study/release-profiles.ts'
import type { Table } from '../tabulate/table.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { LinearSolver } from './audit/linear-solver.ts'
import { planAudited } from './joint/audit-plan.ts'
import type { SnapshotProgress } from './joint/audit-plan.ts'
import { planHidden } from './joint/plan-hidden.ts'
import { showStudy } from './show-study.ts'
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
  const rules = completePolicy(request.study.policy)
  const { solver, onProgress } = request
  const plan =
    solver === undefined
      ? planHidden(request, rules)
      : await planAudited(request, { rules, solver, onProgress })
  return Object.freeze({ all: showStudy(request, plan, rules) })
}
