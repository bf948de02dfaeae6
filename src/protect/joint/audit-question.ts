import type { VariableId } from '../../core/ids.ts'
import type { CompletePolicy } from '../../study/release-profiles.ts'
import { maskOf, spreadCounts, sumAt } from '../../tabulate/atom-set.ts'
import type { AuditedItem } from '../../tabulate/table.ts'
import { auditAnswers } from '../audit/audit-answers.ts'
import { answerAuditOf } from '../audit/answer-audit-of.ts'
import type { Told } from '../audit/answer-audit-of.ts'
import type { LinearSolver } from '../audit/linear-solver.ts'
import { isSensitive } from '../protect-table.ts'
import { auditedRows } from './audited-rows.ts'
import { gateOf } from './plan-hidden.ts'
import type { QuestionPlan, SamplePlan } from './sample-plan.ts'

/** A question of a sample and what is planned to be shown of it. */
export interface AuditedQuestion {
  readonly plan: SamplePlan
  readonly variable: VariableId
  readonly question: QuestionPlan
}

/** The groups that some answer of a question makes it necessary to hide. */
export async function auditQuestion(
  asked: AuditedQuestion,
  { rules, solver }: { readonly rules: CompletePolicy; readonly solver: LinearSolver },
): Promise<ReadonlySet<number>> {
  const { plan, variable, question } = asked
  const exposed = new Set<number>()
  const { item } = question
  if (item === undefined || !isAudited(asked, rules)) return exposed
  const told = toldBy(asked, rules)
  const widest = widestOf(plan, question)
  for (const [row, counts] of auditedRows(plan.menu.sample, variable, item)) {
    // What almost everybody said, and a word tells of all, is told of each of them.
    if (widest !== undefined && told(row, widest) === 'almost_all') continue
    const tellRow = (group: number): Told => told(row, group)
    const yes = spreadCounts(counts, item.n.length)
    const { audit, menu } = plannedAudit(asked, rules, { item, yes, told: tellRow })
    for (const { group } of await auditAnswers(audit, solver)) {
      const at = question.among[menu[group] ?? -1]
      if (at !== undefined) exposed.add(at)
    }
  }
  return exposed
}

interface AuditedRow {
  readonly item: AuditedItem
  readonly yes: Float64Array
  readonly told: (group: number) => Told
}

function plannedAudit(
  { plan, question }: AuditedQuestion,
  { baseStep, fewBase, profile }: CompletePolicy,
  { item, yes, told }: AuditedRow,
): ReturnType<typeof answerAuditOf> {
  return answerAuditOf({
    sizes: item.n,
    yes,
    groups: question.among.map((at) => ({
      members: maskOf(plan.menu.groups[at]?.members ?? new Uint32Array(0), item.n.length),
      told: told(at),
    })),
    smallest: question.least,
    step: baseStep > 1 ? 0.01 : 0,
    fewBase,
    twoSided: profile === 'sensitive',
  })
}

/** Whether the policy asks for a question's answers to be audited. */
function isAudited({ plan, variable, question }: AuditedQuestion, rules: CompletePolicy): boolean {
  if (!question.isShares || rules.disclosureBase <= 1) return false
  const asked = plan.menu.sample.variables.get(variable)
  return (
    rules.auditedAnswers === 'all' ||
    (asked !== undefined && isSensitive({ variable: asked }, rules))
  )
}

/** The largest of the groups that a question is shown for. */
function widestOf({ menu }: SamplePlan, { item, among }: QuestionPlan): number | undefined {
  if (item === undefined) return among[0]
  const sizes = new Map(
    among.map((at) => [at, sumAt(item.n, menu.groups[at]?.members ?? new Uint32Array(0))]),
  )
  return among.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))[0]
}

/** What a reader is told of an answer in a group: the most that any table tells. */
function toldBy(
  { plan, variable, question }: AuditedQuestion,
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
