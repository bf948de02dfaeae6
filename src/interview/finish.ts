import type { Code, QuestionId } from '../core/ids.ts'
import type { Answer, InterviewRecord } from './answers.ts'
import { isFinished } from './interview.ts'
import type { Interview } from './interview.ts'
import { isShuffled, orderShown } from './option-order.ts'
import { followRoute } from './route.ts'
import type { Reached } from './route.ts'

const left: Answer = { kind: 'missing', missing: 'no_answer' }

/**
 * The record of a finished interview: the frame and the questions on the way, nothing that was
 * answered and then left behind by a change. A question that was shown and left is `no_answer`.
 *
 * @throws Error when pages remain to be answered.
 */
export function finish(interview: Interview): InterviewRecord {
  if (!isFinished(interview)) throw new Error('finish requires a finished interview')
  const { reached } = followRoute(interview)
  const answers = new Map<QuestionId, Answer>()
  for (const [id, { answer }] of reached) answers.set(id, answer ?? left)
  return {
    answers,
    version: interview.questionnaire.version,
    language: interview.language,
    seed: interview.seed,
    orders: ordersShown(interview, [...reached.values()]),
  }
}

function ordersShown(
  { questionnaire, seed }: Interview,
  reached: readonly Reached[],
): ReadonlyMap<QuestionId, readonly Code[]> {
  const asked = reached
    .map(({ question }) => question)
    .filter((question) => isShuffled(question) && !questionnaire.frame.includes(question))
  return new Map(asked.map((question) => [question.id, orderShown(question, seed)]))
}
