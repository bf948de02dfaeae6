import type { VariableId } from '../../core/ids.ts'
import type { CompletePolicy } from '../../study/release-profiles.ts'
import { auditAnswers } from '../audit/audit-answers.ts'
import { answerAuditOf } from '../audit/answer-audit-of.ts'
import type { Told } from '../audit/answer-audit-of.ts'
import type { LinearSolver } from '../audit/linear-solver.ts'
import { isSensitive } from '../protect-table.ts'
import { auditedRows } from './audited-rows.ts'
import { gateOf, planHidden } from './plan-hidden.ts'
import type { NamedGroups, ShownStudy, StudyPlan } from './plan-hidden.ts'
import type { QuestionPlan, SamplePlan } from './sample-plan.ts'

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
      const exposed = await auditQuestion(own, { variable, question }, tools)
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

interface AuditedQuestion {
  readonly variable: VariableId
  readonly question: QuestionPlan
}

/** The groups that some answer of a question makes it necessary to hide. */
async function auditQuestion(
  plan: SamplePlan,
  { variable, question }: AuditedQuestion,
  { rules, solver }: AuditTools,
): Promise<ReadonlySet<number>> {
  const { item, isShares, among, least } = question
  const exposed = new Set<number>()
  if (item === undefined || !isShares || rules.disclosureBase <= 1) return exposed
  const isOpen = !isSensitiveIn(plan, variable, rules)
  if (isOpen && rules.auditedAnswers === 'sensitive') return exposed
  const told = toldBy(plan, { variable, question }, rules)
  const widest = widestOf(plan, question)
  for (const [row, yes] of auditedRows(plan.menu.sample, variable, item)) {
    // What almost everybody said, and a word tells of all, is told of each of them.
    if (widest !== undefined && told(row, widest) === 'almost_all') continue
    const { audit, menu } = answerAuditOf({
      sizes: item.n,
      yes,
      groups: among.map((at) => ({
        members: plan.menu.groups[at]?.members ?? [],
        told: told(row, at),
      })),
      smallest: least,
      step: rules.baseStep > 1 ? 0.01 : 0,
      fewBase: rules.fewBase,
      twoSided: rules.profile === 'sensitive',
    })
    for (const { group } of await auditAnswers(audit, solver)) {
      const at = among[menu[group] ?? -1]
      if (at !== undefined) exposed.add(at)
    }
  }
  return exposed
}

/** The largest of the groups that a question is shown for. */
function widestOf({ menu }: SamplePlan, { item, among }: QuestionPlan): number | undefined {
  const sizeOf = (group: number): number =>
    Array.from(menu.groups[group]?.members ?? [], (isMember, atom) => {
      return isMember * (item?.n[atom] ?? 0)
    }).reduce((sum, n) => sum + n, 0)
  return among.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
}

/** Whether no answer to a question may be told of anybody, whichever it is. */
function isSensitiveIn(plan: SamplePlan, variable: VariableId, rules: CompletePolicy): boolean {
  const asked = plan.menu.sample.variables.get(variable)
  return asked !== undefined && isSensitive({ variable: asked }, rules)
}

/** What a reader is told of an answer in a group: the most that any table tells. */
function toldBy(
  plan: SamplePlan,
  { variable, question }: AuditedQuestion,
  rules: CompletePolicy,
): (row: string, group: number) => Told {
  const cells = new Map<string, Told>()
  for (const [table, groups] of plan.columns) {
    if (table.variable.id !== variable) continue
    const gate = gateOf(table, plan, rules)
    for (const [at, { row }] of table.rows.entries()) {
      for (const [column, group] of groups.entries()) {
        const reason = gate.cell(at, column)
        if (reason === undefined) continue
        const word = reason === 'few' ? 'few' : reason === 'nearly_all' ? 'almost_all' : 'nothing'
        cells.set(`${row.row} ${String(group)}`, word)
      }
    }
  }
  return (row, group) =>
    question.bases.has(group) ? 'nothing' : (cells.get(`${row} ${String(group)}`) ?? 'share')
}
