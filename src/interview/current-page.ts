import type { WaveId } from '../core/ids.ts'
import type { Questionnaire } from '../study/questionnaire.ts'
import type { Interview } from './interview.ts'
import type { PageView } from './page-view.ts'
import { wordingOf } from './pipe-text.ts'
import { followRoute } from './route.ts'
import type { ReachedQuestions, Route, Stop } from './route.ts'
import { viewQuestion } from './view-question.ts'
import type { Wording } from './wording.ts'

/** Where an interview stands: the page shown and the way to it. */
export interface Position extends Route {
  readonly wave: WaveId
  readonly stop: Stop
  readonly wording: Wording
}

/**
 * The page to show now, or undefined when the interview is finished.
 *
 * Call it again after each answer: questions of the page may depend on those above them.
 */
export function currentPage(interview: Interview): PageView | undefined {
  const position = positionOf(interview)
  if (position === undefined) return undefined
  const { stop, stops, reached, wording } = position
  const { page, questions, index } = stop
  return {
    id: page.id,
    title: page.title === undefined ? undefined : wording.text(page.title),
    questions: questions.map((question) => {
      const answer = reached.get(question.id)?.answer
      return viewQuestion({ question, answer }, wording, interview.seed)
    }),
    canGoBack: stops.length > 1,
    progress: index / interview.questionnaire.pages.length,
  }
}

/** Follows the way to the page shown. */
export function positionOf(interview: Interview): Position | undefined {
  const { page, wave } = interview
  if (page === undefined) return undefined
  const route = followRoute(interview, (stop) => stop.page.id === page)
  const stop = route.stops.at(-1)
  if (stop?.page.id !== page) throw new Error(`positionOf requires a page on the way, not ${page}`)
  return { ...route, wave, stop, wording: wordsOf(interview, route.reached) }
}

/** The wording of an interview whose questions on the way are known. */
function wordsOf(interview: Interview, reached: ReachedQuestions): Wording {
  const known = (id: string): boolean => hasQuestion(interview.questionnaire, id)
  return wordingOf(interview.language, reached, known)
}

function hasQuestion({ frame, pages }: Questionnaire, id: string): boolean {
  return [...frame, ...pages.flatMap(({ questions }) => questions)].some((one) => one.id === id)
}
