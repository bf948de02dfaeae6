import type { Answer } from '../interview/answers.ts'
import type { Code } from '../core/ids.ts'
import type { Variable } from '../study/variable.ts'
import { statusOf } from './status-kind.ts'

/** What an answer to a question says of one of its variables. */
export type RecordedAnswer =
  | { readonly kind: 'codes'; readonly codes: readonly Code[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'status'; readonly status: number }

const noAnswer: RecordedAnswer = { kind: 'status', status: statusOf('no_answer') }
const notAsked: RecordedAnswer = { kind: 'status', status: statusOf('not_asked') }

/** What follows the question's id in a variable's: the row of a grid, the option of a rank. */
function partOf({ id, question }: Variable): string {
  return question === undefined ? '' : id.slice(question.length + 1)
}

function textAnswer(text: string): RecordedAnswer {
  // No file of text can carry it, and no keyboard types it.
  const value = text.replaceAll('\u0000', '')
  return value === '' ? noAnswer : { kind: 'text', value }
}

function gridAnswer(codes: readonly Code[] = []): RecordedAnswer {
  return codes.length === 0 ? noAnswer : { kind: 'codes', codes }
}

function rankAnswer(place: number): RecordedAnswer {
  return place < 0 ? noAnswer : { kind: 'number', value: place + 1 }
}

function amountAnswer(value = 0): RecordedAnswer {
  return { kind: 'number', value }
}

function answerTo(variable: Variable, answer: Answer): RecordedAnswer {
  const part = partOf(variable)
  switch (answer.kind) {
    case 'missing':
      return { kind: 'status', status: statusOf(answer.missing) }
    case 'single':
      return { kind: 'codes', codes: [answer.code] }
    case 'multiple':
      return { kind: 'codes', codes: answer.codes }
    case 'number':
      return { kind: 'number', value: answer.value }
    case 'text':
    case 'date':
      return textAnswer(answer.value)
    case 'grid':
      return gridAnswer(answer.rows[part])
    case 'rank':
      return rankAnswer(answer.codes.findIndex((code) => code === part))
    case 'constant_sum':
      return amountAnswer(answer.amounts[part])
  }
}

/**
 * Takes from the answer to a question what concerns one variable.
 *
 * A row of a grid left blank and an option not ranked are "no answer"; an option that a constant
 * sum does not name has nothing.
 */
export function recordedAnswer(variable: Variable, answer: Answer | undefined): RecordedAnswer {
  return answer === undefined ? notAsked : answerTo(variable, answer)
}
