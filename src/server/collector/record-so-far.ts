import type { Code, QuestionId } from '../../core/ids.ts'
import type { Answer, InterviewRecord } from '../../interview/answers.ts'
import { isFinished } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import { isShuffled, orderShown } from '../../interview/option-order.ts'
import { followRoute } from '../../interview/route.ts'
import type { Route } from '../../interview/route.ts'

const left: Answer = { kind: 'missing', missing: 'no_answer' }

/** The way as far as pages were answered: not the page shown, not what was answered beyond it. */
export function passedRoute(interview: Interview): Route {
  if (isFinished(interview)) return followRoute(interview)
  const way = followRoute(interview, ({ page }) => page.id === interview.page)
  const passed = way.stops.at(-2)
  if (passed !== undefined) return followRoute(interview, ({ page }) => page.id === passed.page.id)
  const { frame } = interview.questionnaire
  const known = new Set(frame.map(({ id }) => id))
  return { stops: [], reached: new Map([...way.reached].filter(([id]) => known.has(id))) }
}

/**
 * The record of an interview that ends before its last page: the frame and the pages answered, in the
 * form that `finish` gives a whole one.
 */
export function recordSoFar(interview: Interview): InterviewRecord {
  const { questionnaire, language, seed } = interview
  const answers = new Map<QuestionId, Answer>()
  const orders = new Map<QuestionId, readonly Code[]>()
  for (const [id, { question, answer }] of passedRoute(interview).reached) {
    answers.set(id, answer ?? left)
    if (isShuffled(question) && !questionnaire.frame.includes(question)) {
      orders.set(id, orderShown(question, seed))
    }
  }
  return { answers, version: questionnaire.version, language, seed, orders }
}
