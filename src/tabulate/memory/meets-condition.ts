import type { VariableId } from '../../core/ids.ts'
import type { Condition } from '../aggregate-request.ts'
import type { AnswerState, CodedAnswers } from './coded-column.ts'

/** Whether a condition asks nothing but what a code of a variable tells. */
export function isTold(condition: Condition, variable: VariableId, coded: CodedAnswers): boolean {
  switch (condition.kind) {
    case 'status':
      return condition.variable === variable
    case 'any_of':
      return condition.variable === variable && condition.categories.every(coded.tells)
    case 'expression':
      return false
    case 'all':
      return condition.conditions.every((one) => isTold(one, variable, coded))
    case 'not':
      return isTold(condition.condition, variable, coded)
  }
}

/** Whether an answer meets a condition that asks nothing else. */
export function answerMeets(condition: Condition, answer: AnswerState): boolean {
  switch (condition.kind) {
    case 'status':
      return condition.statuses.includes(answer.status)
    case 'any_of':
      return condition.categories.some(answer.has)
    case 'expression':
      return false
    case 'all':
      return condition.conditions.every((one) => answerMeets(one, answer))
    case 'not':
      return !answerMeets(condition.condition, answer)
  }
}

/** The variable that a condition asks first, when it asks any by name. */
export function firstVariable(condition: Condition): VariableId | undefined {
  switch (condition.kind) {
    case 'status':
    case 'any_of':
      return condition.variable
    case 'expression':
      return undefined
    case 'all':
      return condition.conditions.map(firstVariable).find((id) => id !== undefined)
    case 'not':
      return firstVariable(condition.condition)
  }
}
