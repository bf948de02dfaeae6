import { noCategory } from '../../dataset/dataset.ts'
import type { Classifier } from '../aggregate-request.ts'
import type { AnswerState } from './coded-column.ts'
import { answerMeets } from './meets-condition.ts'

/** A classifier that is not made of others. */
export type SimpleClassifier = Exclude<Classifier, { readonly kind: 'joint' }>

/** The level of each answer; −1 for none. */
export function classifyAnswers(
  classifier: SimpleClassifier,
  answers: readonly AnswerState[],
): Int32Array {
  const levels = new Int32Array(answers.length)
  for (const [state, answer] of answers.entries()) levels[state] = levelOf(classifier, answer)
  return levels
}

function levelOf(classifier: SimpleClassifier, answer: AnswerState): number {
  if (classifier.kind === 'condition') return answerMeets(classifier.condition, answer) ? 0 : -1
  return answer.category === noCategory
    ? (classifier.blanks[answer.status] ?? -1)
    : (classifier.levels[answer.category] ?? -1)
}

/** Number of levels of a classifier. */
export function levelCountOf(classifier: Classifier): number {
  switch (classifier.kind) {
    case 'category':
      return classifier.levelCount
    case 'condition':
      return 1
    case 'joint':
      return classifier.parts.reduce((product, part) => product * levelCountOf(part), 1)
  }
}
