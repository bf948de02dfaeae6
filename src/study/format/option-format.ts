import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import type { MissingKind } from '../variable.ts'
import { missingKinds } from '../variable.ts'
import { idFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** An option as written. */
export interface OptionFormat {
  readonly code: string
  readonly label: LocalText
  readonly exclusive: boolean
  readonly other: boolean
  readonly fixed: boolean
  readonly value?: number | undefined
  readonly missing?: MissingKind | undefined
  readonly source: readonly string[]
  readonly column?: string | undefined
}

/** One choice offered by a question. */
export const optionFormat: z.ZodType<OptionFormat> = z
  .strictObject({
    code: idFormat.describe('Stable code of the option: answers are stored under it.'),
    label: textFormat.describe('What the respondent reads.'),
    exclusive: z.boolean().default(false).describe('Excludes all the others: none of these.'),
    other: z.boolean().default(false).describe('Opens a line of text: other, please specify.'),
    fixed: z.boolean().default(false).describe('Keeps its place when the others are shuffled.'),
    value: z.number().optional().describe('Number it stands for in a mean.'),
    missing: z
      .enum(missingKinds)
      .optional()
      .describe('Choosing it means a kind of missing: dont_know, refused, no_answer.'),
    source: z.array(z.string()).default([]).describe('Values that stand for it in a foreign file.'),
    column: z
      .string()
      .optional()
      .describe('Column of a foreign file that holds this option of a multiple question.'),
  })
  .meta({ id: 'option' })
