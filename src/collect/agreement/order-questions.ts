import { idOf } from '../../core/ids.ts'
import type { QuestionId, VariableId } from '../../core/ids.ts'
import { variablesOf } from '../../study/expression/variables-of.ts'
import type { Expression } from '../../study/expression/ast.ts'
import type { Page, Question } from '../../study/questionnaire.ts'

/** A question, the page it stands on (none in the frame), and the conditions its answers lean on. */
export interface Step {
  readonly question: Question
  readonly page?: Page | undefined
  readonly leansOn: readonly Expression[]
}

/** The question behind a variable: a question's id holds no dot, what follows one names a part. */
export function questionOf(variable: VariableId): QuestionId {
  return idOf<QuestionId>(variable.split('.')[0] ?? variable)
}

function neededBy(step: Step): ReadonlySet<QuestionId> {
  const routing = [step.page?.showIf, step.question.showIf].filter((one) => one !== undefined)
  const variables = [...routing, ...step.leansOn].flatMap((expression) => [
    ...variablesOf(expression),
  ])
  return new Set(variables.map(questionOf))
}

/**
 * Puts questions in the order in which answers are allotted: the questionnaire's, except that a
 * question comes after those that decide who is asked it, who its published bases count, and who
 * leans to its answers. Where these turn in a circle the questionnaire's order stands.
 */
export function orderQuestions(steps: readonly Step[]): readonly Step[] {
  const byId = new Map(steps.map((step) => [step.question.id, step]))
  const ordered = new Set<Step>()
  const started = new Set<Step>()
  const visit = (step: Step): void => {
    if (started.has(step)) return
    started.add(step)
    for (const id of neededBy(step)) {
      const needed = byId.get(id)
      if (needed !== undefined) visit(needed)
    }
    ordered.add(step)
  }
  for (const step of steps) visit(step)
  return [...ordered]
}
