import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { expressionFormat, idFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** An option of a derived variable as written. */
export interface DerivedOptionFormat {
  readonly code: string
  readonly label: LocalText
  readonly when: string
}

/** A derived variable as written. */
export interface DerivedFormat {
  readonly id: string
  readonly population: string
  readonly title: LocalText
  readonly concept?: string | undefined
  readonly measure: 'nominal' | 'ordinal'
  readonly options: readonly DerivedOptionFormat[]
}

const option: z.ZodType<DerivedOptionFormat> = z.strictObject({
  code: idFormat.describe('Stable code of the option, as row: variable.code.'),
  label: textFormat.describe('Its name in tables and charts.'),
  when: expressionFormat.describe('Who is in it, of those in none of the options before.'),
})

/** A variable made of others. */
export const derivedFormat: z.ZodType<DerivedFormat> = z
  .strictObject({
    id: idFormat.describe('Name of the variable; no question of the population has it.'),
    population: idFormat.describe('Its population.'),
    title: textFormat.describe('What it says of people, as a question is worded in tables.'),
    concept: idFormat.optional().describe('What it measures, for mirrors; default: its id.'),
    measure: z
      .enum(['nominal', 'ordinal'])
      .default('ordinal')
      .describe('Whether the options are in order, as bands are.'),
    options: z
      .array(option)
      .min(2)
      .describe('Its options: a person is in the first whose condition holds.'),
  })
  .meta({ id: 'derived' })
