import type { Code, QuestionId } from '../core/ids.ts'
import type { Answer, InterviewRecord } from './answers.ts'
import { isFinished } from './interview.ts'
import type { Interview } from './interview.ts'
import { isShuffled, orderShown } from './option-order.ts'
import { sharingOptions } from './reading/read-sharing.ts'
import { followRoute } from './route.ts'
import type { Reached } from './route.ts'

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
  for (const [id, step] of reached) answers.set(id, recordedAnswer(step))
  return {
    answers,
    version: interview.questionnaire.version,
    language: interview.language,
    seed: interview.seed,
    orders: ordersShown(interview, [...reached.values()]),
  }
}

function recordedAnswer({ question, answer }: Reached): Answer {
  if (answer === undefined) return { kind: 'missing', missing: 'no_answer' }
  if (question.type !== 'constant_sum' || answer.kind !== 'constant_sum') return answer
  // The amounts make the total: an option left empty was given nothing.
  const amounts = sharingOptions(question).map(({ code }): [string, number] => {
    return [code, Object.hasOwn(answer.amounts, code) ? (answer.amounts[code] ?? 0) : 0]
  })
  return { kind: 'constant_sum', amounts: Object.fromEntries(amounts) }
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
