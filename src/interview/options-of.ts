import type { Code } from '../core/ids.ts'
import type { Option, Question } from '../study/questionnaire.ts'

/** The options of a question; none for a number, a text or a date. */
export function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : []
}

/** Finds an option by its code. */
export function findOption(question: Question, code: Code): Option | undefined {
  return optionsOf(question).find((option) => option.code === code)
}

/** Whether an option of a multiple question goes with no other: "none of these", "don't know". */
export function standsAlone(option: Option): boolean {
  return option.exclusive || option.missing !== undefined
}
