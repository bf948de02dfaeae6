import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { questionVariables } from '../build/question-variables.ts'
import type { References } from '../build/references.ts'
import type { Expression } from '../expression/ast.ts'
import { visitExpression, variablesOf } from '../expression/variables-of.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import type { Spot, ValuePath } from '../read/spot.ts'
import type { PlacedPage } from './placed-page.ts'

/** Where each variable is asked, and what decides whether it is. */
export interface AskingOrder {
  /** Position of its question from 0; variables of the frame and `wave` have none. */
  readonly positions: ReadonlyMap<VariableId, number>
  readonly questions: readonly Question[]
  /** Variables that the routing of the question at a position refers to. */
  readonly routedBy: readonly ReadonlySet<VariableId>[]
}

/** The order in which a questionnaire asks. */
export function orderOf({ population, pages }: Questionnaire): AskingOrder {
  const asked = pages.flatMap((page) => page.questions.map((question) => ({ page, question })))
  const positions = new Map<VariableId, number>()
  for (const [at, { question }] of asked.entries()) {
    for (const { id } of questionVariables(question, population, undefined)) {
      // Of two questions of one name, told elsewhere, the first counts.
      if (!positions.has(id)) positions.set(id, at)
    }
  }
  return {
    positions,
    questions: asked.map(({ question }) => question),
    routedBy: asked.map(({ page, question }) => {
      const conditions = [page.showIf, question.showIf].filter((one) => one !== undefined)
      return new Set(conditions.flatMap((one) => [...variablesOf(one)]))
    }),
  }
}

/** A condition, the place of its text, and the questions that it may look back on. */
interface Look {
  readonly expression: Expression | undefined
  readonly spot: Spot
  readonly path: ValuePath
  /** First position that it may not look at. */
  readonly before: number
  /** What the condition belongs to, for messages. */
  readonly owner: string
}

/**
 * Reports conditions that look at a later question, at their own, or at one that looks at them.
 *
 * @returns whether there was any
 */
export function checkOrder(
  pages: readonly PlacedPage[],
  order: AskingOrder,
  references: References,
): boolean {
  let at = 0
  let found = false
  for (const { page, spot, questions } of pages) {
    const end = at + questions.length
    const looks: Look[] = [
      { expression: page.showIf, spot, path: ['show_if'], before: at, owner: page.id },
    ]
    for (const [index, { question, spot: own }] of questions.entries()) {
      const { id: owner, showIf, check } = question
      const before = at + index
      looks.push({ expression: showIf, spot: own, path: ['show_if'], before, owner })
      // An answer is checked when its page is left: the whole page may be looked at.
      const path = ['check', 'that']
      looks.push({ expression: check?.expression, spot: own, path, before: end, owner })
    }
    for (const look of looks) if (checkLook(look, order, references)) found = true
    at = end
  }
  return found
}

function checkLook(look: Look, order: AskingOrder, references: References): boolean {
  const told = new Set<VariableId>()
  const { expression, spot, path, before, owner } = look
  if (expression === undefined) return false
  visitExpression(expression, (node) => {
    if (!('variable' in node) || told.has(node.variable)) return
    const position = order.positions.get(node.variable)
    if (position === undefined || position < before) return
    told.add(node.variable)
    const name = node.variable
    const place = spot.textPlace(node.span.start, ...path)
    references.refuse(issue(codeOf(position, look, order), { name, owner }, place))
  })
  return told.size > 0
}

type LookCode = 'study.routing_self' | 'study.routing_loop' | 'study.routing_forward'

function codeOf(position: number, { before, owner }: Look, order: AskingOrder): LookCode {
  if (order.questions[position]?.id === owner) return 'study.routing_self'
  return dependsOn(position, before, order) ? 'study.routing_loop' : 'study.routing_forward'
}

/** Whether the routing of one question leads, however far, to another. */
function dependsOn(from: number, to: number, order: AskingOrder): boolean {
  const seen = new Set([from])
  for (const position of seen) {
    for (const variable of order.routedBy[position] ?? []) {
      const next = order.positions.get(variable)
      if (next === to) return true
      // A set hands out what is added to it while it is walked.
      if (next !== undefined) seen.add(next)
    }
  }
  return false
}
