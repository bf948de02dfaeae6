import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import type { OptionOrder } from '../questionnaire.ts'
import { dayFormat } from './date-format.ts'
import { expressionFormat, idFormat } from './id-format.ts'
import type { OptionFormat } from './option-format.ts'
import { optionFormat } from './option-format.ts'
import { textFormat } from './text-format.ts'

interface QuestionBaseFormat {
  readonly id: string
  readonly concept?: string | undefined
  readonly waves?: readonly string[] | undefined
  readonly text: LocalText
  readonly hint?: LocalText | undefined
  readonly required: boolean
  readonly sensitive?: boolean | undefined
  readonly show_if?: string | undefined
  readonly check?: { readonly that: string; readonly message: LocalText } | undefined
  readonly column?: string | undefined
}

interface OptionsFormat {
  readonly options: readonly OptionFormat[]
  readonly order: OptionOrder
}

interface StepsFormat {
  readonly minimum: number
  readonly maximum: number
  readonly ends?: readonly LocalText[] | undefined
  readonly options: readonly OptionFormat[]
}

interface GridBaseFormat extends QuestionBaseFormat {
  readonly type: 'grid'
  readonly rows: readonly GridRowFormat[]
  readonly row_order: OptionOrder
}

/** A row of a grid as written. */
export interface GridRowFormat {
  readonly id: string
  readonly label: LocalText
  readonly column?: string | undefined
}

/** A grid as written. */
export type GridFormat =
  | (GridBaseFormat & {
      readonly cells: 'single' | 'multiple'
      readonly options: readonly OptionFormat[]
    })
  | (GridBaseFormat & StepsFormat & { readonly cells: 'scale' })

/** A question as written. */
export type QuestionFormat =
  | (QuestionBaseFormat & OptionsFormat & { readonly type: 'single' })
  | (QuestionBaseFormat &
      OptionsFormat & {
        readonly type: 'multiple'
        readonly minimum?: number | undefined
        readonly maximum?: number | undefined
      })
  | (QuestionBaseFormat & StepsFormat & { readonly type: 'scale' })
  | (QuestionBaseFormat & { readonly type: 'nps' })
  | GridFormat
  | (QuestionBaseFormat & {
      readonly type: 'number'
      readonly minimum?: number | undefined
      readonly maximum?: number | undefined
      readonly decimals: number
      readonly unit?: LocalText | undefined
    })
  | (QuestionBaseFormat & {
      readonly type: 'text'
      readonly maximum_length: number
      readonly lines: 'one' | 'many'
    })
  | (QuestionBaseFormat & {
      readonly type: 'date'
      readonly earliest?: string | undefined
      readonly latest?: string | undefined
    })
  | (QuestionBaseFormat &
      OptionsFormat & { readonly type: 'rank'; readonly count?: number | undefined })
  | (QuestionBaseFormat & {
      readonly type: 'constant_sum'
      readonly options: readonly OptionFormat[]
      readonly total: number
    })

const base = {
  id: idFormat.describe('Id of the question, unique in its questionnaire.'),
  concept: idFormat
    .optional()
    .describe(
      'What it measures, so that other questions can be compared with it; default: its id.',
    ),
  waves: z.array(idFormat).min(1).optional().describe('Waves in which it is asked; default: all.'),
  text: textFormat.describe('The question, as the respondent reads it.'),
  hint: textFormat.optional().describe('A line of help under the question.'),
  required: z.boolean().default(false).describe('Must be answered before the page can be left.'),
  sensitive: z
    .boolean()
    .optional()
    .describe('Whether an answer could hurt who gave it: larger groups, no number for a handful.'),
  show_if: expressionFormat.optional().describe('Asked only when this is true of earlier answers.'),
  check: z
    .strictObject({
      that: expressionFormat.describe('Must be true for the page to be left.'),
      message: textFormat.describe('Says what is expected.'),
    })
    .optional()
    .describe('A condition that the answer must meet.'),
  column: z.string().optional().describe('Column of a foreign file; default: the id.'),
}

const order = z.enum(['fixed', 'random'])
const options = z.array(optionFormat).min(1).describe('The choices, in order.')
const optionOrder = order
  .default('fixed')
  .describe('fixed, or random: shuffled for each respondent.')
const count = z.int().min(0)

const steps = {
  minimum: z.int().describe('First step.'),
  maximum: z.int().describe('Last step.'),
  ends: z
    .array(textFormat)
    .length(2)
    .optional()
    .describe('Labels of the first and of the last step.'),
  options: z
    .array(optionFormat)
    .default([])
    .describe('Further options that are no step: do not know, refused.'),
}

const grid = {
  ...base,
  type: z.literal('grid').describe('The same options asked of several rows.'),
  rows: z
    .array(
      z.strictObject({
        id: idFormat.describe('Id of the row; its variable is question.row.'),
        label: textFormat.describe('What the respondent reads.'),
        column: z.string().optional().describe('Column of a foreign file.'),
      }),
    )
    .min(1)
    .describe('The rows, in order.'),
  row_order: order
    .default('fixed')
    .describe('fixed, or random: rows shuffled for each respondent.'),
}

/** A question of any type. */
export const questionFormat: z.ZodType<QuestionFormat> = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.literal('single').describe('One answer among options.'),
      options,
      order: optionOrder,
    }),
    z.strictObject({
      ...base,
      type: z.literal('multiple').describe('Any number of answers among options.'),
      options,
      order: optionOrder,
      minimum: count.optional().describe('Fewest options that may be chosen.'),
      maximum: count.optional().describe('Most options that may be chosen.'),
    }),
    z.strictObject({
      ...base,
      type: z.literal('scale').describe('Steps between two ends.'),
      ...steps,
    }),
    z.strictObject({
      ...base,
      type: z.literal('nps').describe('Likelihood to recommend, 0 to 10.'),
    }),
    z.discriminatedUnion('cells', [
      z.strictObject({
        ...grid,
        cells: z.literal('single').describe('One answer a row.'),
        options,
      }),
      z.strictObject({
        ...grid,
        cells: z.literal('multiple').describe('Any number of answers a row.'),
        options,
      }),
      z.strictObject({ ...grid, cells: z.literal('scale').describe('A step a row.'), ...steps }),
    ]),
    z.strictObject({
      ...base,
      type: z.literal('number').describe('A number between bounds.'),
      minimum: z.number().optional().describe('Smallest answer.'),
      maximum: z.number().optional().describe('Largest answer.'),
      decimals: z.int().min(0).max(6).default(0).describe('Decimals that may be given.'),
      unit: textFormat.optional().describe('Unit shown after the field.'),
    }),
    z.strictObject({
      ...base,
      type: z.literal('text').describe('Open text.'),
      maximum_length: z.int().min(1).max(20_000).default(500).describe('Most characters.'),
      lines: z.enum(['one', 'many']).default('many').describe('One line or a box.'),
    }),
    z.strictObject({
      ...base,
      type: z.literal('date').describe('A calendar date.'),
      earliest: dayFormat.optional().describe('Earliest day.'),
      latest: dayFormat.optional().describe('Latest day.'),
    }),
    z.strictObject({
      ...base,
      type: z.literal('rank').describe('Options put in order of preference.'),
      options,
      order: optionOrder,
      count: z.int().min(1).optional().describe('How many are ranked; default: all.'),
    }),
    z.strictObject({
      ...base,
      type: z.literal('constant_sum').describe('Amounts shared out among options.'),
      options,
      total: z.number().min(1).describe('What the amounts must make.'),
    }),
  ])
  .meta({ id: 'question' })
