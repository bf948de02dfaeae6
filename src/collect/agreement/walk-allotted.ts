import type { WaveId } from '../../core/ids.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'
import { answerPage } from '../../interview/answer-page.ts'
import type { Answers, InterviewRecord } from '../../interview/answers.ts'
import { checkFrame } from '../../interview/check-frame.ts'
import { finish } from '../../interview/finish.ts'
import { isFinished, startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'

/** Someone's allotted answers and how their interview is held. */
export interface AllottedInterview {
  readonly questionnaire: Questionnaire
  readonly wave: WaveId
  readonly language: string
  readonly seed: number
  readonly answers: Answers
}

function pick(answers: Answers, questions: readonly Question[]): Answers {
  return new Map(
    questions.flatMap(({ id }) => {
      const answer = answers.get(id)
      return answer === undefined ? [] : [[id, answer] as const]
    }),
  )
}

/** Answers the page shown; a page that asks for more than was allotted is refused. */
function turnPage(interview: Interview, answers: Answers): Result<Interview> {
  const page = interview.questionnaire.pages.find(({ id }) => id === interview.page)
  const given = pick(answers, page?.questions ?? [])
  const next = answerPage(interview, given)
  if (!next.ok || next.value.page !== interview.page) return next
  return fail([issue('collect.answer_not_allotted', { page: interview.page ?? '' })])
}

/**
 * Holds a real interview with someone whose answers have been allotted.
 *
 * **Issues**: `collect.answer_not_allotted`, and whatever the interview refuses.
 */
export function walkAllotted(allotted: AllottedInterview): Result<InterviewRecord> {
  const { questionnaire, answers } = allotted
  const frame = pick(answers, questionnaire.frame)
  const checked = checkFrame({ ...allotted, frame })
  if (!checked.ok) return checked
  let interview = startInterview({ ...allotted, frame })
  while (!isFinished(interview)) {
    const next = turnPage(interview, answers)
    if (!next.ok) return next
    interview = next.value
  }
  return ok(finish(interview))
}
