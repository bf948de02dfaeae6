import { fullCell } from '../../collect/fieldwork/screening/quota-cells.ts'
import type { FullCell } from '../../collect/fieldwork/screening/quota-cells.ts'
import { recordSoFar } from '../../collect/fieldwork/screening/record-so-far.ts'
import { screenOf } from '../../collect/fieldwork/screening/screen-of.ts'
import type { QuotaCount } from '../../collect/ports/collector-store.ts'
import type { Issue } from '../../core/issue.ts'
import { answerPage, keepAnswers } from '../../interview/answer-page.ts'
import type { Answers, InterviewRecord } from '../../interview/answers.ts'
import { currentPage } from '../../interview/current-page.ts'
import { finish } from '../../interview/finish.ts'
import { goBack } from '../../interview/go-back.ts'
import { readForm } from '../../interview/html/read-form.ts'
import { isFinished } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import { followRoute } from '../../interview/route.ts'
import type { Screen } from '../../study/fieldwork.ts'
import type { FormFields } from '../http/parse-form.ts'
import type { Course } from './course.ts'

/** What a respondent did on a page. */
export interface Gesture {
  readonly go: 'next' | 'back' | 'save'
  /** The page that was shown to them. */
  readonly page: string | undefined
  readonly fields: FormFields
}

/** What came of it. */
export interface Step {
  readonly interview: Interview
  /** What keeps the page from being left. */
  readonly issues: readonly Issue[]
  readonly end?: End | undefined
}

/** How an interview ended, with what was answered until then. */
export type End = { readonly record: InterviewRecord } & (
  | { readonly kind: 'complete' }
  | { readonly kind: 'screened'; readonly screen: Screen }
  | ({ readonly kind: 'quota_full' } & Pick<FullCell, 'quota'>)
)

/**
 * Takes an interview one gesture further: the same for every mode, with and without a script.
 *
 * Nothing typed is lost by going back or by saving; a page that cannot be left keeps what is right of
 * it. The form of a page that lies behind is taken from there, as a browser's back button leads to it;
 * that of a page off the way is not read.
 *
 * @param course - what the person's group is asked
 * @param stored - where they stand
 * @param gesture - what they did
 * @param counts - interviews by cell
 */
export function takeStep(
  course: Course,
  stored: Interview,
  gesture: Gesture,
  counts: readonly QuotaCount[],
): Step {
  const interview = standingOn(stored, gesture.page)
  const answers = answersOf(interview, gesture)
  if (gesture.go === 'save') return { interview: keepAnswers(interview, answers), issues: [] }
  if (gesture.go === 'back')
    return { interview: goBack(keepAnswers(interview, answers)), issues: [] }
  if (gesture.page !== interview.page) return { interview, issues: [] }
  const next = answerPage(interview, answers)
  if (!next.ok) return { interview: keepAnswers(interview, answers), issues: next.issues }
  return { interview: next.value, issues: [], end: endOf(course, next.value, counts) }
}

/** Whether an interview ends where it stands. */
export function endOf(
  course: Course,
  interview: Interview,
  counts: readonly QuotaCount[],
): End | undefined {
  const { fieldwork } = course
  const screen = screenOf(fieldwork, interview)
  if (screen !== undefined) return { kind: 'screened', screen, record: recordSoFar(interview) }
  const full = fullCell(fieldwork, interview, counts)
  if (full !== undefined) {
    return { kind: 'quota_full', quota: full.quota, record: recordSoFar(interview) }
  }
  return isFinished(interview) ? { kind: 'complete', record: finish(interview) } : undefined
}

function answersOf(interview: Interview, { page, fields }: Gesture): Answers {
  const view = currentPage(interview)
  return view === undefined || view.id !== page
    ? new Map()
    : readForm(view, fields, interview.language)
}

/** An interview as it stands on a page that it came through; unchanged when it did not. */
export function standingOn(interview: Interview, page: string | undefined): Interview {
  if (page === undefined || page === interview.page) return interview
  const { stops } = followRoute(interview, (stop) => stop.page.id === interview.page)
  return stops.some((stop) => stop.page.id === page) ? { ...interview, page } : interview
}

/** A finished interview as it stands on its first page, to be looked at again. */
export function fromTheStart(interview: Interview): Interview {
  return { ...interview, page: followRoute(interview, () => true).stops[0]?.page.id }
}
