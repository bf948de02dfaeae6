import type { InterviewRecord } from '../../../interview/answers.ts'
import type { Interview } from '../../../interview/interview.ts'
import { holds } from '../../../study/expression/evaluate.ts'
import type { Scope } from '../../../study/expression/ast.ts'
import type { Fieldwork, Screen } from '../../../study/fieldwork.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'
import { answeredScope, recordScope } from './answered-scope.ts'

/** What screens need of a fieldwork. */
export type ScreenPlan = Pick<Fieldwork, 'screens' | 'wave'>

/**
 * The screen that ends an interview under way, now that it has moved on from a page: the first one
 * whose condition is true of what was answered so far; undefined when the interview goes on.
 */
export function screenOf({ screens }: ScreenPlan, interview: Interview): Screen | undefined {
  return screenIn(screens, interview.questionnaire, answeredScope(interview))
}

/** The first screen that is true of a record; a complete interview has none. */
export function screenOfRecord(
  { screens, wave }: ScreenPlan,
  questionnaire: Questionnaire,
  { answers }: Pick<InterviewRecord, 'answers'>,
): Screen | undefined {
  return screenIn(screens, questionnaire, recordScope(questionnaire, wave, answers))
}

function screenIn(
  screens: readonly Screen[],
  { population }: Questionnaire,
  scope: Scope,
): Screen | undefined {
  return screens.find((screen) => screen.population === population && holds(screen.when, scope))
}
