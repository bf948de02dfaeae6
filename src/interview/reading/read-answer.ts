import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Question } from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import { optionsOf } from '../options-of.ts'
import type { Wording } from '../wording.ts'
import { problemAt } from './problem.ts'
import { readChoice } from './read-choice.ts'
import { readGrid } from './read-grid.ts'
import { readSharing } from './read-sharing.ts'
import { readValue } from './read-value.ts'

/**
 * Reads what a respondent answered to a question: checks what is there, never what is still
 * lacking, and puts it in one form (codes in the questionnaire's order, text without spaces around).
 *
 * @returns the answer in that form, or undefined when it says nothing
 */
export function readAnswer(
  question: Question,
  answer: Answer,
  wording: Wording,
): Result<Answer | undefined> {
  if (answer.kind === 'missing') return readMissing(question, answer)
  return (
    readChoice(question, answer, wording) ??
    readGrid(question, answer, wording) ??
    readValue(question, answer, wording) ??
    readSharing(question, answer, wording) ??
    fail([problemAt(question, 'interview.wrong_kind')])
  )
}

/** "Don't know" and refusals must be offered by an option; where one can be chosen, it is. */
function readMissing(
  question: Question,
  answer: Extract<Answer, { readonly kind: 'missing' }>,
): Result<Answer | undefined> {
  if (answer.missing === 'no_answer') return ok(undefined)
  const option = optionsOf(question).find(({ missing }) => missing === answer.missing)
  if (option === undefined || question.type === 'grid') {
    return fail([problemAt(question, 'interview.wrong_kind')])
  }
  if (question.type === 'rank' || question.type === 'constant_sum') return ok(answer)
  const { code } = option
  return ok(
    question.type === 'multiple' ? { kind: 'multiple', codes: [code] } : { kind: 'single', code },
  )
}
