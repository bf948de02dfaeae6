import { canonicalJson } from '../../ballot/canonical-json.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CheckedAnswer } from '../../collect/ports/collector-store.ts'
import { answerPage, keepAnswers } from '../../interview/answer-page.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import { checkRecord } from '../../interview/check-record.ts'
import { positionOf } from '../../interview/current-page.ts'
import { isFinished, startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import { recordToJson } from '../../interview/saved/record-json.ts'
import type { Course } from './course.ts'
import { screenOf } from './early-end.ts'
import { cellOf } from './quota-cells.ts'
import { recordSoFar } from './record-so-far.ts'

/** A record as a browser sent it, and how it says that the interview ended. */
export interface SentRecord {
  readonly record: InterviewRecord
  readonly outcome: CheckedAnswer['outcome']
}

/**
 * Tells whether a record is that of an interview that this group could have had, and ends as it says:
 * its answers go straight through a fresh interview.
 *
 * Issues: those of `checkRecord`; `collector.wrong_language`, `collector.wrong_group` when the frame is
 * not the group's, `collector.wrong_outcome`.
 *
 * @param course - what the group is asked
 * @param languages - languages of the study
 * @param sent - the record
 * @returns the record as the interview itself gives it
 */
export function recheckRecord(
  course: Course,
  languages: readonly string[],
  sent: SentRecord,
): Result<InterviewRecord> {
  const { record, outcome } = sent
  if (!languages.includes(record.language)) {
    return fail([issue('collector.wrong_language', {}, { path: 'record.language' })])
  }
  if (outcome === 'complete') {
    const checked = checkRecord(course, record)
    if (!checked.ok) return checked
  }
  if (record.version !== course.questionnaire.version) {
    const [saved, current] = [
      `version ${record.version}`,
      `version ${course.questionnaire.version}`,
    ]
    return fail([issue('interview.saved_for_another', { saved, current }, { path: 'version' })])
  }
  const straight = replay(course, sent)
  return straight.ok ? sameRecord(course, straight.value, record) : straight
}

/** Gives the answers page after page, until the interview ends or none is left. */
function replay(course: Course, { record, outcome }: SentRecord): Result<InterviewRecord> {
  const { language, seed, answers } = record
  let interview = startInterview({ ...course, language, seed })
  let screened = screenOf(course, interview) !== undefined
  let full = outcome === 'quota_full' && isOver(course, interview, record)
  while (!isFinished(interview) && !screened && !full) {
    const next = answerNext(interview, answers)
    if (!next.ok) return next
    interview = next.value
    screened = screenOf(course, interview) !== undefined
    full = outcome === 'quota_full' && isOver(course, interview, record)
  }
  const ended = screened ? 'screened' : full ? 'quota_full' : 'complete'
  if (ended !== outcome) return fail([issue('collector.wrong_outcome', {}, { path: 'outcome' })])
  return ok(recordSoFar(interview))
}

function answerNext(interview: Interview, answers: InterviewRecord['answers']): Result<Interview> {
  const ids = positionOf(interview)?.stop.page.questions.map(({ id }) => id) ?? []
  const given = new Map([...answers].filter(([id]) => ids.includes(id)))
  const shown = positionOf(keepAnswers(interview, given))?.stop.questions ?? []
  const missing = shown.filter(({ id }) => !answers.has(id))
  const issues = missing.map(({ id: question }) =>
    issue('interview.missing_answer', { question }, { path: question }),
  )
  return issues.length > 0 ? fail(issues) : answerPage(interview, given)
}

/** Whether a hard quota's cell is known, and every answer of the record has been given. */
function isOver(course: Course, interview: Interview, { answers }: InterviewRecord): boolean {
  const passed = recordSoFar(interview).answers
  if ([...answers.keys()].some((id) => !passed.has(id))) return false
  return course.quotas.some((quota) => quota.kind === 'hard' && cellOf(quota, passed) !== undefined)
}

function sameRecord(
  course: Course,
  straight: InterviewRecord,
  sent: InterviewRecord,
): Result<InterviewRecord> {
  const frame = course.questionnaire.frame.map(({ id }) => id)
  const written = (record: InterviewRecord, id: (typeof frame)[number]): string =>
    canonicalJson(record.answers.get(id) ?? null)
  if (frame.some((id) => written(straight, id) !== written(sent, id))) {
    return fail([issue('collector.wrong_group', {}, { path: 'record' })])
  }
  const off = [...sent.answers.keys()].filter((id) => !straight.answers.has(id))
  const issues = off.map((question) =>
    issue('interview.unexpected_answer', { question }, { path: question }),
  )
  if (issues.length > 0) return settle(straight, issues)
  // What is left to differ is how something is written: an order, a text with spaces around it.
  return canonicalJson(recordToJson(straight)) === canonicalJson(recordToJson(sent))
    ? ok(straight)
    : fail([issue('collector.not_canonical', {}, { path: 'record' })])
}
