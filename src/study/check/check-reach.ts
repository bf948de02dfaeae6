import type { VariableId, WaveId } from '../../core/ids.ts'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import { bothOf, questionnaireCodebook } from '../codebook.ts'
import type { Expression } from '../expression/ast.ts'
import { waveVariable } from '../expression/scope.ts'
import type { ExpressionScope } from '../expression/scope.ts'
import { variablesOf } from '../expression/variables-of.ts'
import { answerRulesOf } from '../expression/witness/answer-rules.ts'
import { findWitness } from '../expression/witness/find-witness.ts'
import type { WitnessOptions } from '../expression/witness/find-witness.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Variable } from '../variable.ts'
import type { PlacedPage, PlacedQuestion } from './placed-page.ts'

/** What it takes to ask whether conditions can be true. */
interface Reach {
  readonly scope: ExpressionScope
  readonly options: WitnessOptions
  readonly waves: readonly WaveId[]
  readonly variables: ReadonlyMap<VariableId, Variable>
  readonly references: References
  /** Variables that nobody is asked, already reported. */
  readonly unreached: Set<VariableId>
}

/**
 * Reports pages and questions that nobody can reach and checks that nobody can pass; notes
 * conditions that are true whatever was answered.
 *
 * @param pages - pages with their places
 * @param questionnaire - the questionnaire, its conditions looking back only
 * @param references - takes issues and notes
 */
export function checkReach(
  pages: readonly PlacedPage[],
  questionnaire: Questionnaire,
  references: References,
): void {
  const { variables } = questionnaireCodebook(questionnaire)
  const questions = [
    ...questionnaire.frame,
    ...questionnaire.pages.flatMap((page) => page.questions),
  ]
  const { waves } = references.lexicon
  const reach: Reach = {
    scope: { variables, waves },
    options: { rules: answerRulesOf(variables, questions) },
    waves,
    variables: new Map(variables.map((variable) => [variable.id, variable])),
    references,
    unreached: new Set(),
  }
  for (const placed of pages) {
    const reached = checkPage(placed, reach)
    for (const question of placed.questions) {
      if (reached) checkQuestionReach(question, placed.page.showIf, reach)
      else forget(question, reach)
    }
  }
}

function checkPage({ page, spot }: PlacedPage, reach: Reach): boolean {
  const { showIf } = page
  if (showIf === undefined) return true
  const place = spot.place('show_if')
  if (isImpossible([showIf], reach)) {
    refuseOnce(issue('study.routing_never', { owner: page.id }, place), showIf, reach)
    return false
  }
  if (isImpossible([negation(showIf)], reach)) {
    reach.references.note(issue('study.routing_always', { owner: page.id }, place))
  }
  return true
}

function checkQuestionReach(
  placed: PlacedQuestion,
  page: Expression | undefined,
  reach: Reach,
): void {
  const { showIf, check, waves } = placed.question
  const asked = bothOf(page, showIf)
  const inWaves = waves.length < reach.waves.length ? oneOfWaves(waves) : undefined
  const reached = bothOf(asked, inWaves)
  if (asked !== undefined && !checkReached(placed, { asked, reached }, reach)) return
  if (showIf !== undefined) noteNeedless(placed, showIf, bothOf(page, inWaves), reach)
  if (check === undefined || !isImpossible(withOthers(check.expression, reached), reach)) return
  const place = placed.spot.place('check', 'that')
  const found = issue('study.check_never', { owner: placed.question.id }, place)
  refuseOnce(found, check.expression, reach)
}

interface Asking {
  readonly asked: Expression
  readonly reached: Expression | undefined
}

/** Whether somebody is asked a question; reported, and remembered, when nobody is. */
function checkReached(placed: PlacedQuestion, { asked, reached }: Asking, reach: Reach): boolean {
  if (!isImpossible([reached ?? asked], reach)) return true
  const { question, spot } = placed
  const code = isImpossible([asked], reach) ? 'study.routing_never' : 'study.routing_other_wave'
  const place = question.showIf === undefined ? spot.place('id') : spot.place('show_if')
  refuseOnce(issue(code, { owner: question.id }, place), asked, reach)
  forget(placed, reach)
  return false
}

function noteNeedless(
  { question, spot }: PlacedQuestion,
  condition: Expression,
  others: Expression | undefined,
  reach: Reach,
): void {
  if (!isImpossible(withOthers(negation(condition), others), reach)) return
  const place = spot.place('show_if')
  reach.references.note(issue('study.routing_always', { owner: question.id }, place))
}

function withOthers(condition: Expression, others: Expression | undefined): readonly Expression[] {
  return others === undefined ? [condition] : [others, condition]
}

function isImpossible(conditions: readonly Expression[], { scope, options }: Reach): boolean {
  return findWitness(conditions, scope, options).kind === 'unsatisfiable'
}

/** What depends on a question that nobody reaches is not told again. */
function refuseOnce(found: Issue, condition: Expression, { unreached, references }: Reach): void {
  const consequence = [...variablesOf(condition)].some((variable) => unreached.has(variable))
  if (!consequence) references.refuse(found)
}

function forget({ question }: PlacedQuestion, { variables, unreached }: Reach): void {
  for (const variable of variables.values()) {
    if (variable.question === question.id) unreached.add(variable.id)
  }
}

const nowhere = { start: 0, end: 0 }

function negation(operand: Expression): Expression {
  return { kind: 'not', operand, span: nowhere }
}

function oneOfWaves(codes: readonly WaveId[]): Expression {
  return { kind: 'is_one_of', variable: waveVariable, codes, negated: false, span: nowhere }
}
