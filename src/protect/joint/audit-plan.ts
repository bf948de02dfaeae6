import type { VariableId } from '../../core/ids.ts'
import type { CompletePolicy } from '../../study/release-profiles.ts'
import type { LinearSolver } from '../audit/linear-solver.ts'
import { auditQuestion } from './audit-question.ts'
import { planHidden } from './plan-hidden.ts'
import type { NamedGroups, ShownStudy, StudyPlan } from './plan-hidden.ts'
import type { QuestionPlan } from './sample-plan.ts'

/** How far the audit of a snapshot is: questions audited, of those to audit so far. */
export interface SnapshotProgress {
  readonly done: number
  readonly of: number
}

/** What the audit stands on. */
export interface AuditTools {
  readonly rules: CompletePolicy
  readonly solver: LinearSolver
  readonly onProgress?: ((progress: SnapshotProgress) => void) | undefined
}

/**
 * Plans what to hide, audits every answer of every question for somebody who knows the members of all
 * groups, hides the groups that the audit names, and plans again, until it names none.
 *
 * A group is hidden for all answers of its question: which of them gave it away would tell.
 */
export async function planAudited(study: ShownStudy, tools: AuditTools): Promise<StudyPlan> {
  let named: NamedGroups = new Map()
  let done = 0
  // A question is audited again only when its plan has changed.
  const clean = new Map<string, string>()
  for (;;) {
    const plan = planHidden(study, tools.rules, named)
    const open = [...plan].flatMap(([key, own]) =>
      [...own.questions]
        .filter(([variable, question]) => clean.get(`${key} ${variable}`) !== stateOf(question))
        .map(([variable, question]) => ({ key, own, variable, question })),
    )
    let isNamed = false
    for (const { key, own, variable, question } of open) {
      const exposed = await auditQuestion({ plan: own, variable, question }, tools)
      done += 1
      tools.onProgress?.({ done, of: done - 1 + open.length })
      if (exposed.size === 0) clean.set(`${key} ${variable}`, stateOf(question))
      else {
        isNamed = true
        named = withNamed(named, { key, variable }, exposed)
      }
    }
    if (!isNamed) return plan
  }
}

function stateOf({ bases }: QuestionPlan): string {
  return [...bases.keys()].toSorted((a, b) => a - b).join()
}

function withNamed(
  named: NamedGroups,
  { key, variable }: { readonly key: string; readonly variable: VariableId },
  exposed: ReadonlySet<number>,
): NamedGroups {
  const own = named.get(key) ?? new Map<VariableId, ReadonlySet<number>>()
  const all = new Set([...(own.get(variable) ?? []), ...exposed])
  return new Map([...named, [key, new Map([...own, [variable, all]])]])
}
