import type { QuestionId } from '../../../core/ids.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok, settle } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { answerPage } from '../../../interview/answer-page.ts'
import type { Answers, InterviewRecord } from '../../../interview/answers.ts'
import { checkRecord } from '../../../interview/check-record.ts'
import { currentPage } from '../../../interview/current-page.ts'
import type { Interview } from '../../../interview/interview.ts'
import { answersTo, startRecorded } from '../../../interview/start-recorded.ts'
import { recordToJson } from '../../../interview/saved/record-json.ts'
import type { Fieldwork, QualityFlag } from '../../../study/fieldwork.ts'
import { qualityFlags } from '../../../study/fieldwork.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'
import type { CheckedAnswer } from '../../ports/collector-store.ts'
import { flagsOf } from '../quality/flags-of.ts'
import { cellsOf, hardTargets } from './quota-cells.ts'
import { recordSoFar } from './record-so-far.ts'
import { screenOf, screenOfRecord } from './screen-of.ts'

/** What a browser, or a session, says that an interview came to. */
export interface AnswerToCheck {
  readonly fieldwork: Fieldwork
  /** Of `questionnaireFor`: with the questions of the frame that the group answers. */
  readonly questionnaire: Questionnaire
  readonly record: InterviewRecord
  readonly outcome: CheckedAnswer['outcome']
  /** Raised on the device; those that the answers alone tell are computed again. */
  readonly flags: readonly QualityFlag[]
  /** Made by a preview or by a test. */
  readonly test: boolean
}

/** Flags that only the device, or the door, can know of. */
const heardOf: readonly QualityFlag[] = ['speeder', 'no_proof_of_work']

/**
 * Checks what an interview came to, whoever says so: a complete record is one that the questionnaire
 * allows and no screen ends; a screen-out or a full quota is one that the answers lead to. Tells the
 * cells and flags of it.
 *
 * **Issues**: those of `checkRecord`; `fieldwork.screen_passed`, `fieldwork.not_screened`,
 * `fieldwork.no_hard_cell`.
 */
export function checkAnswer(given: AnswerToCheck): Result<CheckedAnswer> {
  const { fieldwork, questionnaire, outcome, test } = given
  const record = outcome === 'complete' ? checkComplete(given) : checkEnded(given)
  if (!record.ok) return record
  const own = flagsOf({
    ...given,
    record: record.value,
    wave: fieldwork.wave,
    plan: fieldwork.quality,
  })
  const raised = new Set([...own, ...given.flags.filter((flag) => heardOf.includes(flag))])
  return ok({
    record: recordToJson(record.value),
    outcome,
    cells: cellsOf(fieldwork, questionnaire, record.value),
    flags: qualityFlags.filter((flag) => raised.has(flag)),
    test,
  })
}

function checkComplete({
  fieldwork,
  questionnaire,
  record,
}: AnswerToCheck): Result<InterviewRecord> {
  const checked = checkRecord({ questionnaire, wave: fieldwork.wave }, record)
  if (!checked.ok) return checked
  const screen = screenOfRecord(fieldwork, questionnaire, checked.value)
  if (screen === undefined) return checked
  return fail([issue('fieldwork.screen_passed', { id: screen.id })])
}

function checkEnded(given: AnswerToCheck): Result<InterviewRecord> {
  const { fieldwork, outcome } = given
  const replayed = replay(given)
  if (!replayed.ok) return replayed
  const interview = replayed.value
  const record = recordSoFar(interview)
  if (outcome === 'screened') {
    if (screenOf(fieldwork, interview) !== undefined) return ok(record)
    return fail([issue('fieldwork.not_screened')])
  }
  const hard = hardTargets(fieldwork.quotas)
  const entered = cellsOf(fieldwork, given.questionnaire, record)
  if (entered.some((cell) => hard.has(cell))) return ok(record)
  return fail([issue('fieldwork.no_hard_cell')])
}

/** Gives the answers page after page, as far as they go. */
function replay({ fieldwork, questionnaire, record }: AnswerToCheck): Result<Interview> {
  const start = startRecorded({ questionnaire, wave: fieldwork.wave }, record)
  return start.ok ? followAnswers(start.value, record.answers) : start
}

function followAnswers(start: Interview, answers: Answers): Result<Interview> {
  let interview = start
  for (let page = currentPage(interview); page !== undefined; page = currentPage(interview)) {
    const given = answersTo(questionsOn(interview, page.id), answers)
    if (given.size === 0) break
    const next = answerPage(interview, given)
    if (!next.ok) return next
    if (next.value.page === page.id) {
      return fail([issue('interview.missing_answer', { question: page.id }, { path: page.id })])
    }
    interview = next.value
  }
  const known = recordSoFar(interview).answers
  const off = [...answers.keys()].filter((id) => !known.has(id))
  const issues = off.map((id) =>
    issue('interview.unexpected_answer', { question: id }, { path: id }),
  )
  return settle(interview, issues)
}

function questionsOn({ questionnaire }: Interview, page: string): ReadonlySet<QuestionId> {
  const questions = questionnaire.pages.filter(({ id }) => id === page)
  return new Set(questions.flatMap((one) => one.questions.map(({ id }) => id)))
}
