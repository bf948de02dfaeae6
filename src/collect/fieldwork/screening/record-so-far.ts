import type { Answer, InterviewRecord } from '../../../interview/answers.ts'
import type { QuestionId } from '../../../core/ids.ts'
import type { Interview } from '../../../interview/interview.ts'
import { isShuffled, orderShown } from '../../../interview/option-order.ts'
import { answeredSoFar } from './answered-scope.ts'

const left: Answer = { kind: 'missing', missing: 'no_answer' }

/**
 * The record of an interview that ends before its last page (a screen, a full quota): the frame and
 * the pages on the way before the one shown.
 *
 * @param interview - just moved on from a page
 */
export function recordSoFar(interview: Interview): InterviewRecord {
  const { questionnaire, language, seed } = interview
  const reached = [...answeredSoFar(interview).values()]
  const asked = reached.filter(
    ({ question }) => isShuffled(question) && !questionnaire.frame.includes(question),
  )
  return {
    answers: new Map(
      reached.map(({ question, answer }): [QuestionId, Answer] => [question.id, answer ?? left]),
    ),
    version: questionnaire.version,
    language,
    seed,
    orders: new Map(asked.map(({ question }) => [question.id, orderShown(question, seed)])),
  }
}
