import type { QuestionId, WaveId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Questionnaire } from '../study/questionnaire.ts'
import type { Answer, Answers, InterviewRecord } from './answers.ts'
import { checkFrame } from './check-frame.ts'
import { isLanguageTag, startInterview } from './interview.ts'
import type { Interview } from './interview.ts'

/**
 * Starts the interview that a record tells of, nothing answered yet.
 *
 * Issues: `interview.saved_for_another` for a record of another version, or one that names no language
 * or seed; those of the frame.
 */
export function startRecorded(
  course: { readonly questionnaire: Questionnaire; readonly wave: WaveId },
  { version, language, seed, answers }: InterviewRecord,
): Result<Interview> {
  const { questionnaire } = course
  if (
    version !== questionnaire.version ||
    !isLanguageTag(language) ||
    !Number.isSafeInteger(seed)
  ) {
    const [saved, current] = [`version ${version}`, `version ${questionnaire.version}`]
    return fail([issue('interview.saved_for_another', { saved, current }, { path: 'version' })])
  }
  const frame = answersTo(new Set(questionnaire.frame.map(({ id }) => id)), answers)
  const start = { ...course, language, seed, frame }
  const checked = checkFrame(start)
  return checked.ok ? ok(startInterview(start)) : checked
}

/** The answers to some questions. */
export function answersTo(ids: ReadonlySet<QuestionId>, answers: Answers): Answers {
  return new Map<QuestionId, Answer>([...answers].filter(([id]) => ids.has(id)))
}
