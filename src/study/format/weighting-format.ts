import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { dateFormat } from './date-format.ts'
import { idFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** How a sample is weighted, as written. */
export interface WeightingFormat {
  readonly population: string
  readonly wave: string
  readonly column?: string | undefined
  readonly margins: readonly MarginFormat[]
  readonly method?: 'raking' | 'linear' | 'logit' | undefined
  readonly bounds?: BoundsFormat | undefined
}

/** Bounds as written. */
export interface BoundsFormat {
  readonly lower: number
  readonly upper: number
}

/** A margin as written. */
export interface MarginFormat {
  readonly variable: string
  readonly source: LocalText
  readonly date: string
  readonly targets: Readonly<Record<string, number>>
}

const margin = z.strictObject({
  variable: z.string().min(1).describe('A single-answer variable asked of everyone.'),
  source: textFormat.describe('Where the distribution is known from.'),
  date: dateFormat.describe('What date it describes.'),
  targets: z
    .record(z.string(), z.number())
    .describe('Share of each category, 0 to 1, summing to 1: {femme: 0.43, homme: 0.57}.'),
})

const bounds = z.strictObject({
  lower: z.number().describe('At least 0, below 1.'),
  upper: z.number().describe('Above 1.'),
})

/** The weighting of one sample. */
export const weightingFormat: z.ZodType<WeightingFormat> = z
  .strictObject({
    population: idFormat.describe('The population weighted.'),
    wave: idFormat.describe('The wave weighted.'),
    column: z.string().min(1).optional().describe('Column of the data that holds given weights.'),
    margins: z.array(margin).default([]).describe('Known distributions to weight to.'),
    method: z
      .enum(['raking', 'linear', 'logit'])
      .optional()
      .describe(
        'How weights move to meet the margins: by factors (raking, the default), by least squares (linear), or by factors strictly within bounds (logit, which requires them).',
      ),
    bounds: bounds
      .optional()
      .describe(
        'Between what the ratio of final to starting weight stays: {lower: 0.3, upper: 3}.',
      ),
  })
  .meta({ id: 'weighting' })

/** `weighting.yaml`, its items still to be read one by one. */
export interface WeightingsFormat {
  readonly weighting: readonly unknown[]
}

function makeWeightings(weighting: z.ZodType): z.ZodType<WeightingsFormat> {
  return z.strictObject({
    weighting: z.array(weighting).describe('How each sample is weighted.'),
  })
}

/** The whole of `weighting.yaml`, for editors. */
export const weightingsFormat: z.ZodType<WeightingsFormat> = makeWeightings(weightingFormat)

/** The same without looking into the items. */
export const weightingsShell: z.ZodType<WeightingsFormat> = makeWeightings(z.unknown())
