import { idOf } from '../core/ids.ts'
import type { QuestionId, WaveId } from '../core/ids.ts'
import { holds } from '../study/expression/evaluate.ts'
import { waveVariable } from '../study/expression/scope.ts'
import type { Scope } from '../study/expression/ast.ts'
import type { Page, Question, Questionnaire } from '../study/questionnaire.ts'
import type { Answer, Answers } from './answers.ts'
import { valueOf } from './value-of.ts'

/** What decides the way through a questionnaire. */
export interface Course {
  readonly questionnaire: Questionnaire
  readonly wave: WaveId
  /** Known from the sampling frame before the first page. */
  readonly frame: Answers
  /** Everything answered so far, also on pages that are no longer on the way. */
  readonly drafts: Answers
}

/** A question on the way with its answer, if it has one. */
export interface Reached {
  readonly question: Question
  readonly answer: Answer | undefined
}

/** The questions on the way, in order; those of the frame come first. */
export type ReachedQuestions = ReadonlyMap<QuestionId, Reached>

/** A page on the way and the questions that it shows. */
export interface Stop {
  /** Place of the page in the questionnaire, from 0. */
  readonly index: number
  readonly page: Page
  readonly questions: readonly Question[]
}

/** The way through a questionnaire, as far as it was followed. */
export interface Route {
  readonly stops: readonly Stop[]
  readonly reached: ReachedQuestions
}

/**
 * Makes the scope in which routing and checks are evaluated.
 *
 * It sees the questions on the way only: an answer that a change has left behind decides nothing.
 */
export function scopeOf(wave: WaveId, reached: ReachedQuestions): Scope {
  return (variable) => {
    if (variable === waveVariable) return wave
    // A question's id holds no dot; what follows one names a row of a grid or an option.
    const [question = '', part] = variable.split('.')
    const found = reached.get(idOf<QuestionId>(question))
    return found === undefined ? undefined : valueOf(found, part)
  }
}

/**
 * Follows the way from the first page, each page and question shown or passed over by the answers
 * before it, until a stop is the end that the caller looks for.
 *
 * @param course - questionnaire, wave, frame and drafts
 * @param isEnd - stops the walk after the first stop for which it holds; to the last page otherwise
 */
export function followRoute(course: Course, isEnd: (stop: Stop) => boolean = () => false): Route {
  const { questionnaire, wave, frame, drafts } = course
  const reached = new Map<QuestionId, Reached>()
  const scope = scopeOf(wave, reached)
  for (const question of frameQuestions(questionnaire, wave)) {
    reached.set(question.id, { question, answer: frame.get(question.id) })
  }
  const stops: Stop[] = []
  for (const [index, page] of questionnaire.pages.entries()) {
    if (!holds(page.showIf, scope)) continue
    const questions: Question[] = []
    for (const question of page.questions) {
      if (!question.waves.includes(wave) || !holds(question.showIf, scope)) continue
      questions.push(question)
      reached.set(question.id, { question, answer: drafts.get(question.id) })
    }
    if (questions.length === 0) continue
    const stop = { index, page, questions }
    stops.push(stop)
    if (isEnd(stop)) break
  }
  return { stops, reached }
}

/** The frame's questions that a wave knows. */
export function frameQuestions(questionnaire: Questionnaire, wave: WaveId): readonly Question[] {
  return questionnaire.frame.filter((question) => question.waves.includes(wave))
}
