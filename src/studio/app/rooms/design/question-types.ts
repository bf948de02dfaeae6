import type { Question } from '../../../../study/questionnaire.ts'

/** Types of question, from those used most. */
export const questionTypes = [
  'single',
  'multiple',
  'scale',
  'grid',
  'number',
  'text',
  'date',
  'nps',
  'rank',
  'constant_sum',
] as const satisfies readonly Question['type'][]

/** Type of a question. */
export type QuestionType = (typeof questionTypes)[number]
