import type { Code, QuestionId, WaveId } from '../../../core/ids.ts'
import { idOf } from '../../../core/ids.ts'
import type { Issue } from '../../../core/issue.ts'
import { issue } from '../../../core/issue.ts'
import type { Result } from '../../../core/result.ts'
import { settle } from '../../../core/result.ts'
import type { Answer, Answers } from '../../../interview/answers.ts'
import { frameQuestions } from '../../../interview/route.ts'
import { fitsFrame, frameValueIssue } from '../../../study/check/fits-frame.ts'
import type { Question, Questionnaire } from '../../../study/questionnaire.ts'

/** A questionnaire in a wave. */
export interface FrameCourse {
  readonly questionnaire: Questionnaire
  readonly wave: WaveId
}

/**
 * What the frame says of a person, as the answers that an interview starts from.
 *
 * **Issues**: `fieldwork.frame_unknown`, `fieldwork.frame_value`, `study.unknown_code`; the question
 * is their path.
 *
 * @param course - the questionnaire and the wave
 * @param frame - a code, a number, a day or a text, by question of the frame
 * @example
 * ```ts
 * import { frameAnswers } from 'visavis/collect'
 * const size = { id: 'size', type: 'text', maximumLength: 9, waves: ['2026'] }
 * const questionnaire = { population: 'employees', version: 1, frame: [size], pages: [] }
 * const known = frameAnswers({ questionnaire, wave: '2026' }, { size: 'large' })
 * known.ok && [...known.value] // => [['size', { kind: 'text', value: 'large' }]]
 * ```
 */
export function frameAnswers(
  { questionnaire, wave }: FrameCourse,
  frame: Readonly<Record<string, string>>,
): Result<Answers> {
  const questions = frameQuestions(questionnaire, wave)
  const answers = new Map<QuestionId, Answer>()
  const issues: Issue[] = []
  for (const [name, text] of Object.entries(frame)) {
    const question = questions.find(({ id }) => id === name)
    if (question === undefined) issues.push(unknown(name, questions))
    else if (!fitsFrame(question, text)) {
      issues.push(frameValueIssue(question, text, { path: name }))
    } else answers.set(question.id, answerOf(question, text))
  }
  return settle(answers, issues)
}

function unknown(name: string, questions: readonly Question[]): Issue {
  const known = questions.map(({ id }) => id).join(', ')
  const values = { name, known: known === '' ? '–' : known }
  return issue('fieldwork.frame_unknown', values, { path: name })
}

/** The answer that a fitting text is. */
function answerOf({ type }: Question, text: string): Answer {
  if (type === 'text') return { kind: 'text', value: text.trim() }
  if (type === 'number') return { kind: 'number', value: Number(text) }
  return type === 'date'
    ? { kind: 'date', value: text }
    : { kind: 'single', code: idOf<Code>(text) }
}
