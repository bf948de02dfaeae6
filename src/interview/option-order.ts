import { idOf } from '../core/ids.ts'
import type { Code } from '../core/ids.ts'
import { seededRandom } from '../core/random.ts'
import type { Random } from '../core/random.ts'
import type { GridRow, Option, Question } from '../study/questionnaire.ts'

/**
 * Puts a question's options in the order shown to one respondent: shuffled when the question says
 * so, options with a fixed place left in it. The same seed gives the same order everywhere.
 */
export function orderOptions(question: Question, seed: number): readonly Option[] {
  if (!('options' in question)) return []
  if (!('order' in question) || question.order === 'fixed') return question.options
  return shuffleAround(question.options, (option) => option.fixed, drawsFor(question, seed))
}

/** Puts a grid's rows in the order shown to one respondent. */
export function orderRows(
  question: Extract<Question, { readonly type: 'grid' }>,
  seed: number,
): readonly GridRow[] {
  return question.rowOrder === 'fixed'
    ? question.rows
    : drawsFor(question, seed).shuffle(question.rows)
}

/** Whether a question is shown in an order of each respondent's own. */
export function isShuffled(question: Question): boolean {
  return question.type === 'grid'
    ? question.rowOrder === 'random'
    : 'order' in question && question.order === 'random'
}

/** The order in which one respondent sees a question's options, or a grid's rows, by their ids. */
export function orderShown(question: Question, seed: number): readonly Code[] {
  return question.type === 'grid'
    ? orderRows(question, seed).map(({ id }) => idOf<Code>(id))
    : orderOptions(question, seed).map(({ code }) => code)
}

function drawsFor(question: Question, seed: number): Random {
  return seededRandom(seed).fork(question.id)
}

function shuffleAround<T>(
  items: readonly T[],
  staysPut: (item: T) => boolean,
  draws: Random,
): readonly T[] {
  const shuffled = draws.shuffle(items.filter((item) => !staysPut(item))).values()
  return items.map((item) => (staysPut(item) ? item : (shuffled.next().value ?? item)))
}
