import type { QuestionId, WaveId } from '../../../core/ids.ts'
import type { Answers } from '../../../interview/answers.ts'
import type { Interview } from '../../../interview/interview.ts'
import { followRoute, scopeOf } from '../../../interview/route.ts'
import type { Reached, ReachedQuestions } from '../../../interview/route.ts'
import type { Scope } from '../../../study/expression/ast.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'

/** The answers of a finished interview, as conditions see them. */
export function recordScope(questionnaire: Questionnaire, wave: WaveId, answers: Answers): Scope {
  const questions = [
    ...questionnaire.frame,
    ...questionnaire.pages.flatMap((page) => page.questions),
  ]
  const reached = new Map<QuestionId, Reached>()
  for (const question of questions) {
    const answer = answers.get(question.id)
    if (answer !== undefined) reached.set(question.id, { question, answer })
  }
  return scopeOf(wave, reached)
}

/**
 * What an interview under way has told for good: the frame, and the pages on the way before the one
 * that is shown. What was typed on the page shown, or further on before going back, is not yet said.
 */
export function answeredSoFar(interview: Interview): ReachedQuestions {
  const { page } = interview
  const route = followRoute(interview, (stop) => stop.page.id === page)
  const reached = new Map(route.reached)
  const last = route.stops.at(-1)
  if (page === undefined || last?.page.id !== page) return reached
  for (const { id } of last.questions) reached.delete(id)
  return reached
}

/** The same, as conditions see it. */
export function answeredScope(interview: Interview): Scope {
  return scopeOf(interview.wave, answeredSoFar(interview))
}
