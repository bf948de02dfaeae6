import type { QuestionId, WaveId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { fail, ok, settle } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Questionnaire } from '../study/questionnaire.ts'
import { answerPage, keepAnswers } from './answer-page.ts'
import type { Answers, InterviewRecord } from './answers.ts'
import { positionOf } from './current-page.ts'
import { finish } from './finish.ts'
import type { Interview } from './interview.ts'
import { answersTo, startRecorded } from './start-recorded.ts'

/**
 * Tells whether a record is that of an interview that the questionnaire allows, by giving its answers
 * straight through a fresh one; a collector runs it on what a browser sends.
 *
 * Issues: those of the frame or of the first page whose answers do not fit; answers missing from the
 * way or off it; an order that is not the seed's; a record of another version.
 *
 * @returns the record in the form that `finish` gives it
 */
export function checkRecord(
  course: { readonly questionnaire: Questionnaire; readonly wave: WaveId },
  record: InterviewRecord,
): Result<InterviewRecord> {
  const start = startRecorded(course, record)
  if (!start.ok) return start
  const { answers } = record
  const replayed = replay(start.value, answers)
  if (!replayed.ok) return replayed
  const straight = finish(replayed.value)
  return settle(straight, [...answersOff(straight, answers), ...ordersOff(straight, record)])
}

/** Gives answers page after page; each question that they show must have one. */
function replay(start: Interview, answers: Answers): Result<Interview> {
  let interview = start
  for (let position = positionOf(interview); position; position = positionOf(interview)) {
    const given = answersTo(new Set(position.stop.page.questions.map(({ id }) => id)), answers)
    const shown = positionOf(keepAnswers(interview, given))?.stop.questions ?? []
    const missing = shown.filter(({ id }) => !answers.has(id))
    if (missing.length > 0) return fail(missing.map(({ id }) => at('interview.missing_answer', id)))
    const next = answerPage(interview, given)
    if (!next.ok) return next
    interview = next.value
  }
  return ok(interview)
}

function answersOff(straight: InterviewRecord, answers: Answers): readonly Issue[] {
  const off = [...answers.keys()].filter((id) => !straight.answers.has(id))
  return off.map((id) => at('interview.unexpected_answer', id))
}

function ordersOff(straight: InterviewRecord, { orders }: InterviewRecord): readonly Issue[] {
  const questions = [...new Set([...straight.orders.keys(), ...orders.keys()])]
  const written = (record: Pick<InterviewRecord, 'orders'>, id: QuestionId): string | undefined =>
    record.orders.get(id)?.join(' ')
  return questions
    .filter((id) => written(straight, id) !== written({ orders }, id))
    .map((id) => at('interview.order_differs', id))
}

function at(
  code: 'interview.missing_answer' | 'interview.unexpected_answer' | 'interview.order_differs',
  question: QuestionId,
): Issue {
  return issue(code, { question }, { path: question })
}
