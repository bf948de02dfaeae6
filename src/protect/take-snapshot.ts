import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import type { Gap, Trend } from '../compare/comparison.ts'
import type { Study } from '../study/model.ts'
import { completePolicy } from '../study/release-profiles.ts'
import type { CompletePolicy } from '../study/release-profiles.ts'
import type { Table } from '../tabulate/table.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { LinearSolver } from './audit/linear-solver.ts'
import type { CellKeys } from './cell-keys/perturb-table.ts'
import { planAudited } from './joint/audit-plan.ts'
import type { SnapshotProgress } from './joint/audit-plan.ts'
import { outcomesOf } from './open-text/text-question.ts'
import type { TextQuestion } from './open-text/text-question.ts'
import { planHidden } from './joint/plan-hidden.ts'
import type { StudyPlan } from './joint/plan-hidden.ts'
import type { SamplePlan } from './joint/sample-plan.ts'
import { sampleRecord } from './joint/time-span.ts'
import type { Release } from './protected.ts'
import { showStudy } from './show-study.ts'
import { closeGroups, lastRecord, tooClose } from './snapshot-record.ts'
import type { NamedGroup, SnapshotRecord } from './snapshot-record.ts'
import type { Snapshot } from './snapshot.ts'

/** All that was computed of a study. */
export interface ReleaseRequest {
  readonly study: Study
  readonly samples: readonly SampleFacts[]
  readonly tables: readonly Table[]
  readonly gaps: readonly Gap[]
  readonly trends: readonly Trend[]
  /** Open questions with what somebody decided of each text. */
  readonly texts?: readonly TextQuestion[] | undefined
  /** What earlier snapshots of the same answers left, the oldest first. */
  readonly earlier?: readonly SnapshotRecord[] | undefined
  /**
   * Whether the wave is over: groups that moved by too few people are hidden, for no later snapshot will
   * be far enough. Where everybody together did, nothing opens all the same.
   */
  readonly isFinal?: boolean | undefined
  /** Works out what answers could be deduced; without one the release says that none were. */
  readonly solver?: LinearSolver | undefined
  /** Moves the counts of crossed columns, where the policy asks for it; without them nothing opens then. */
  readonly cellKeys?: CellKeys | undefined
  /** Called as questions are audited. */
  readonly onProgress?: ((progress: SnapshotProgress) => void) | undefined
}

/**
 * Lets all that was computed of a study through the gate, by the study's policy, and keeps it: the only
 * way out, together with `release`.
 *
 * A sample under the disclosure threshold is not reported at all. Where some group gained or lost too
 * few people since the last of the `earlier` snapshots, none opens: the release is empty, and `refused`
 * says which groups; after the close (`isFinal`) such groups are hidden instead.
 *
 * **Issues** (in `refused`): `protect.snapshot_too_close`, `protect.no_cell_keys`.
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
  const record = recordOf(plan, ({ hidden }) => hidden)
  const close = [...closeSince(request, plan, rules), ...keysMissing(request, rules)]
  const all = showStudy(request, plan, rules)
  const texts = Object.freeze(outcomesOf(request.texts ?? [], request.study.policy))
  return Object.freeze({ all: close.length === 0 ? all : refuseAll(all, close), texts, record })
}

/**
 * Groups that moved by too few people since the last snapshot, where nothing may open for it. After the
 * close that is everybody alone: all else was hidden with what was shown before in view.
 */
function closeSince(
  { earlier = [], isFinal = false }: ReleaseRequest,
  plan: StudyPlan,
  { disclosureBase }: CompletePolicy,
): readonly Issue[] {
  if (earlier.length === 0) return []
  const [before, now] = [lastRecord(earlier), recordOf(plan, nothing)]
  const isWhole = ({ sample, group }: NamedGroup): boolean => {
    const menu = plan.get(sample)?.menu
    return menu?.named(group)?.members.length === menu?.sample.n.length
  }
  const close = closeGroups(before, now, disclosureBase)
  return isFinal && !close.some(isWhole) ? [] : tooClose(close, disclosureBase)
}

/** Counts that were to be moved are not told as they are. */
function keysMissing({ cellKeys }: ReleaseRequest, rules: CompletePolicy): readonly Issue[] {
  return rules.crossings === 'perturbed' && cellKeys === undefined
    ? [issue('protect.no_cell_keys')]
    : []
}

/** Earlier groups are held against those of today, whether these are shown or not. */
const nothing = (): SamplePlan['hidden'] => new Map()

function recordOf(
  plan: StudyPlan,
  hiddenOf: (own: SamplePlan) => SamplePlan['hidden'],
): SnapshotRecord {
  return {
    samples: Object.fromEntries(
      [...plan].map(([key, own]) => [key, sampleRecord(own.menu, hiddenOf(own))]),
    ),
  }
}

/** A release that shows nothing, and says why. */
function refuseAll(all: Release, refused: readonly Issue[]): Release {
  const none = { samples: [], tables: [], gaps: [], partGaps: undefined, trends: [] }
  return Object.freeze({ ...all, ...none, refused: Object.freeze([...refused]) })
}
