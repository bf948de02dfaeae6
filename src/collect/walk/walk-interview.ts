import type { QuestionId } from '../../core/ids.ts'
import type { Issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { answer, answerPage } from '../../interview/answer-page.ts'
import type { Answer, InterviewRecord } from '../../interview/answers.ts'
import { positionOf } from '../../interview/current-page.ts'
import { finish } from '../../interview/finish.ts'
import { isFinished, startInterview } from '../../interview/interview.ts'
import type { Interview, InterviewStart } from '../../interview/interview.ts'
import type { QuestionView } from '../../interview/page-view.ts'
import { viewQuestion } from '../../interview/view-question.ts'

/** Answers a question for a respondent who is not there; the interview holds the answers so far. */
export type Chooser = (question: QuestionView, interview: Interview) => Answer

/** How often a page may be answered anew when a check refuses it. */
const attempts = 200

/**
 * Runs one whole interview, each question as it is shown answered by a chooser: the very machine that
 * respondents go through, so that routing and checks hold for simulated answers too.
 *
 * A page that is refused is answered anew, up to 200 times.
 *
 * @param start - questionnaire, wave, language, seed of the order of options, frame
 * @param choose - answers one question
 * @throws Error when a page cannot be left with what the chooser gives.
 */
export function walkInterview(start: InterviewStart, choose: Chooser): InterviewRecord {
  let interview = startInterview(start)
  while (!isFinished(interview)) interview = walkPage(interview, choose)
  return finish(interview)
}

/**
 * Answers the current page with a chooser and goes on to the next.
 *
 * @throws Error when the page cannot be left with what the chooser gives.
 */
export function walkPage(interview: Interview, choose: Chooser): Interview {
  let refused: readonly Issue[] = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    const next = tryPage(interview, choose)
    if (next.ok) return next.value
    refused = next.issues
  }
  const reasons = refused.map(({ code, at }) => `${code} at ${at?.path ?? ''}`).join(', ')
  throw new Error(`walkInterview requires a chooser that can leave ${interview.page} (${reasons})`)
}

/** Answers questions from top to bottom, those that an answer makes appear in their turn. */
function tryPage(start: Interview, choose: Chooser): Result<Interview> {
  const asked = new Set<QuestionId>()
  let interview = start
  for (let next = nextQuestion(start, asked); next; next = nextQuestion(interview, asked)) {
    asked.add(next.id)
    const answered = answer(interview, next.id, choose(next, interview))
    if (!answered.ok) return answered
    interview = answered.value
  }
  return answerPage(interview, new Map())
}

function nextQuestion(
  interview: Interview,
  asked: ReadonlySet<QuestionId>,
): QuestionView | undefined {
  // The page's other questions are not put into words: a simulation runs this very often.
  const position = positionOf(interview)
  const question = position?.stop.questions.find(({ id }) => !asked.has(id))
  if (position === undefined || question === undefined) return undefined
  const given = position.reached.get(question.id)?.answer
  return viewQuestion({ question, answer: given }, position.wording, interview.seed)
}
