import type { Value } from '../study/expression/ast.ts'
import type { Question } from '../study/questionnaire.ts'
import type { Answer } from './answers.ts'
import { codesOfRow } from './reading/read-grid.ts'

/**
 * The value of an answer in an expression.
 *
 * @param reached - a question and its answer
 * @param part - row of a grid, option of a ranking (its rank, from 1) or of a constant sum
 */
export function valueOf(
  reached: { readonly question: Question; readonly answer: Answer | undefined },
  part: string | undefined,
): Value {
  const { question, answer } = reached
  if (answer === undefined) return undefined
  return part === undefined ? wholeValue(answer) : partValue(question, answer, part)
}

function wholeValue(answer: Answer): Value {
  switch (answer.kind) {
    case 'single':
      return answer.code
    case 'multiple':
      return answer.codes
    case 'number':
    case 'text':
    case 'date':
      return answer.value
    case 'grid':
    case 'rank':
    case 'constant_sum':
    case 'missing':
      return undefined
  }
}

function partValue(question: Question, answer: Answer, part: string): Value {
  if (answer.kind === 'grid') {
    const codes = codesOfRow(answer, part)
    if (codes.length === 0) return undefined
    return question.type === 'grid' && question.cells === 'multiple' ? codes : codes[0]
  }
  if (answer.kind === 'rank') {
    const place = answer.codes.findIndex((code) => code === part)
    return place < 0 ? undefined : place + 1
  }
  return answer.kind === 'constant_sum' && Object.hasOwn(answer.amounts, part)
    ? answer.amounts[part]
    : undefined
}
