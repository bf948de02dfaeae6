import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { expressionFormat, idFormat } from './id-format.ts'
import { questionFormat } from './question-format.ts'
import { textFormat } from './text-format.ts'

/** A questionnaire as written, its questions still to be read one by one. */
export interface QuestionnaireFormat {
  readonly population: string
  readonly version: number
  readonly frame: readonly unknown[]
  readonly pages: readonly PageFormat[]
}

/** A page as written. */
export interface PageFormat {
  readonly id: string
  readonly title?: LocalText | undefined
  readonly show_if?: string | undefined
  readonly questions: readonly unknown[]
}

function makeQuestionnaire(question: z.ZodType): z.ZodType<QuestionnaireFormat> {
  const page = z.strictObject({
    id: idFormat.describe('Id of the page, unique in the questionnaire.'),
    title: textFormat.optional().describe('Title shown above the page.'),
    show_if: expressionFormat
      .optional()
      .describe('Shown only when this is true of earlier answers.'),
    questions: z.array(question).min(1).describe('Questions shown together.'),
  })
  return z.strictObject({
    population: idFormat.describe('The population that is asked.'),
    version: z.int().min(1).describe('Version; a questionnaire in the field never changes.'),
    frame: z
      .array(question)
      .default([])
      .describe('Known from the sampling frame and never asked: company, size class.'),
    pages: z.array(page).min(1).describe('Pages in order.'),
  })
}

/** The whole of `questionnaires/*.yaml`, for editors. */
export const questionnaireFormat: z.ZodType<QuestionnaireFormat> = makeQuestionnaire(questionFormat)

/** The same without looking into questions, so that one bad question does not hide the others. */
export const questionnaireShell: z.ZodType<QuestionnaireFormat> = makeQuestionnaire(z.unknown())
