import { randomChooser } from '../../../collect/walk/random-chooser.ts'
import type { Chooser } from '../../../collect/walk/walk-interview.ts'
import { seededRandom } from '../../../core/random.ts'
import { answer, answerPage } from '../../../interview/answer-page.ts'
import { currentPage } from '../../../interview/current-page.ts'
import { fillForm } from '../../../interview/html/fill-form.ts'
import { startInterview } from '../../../interview/interview.ts'
import type { Interview } from '../../../interview/interview.ts'
import type { Course } from '../../collector/course.ts'
import { solveChallenge } from './solve-challenge.ts'
import type { TrialRespondent } from './trial-respondents.ts'
import { formOf, visitPage } from './visit-page.ts'
import type { VisitedPage } from './visit-page.ts'

/** What came of a simulated respondent's visit. */
export type Visit =
  | { readonly kind: 'ended' }
  /** A page that could not be left, or that said something else than expected. */
  | { readonly kind: 'refused'; readonly status: number }

/** A respondent at the door of an interview. */
export interface Visitor {
  readonly respondent: TrialRespondent
  readonly course: Course
  /** The link that leads in. */
  readonly link: string
  readonly language: string
  readonly signal: AbortSignal
}

/** Most pages and repeats of one interview. */
const mostSteps = 400

/**
 * Answers a whole interview by its served pages and their forms alone, as a browser without scripts
 * does. What is held here beside them is the same interview, to know what the questions shown may be
 * answered with.
 *
 * @throws TypeError when the server does not answer, DOMException when it is interrupted.
 */
export async function answerPages(visitor: Visitor): Promise<Visit> {
  const { respondent, course, link, language, signal } = visitor
  const random = randomChooser(seededRandom(respondent.seed), 0)
  const saying = sayingOf(respondent, random)
  let held = startInterview({ ...course, language, seed: respondent.seed })
  let page = await visitPage(link, undefined, signal)
  for (let step = 0, refusals = 0; step < mostSteps && isShown(page); step++) {
    const form = formOf(page.html)
    if (form === undefined) return { kind: 'ended' }
    if (page.status === 422) refusals++
    const shown = form.hidden.find(([name]) => name === 'page')?.[1]
    if (shown === undefined) {
      page = await sendPage(page, form, undefined, signal)
      continue
    }
    // What an answer brought up is refused once; after more refusals whatever is allowed is tried.
    held = fillPage(heldAt(held, shown), refusals <= patience ? saying : random)
    page = await sendPage(page, form, held, signal)
  }
  return { kind: 'refused', status: page.status }
}

/** Refused pages of one interview before other answers than the simulation’s are tried. */
const patience = 10

/** Whether it is a page of the interview, though perhaps one that could not be left. */
function isShown({ status }: VisitedPage): boolean {
  return status === 200 || status === 422
}

/** The interview as it stands on the page that is shown: pages are left where the server left them. */
function heldAt(interview: Interview, shown: string): Interview {
  let held = interview
  for (let step = 0; step < mostSteps && held.page !== shown; step++) {
    const next = answerPage(held, new Map())
    if (!next.ok || next.value.page === held.page) break
    held = next.value
  }
  return held
}

/** Says what the simulation has the respondent say, and anything allowed where it says nothing. */
function sayingOf({ answers }: TrialRespondent, random: Chooser): Chooser {
  return (question, interview) => {
    const said = answers.get(question.id)
    const isGiven = said !== undefined && said.kind !== 'missing'
    if (isGiven) return answer(interview, question.id, said).ok ? said : random(question, interview)
    return said === undefined || question.required ? random(question, interview) : said
  }
}

/** Answers the questions of the page from top to bottom, those that an answer brings up in their turn. */
function fillPage(interview: Interview, choose: Chooser): Interview {
  const asked = new Set<string>()
  let filled = interview
  for (;;) {
    const next = currentPage(filled)?.questions.find(({ id }) => !asked.has(id))
    if (next === undefined) return filled
    asked.add(next.id)
    const answered = answer(filled, next.id, choose(next, filled))
    if (answered.ok) filled = answered.value
  }
}

async function sendPage(
  { url }: VisitedPage,
  form: NonNullable<ReturnType<typeof formOf>>,
  filled: Interview | undefined,
  signal: AbortSignal,
): Promise<VisitedPage> {
  const { hidden, challenge, asks } = form
  const solution = challenge === undefined ? undefined : solveChallenge(challenge)
  const proof = solution === undefined ? [] : [['altcha', solution] as const]
  const go = ['go', filled === undefined ? 'start' : 'next'] as const
  // Questions that an answer brings up come with the next page, without a script.
  const given = fieldsOf(filled).filter(([name]) => asks(name))
  return visitPage(url, [...hidden, ...proof, ...given, go], signal)
}

function fieldsOf(filled: Interview | undefined): readonly (readonly [string, string])[] {
  const view = filled === undefined ? undefined : currentPage(filled)
  if (filled === undefined || view === undefined) return []
  return [...fillForm(view, filled.language)].flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  )
}
