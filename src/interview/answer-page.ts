import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import type { QuestionId, WaveId } from '../core/ids.ts'
import type { Page, Question } from '../study/questionnaire.ts'
import type { Answer, Answers } from './answers.ts'
import { positionOf } from './current-page.ts'
import type { Position } from './current-page.ts'
import type { Interview } from './interview.ts'
import { pageIssues } from './page-issues.ts'
import { readAnswer } from './reading/read-answer.ts'
import { followRoute } from './route.ts'

/**
 * Answers one question of the current page and stays on it, to save at each gesture.
 *
 * Checks what the answer says, not what it still lacks: two choices of the three that are wanted are
 * kept. `{ kind: 'missing', missing: 'no_answer' }` clears the answer.
 *
 * Issues: `interview.not_on_page`, `interview.already_finished`, and those of the answer, with the
 * question's id as path.
 */
export function answer(
  interview: Interview,
  questionId: QuestionId,
  given: Answer,
): Result<Interview> {
  const taken = takeAnswers(interview, new Map([[questionId, given]]))
  return taken.issues.length === 0 ? ok(taken.interview) : fail(taken.issues)
}

/**
 * Keeps what can be kept of a page that cannot be left yet, to show it again as the respondent
 * filled it: answers with nothing wrong are saved, the others are let go.
 */
export function keepAnswers(interview: Interview, answers: Answers): Interview {
  return takeAnswers(interview, answers).interview
}

/**
 * Answers the current page and moves to the next page that has a question to show, or finishes.
 *
 * Questions left out of `answers` keep what was saved. When an answer makes a further question of
 * the page appear that nobody has seen yet, the interview stays on the page so that it can be shown:
 * give every question that was shown, those left empty as `no_answer`.
 *
 * Issues: everything wrong on the page at once, the question's id as path; the state given in
 * argument is still good.
 *
 * @example
 * ```ts
 * import { answerPage, startInterview } from 'visavis/interview'
 * import { newStudyFiles, readStudy, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
 * if (!read.ok) throw new Error('the study of the example has mistakes')
 * const [questionnaire] = read.value.study.questionnaires
 * const [wave] = read.value.study.waves
 * const interview = startInterview({ questionnaire, wave: wave.id, language: 'en', seed: 7 })
 * const refused = answerPage(interview, new Map([['gender', { kind: 'single', code: 'woman' }]]))
 * refused.issues.map(({ code, at }) => [at.path, code]) // => [['age', 'interview.required']]
 * ```
 */
export function answerPage(interview: Interview, answers: Answers): Result<Interview> {
  const before = positionOf(interview)
  if (before === undefined) return fail([issue('interview.already_finished')])
  const taken = takeAnswers(interview, answers)
  const after = positionOf(taken.interview) ?? before
  const shown = new Set([...before.stop.questions.map(({ id }) => id), ...answers.keys()])
  const unseen = after.stop.questions.filter(({ id }) => !shown.has(id) && !hasAnswer(after, id))
  const visible = after.stop.questions.filter((question) => !unseen.includes(question))
  const wrong = new Set(taken.issues.map(({ at }) => at?.path))
  const issues = [
    ...taken.issues.filter(({ at }) => !isHidden(before.stop.page, visible, at?.path)),
    ...pageIssues(
      after,
      visible.filter(({ id }) => !wrong.has(id)),
    ),
  ]
  if (issues.length > 0) return fail(issues)
  return ok(unseen.length > 0 ? taken.interview : nextPage(taken.interview, after.stop.index))
}

/** Reads answers to questions of the current page into the drafts; wrong ones leave no draft. */
function takeAnswers(
  interview: Interview,
  answers: Answers,
): { readonly interview: Interview; readonly issues: readonly Issue[] } {
  const position = positionOf(interview)
  if (position === undefined) return { interview, issues: [issue('interview.already_finished')] }
  const drafts = new Map(interview.drafts)
  const issues: Issue[] = []
  for (const [id, given] of answers) {
    const question = questionOn(position.stop.page, interview.wave, id)
    if (question === undefined) {
      issues.push(issue('interview.not_on_page', { question: id }, { path: id }))
      continue
    }
    const read = readAnswer(question, given, position.wording)
    drafts.delete(id)
    if (!read.ok) issues.push(...read.issues)
    else if (read.value !== undefined) drafts.set(id, read.value)
  }
  return { interview: { ...interview, drafts }, issues }
}

function questionOn(page: Page, wave: WaveId, id: QuestionId): Question | undefined {
  return page.questions.find((question) => question.id === id && question.waves.includes(wave))
}

/** A question of the page that is not shown cannot hold anybody up. */
function isHidden(page: Page, visible: readonly Question[], path: string | undefined): boolean {
  return page.questions.some(({ id }) => id === path) && !visible.some(({ id }) => id === path)
}

function hasAnswer(position: Position, id: QuestionId): boolean {
  return position.reached.get(id)?.answer !== undefined
}

function nextPage(interview: Interview, index: number): Interview {
  const { stops } = followRoute(interview, (stop) => stop.index > index)
  const next = stops.find((stop) => stop.index > index)
  return { ...interview, page: next?.page.id }
}
