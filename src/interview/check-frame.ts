import { ok, settle } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { issue } from '../core/issue.ts'
import type { QuestionId, WaveId } from '../core/ids.ts'
import type { Question, Questionnaire } from '../study/questionnaire.ts'
import type { Answer, Answers } from './answers.ts'
import { wordingOf } from './pipe-text.ts'
import { lackingIn } from './reading/lacking-in.ts'
import { readAnswer } from './reading/read-answer.ts'
import { frameQuestions } from './route.ts'
import type { Wording } from './wording.ts'

/**
 * Checks what the sampling frame says of a respondent, and puts it in the form answers are kept in.
 *
 * Issues: `interview.frame_unknown`, and those of an answer that does not fit its question; each
 * has the variable as path.
 *
 * @param start - questionnaire, wave, language of the messages, and the frame (none: empty)
 */
export function checkFrame(start: {
  readonly questionnaire: Questionnaire
  readonly wave: WaveId
  readonly language: string
  readonly frame?: Answers | undefined
}): Result<Answers> {
  const given: Answers = start.frame ?? new Map()
  const questions = frameQuestions(start.questionnaire, start.wave)
  const wording = wordingOf(start.language, new Map(), () => false)
  const issues = [...given.keys()]
    .filter((variable) => !questions.some(({ id }) => id === variable))
    .map((variable) => issue('interview.frame_unknown', { variable }, { path: variable }))
  const checked = new Map<QuestionId, Answer>()
  for (const question of questions) {
    const read = readWhole(question, given.get(question.id), wording)
    if (!read.ok) issues.push(...read.issues)
    else if (read.value !== undefined) checked.set(question.id, read.value)
  }
  return settle(checked, issues)
}

/** Reads an answer that must lack nothing. */
function readWhole(
  question: Question,
  answer: Answer | undefined,
  wording: Wording,
): Result<Answer | undefined> {
  const read = answer === undefined ? ok(undefined) : readAnswer(question, answer, wording)
  return read.ok ? settle(read.value, lackingIn(question, read.value, wording)) : read
}
