import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { dateFormat } from './date-format.ts'
import { idFormat, rowFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** A published figure as written. */
export interface FigureFormat {
  readonly wave: string
  readonly population: string
  readonly row: string
  readonly value: number
  readonly unit?: 'percent' | 'mean' | undefined
  readonly decimals: number
  readonly base?: string | undefined
  readonly stated: 'digits' | 'words' | 'derived'
  readonly sources: readonly string[]
}

/** A figure that outlets print differently, as written. */
export interface IrreconcilableFormat {
  readonly wave: string
  readonly population: string
  readonly row: string
  readonly values: readonly { readonly value: number; readonly sources: readonly string[] }[]
  readonly why: LocalText
}

/** A published tab book as written. */
export interface TabBookSourceFormat {
  readonly file: string
  readonly encoding: string
  readonly wave: string
  readonly population: string
  readonly banner: string
  readonly variables: readonly string[]
}

/** `published.yaml`, its lists still to be read item by item. */
export interface PublishedFormat {
  readonly sources: Readonly<Record<string, { readonly outlet: string; readonly date: string }>>
  readonly figures: readonly unknown[]
  readonly irreconcilable: readonly unknown[]
  readonly tab_book?: TabBookSourceFormat | undefined
}

const about = {
  wave: idFormat.describe('The wave.'),
  population: idFormat.describe('The population.'),
  row: rowFormat,
}
const sourceIds = z.array(z.string()).min(1).describe('Ids of the sources that print it.')

/** A figure as it was printed. */
export const figureFormat: z.ZodType<FigureFormat> = z
  .strictObject({
    ...about,
    value: z.number().describe('A percentage (0 to 100), or the mean in its unit.'),
    unit: z
      .enum(['percent', 'mean'])
      .optional()
      .describe('Default: mean for a row .mean, else percent.'),
    decimals: z.int().min(0).max(6).default(0).describe('Decimals printed.'),
    base: idFormat.optional().describe('A base of tables.yaml; default: all who were asked.'),
    stated: z
      .enum(['digits', 'words', 'derived'])
      .default('digits')
      .describe('Printed in digits, in words, or derived from what is printed.'),
    sources: sourceIds,
  })
  .meta({ id: 'figure' })

/** A figure that outlets print differently. */
export const irreconcilableFormat: z.ZodType<IrreconcilableFormat> = z
  .strictObject({
    ...about,
    values: z
      .array(z.strictObject({ value: z.number().describe('A printed value.'), sources: sourceIds }))
      .min(2)
      .describe('The values printed.'),
    why: textFormat.describe('Why no data set can agree with all.'),
  })
  .meta({ id: 'irreconcilable' })

const tabBook = z.strictObject({
  file: z.string().min(1).describe('Path of the CSV inside the folder of the study.'),
  encoding: z
    .enum(['utf-8', 'windows-1252', 'latin1', 'utf-16le'])
    .default('utf-8')
    .describe('Encoding.'),
  wave: about.wave,
  population: about.population,
  banner: idFormat.describe('The banner whose columns, total first, are those of the file.'),
  variables: z
    .array(z.string().min(1))
    .min(1)
    .describe("Variables in the order of the file's questions."),
})

function makePublished(figure: z.ZodType, irreconcilable: z.ZodType): z.ZodType<PublishedFormat> {
  return z.strictObject({
    sources: z
      .record(
        idFormat,
        z.strictObject({
          outlet: z.string().min(1).describe('Name of the outlet.'),
          date: dateFormat.describe('When it appeared.'),
        }),
      )
      .default({})
      .describe('Outlets that printed figures, by id.'),
    figures: z.array(figure).default([]).describe('Figures to agree with.'),
    irreconcilable: z.array(irreconcilable).default([]).describe('Figures printed differently.'),
    tab_book: tabBook.optional().describe('A tab book published as CSV, to compare cell by cell.'),
  })
}

/** The whole of `published.yaml`, for editors. */
export const publishedFormat: z.ZodType<PublishedFormat> = makePublished(
  figureFormat,
  irreconcilableFormat,
)

/** The same without looking into the items of its lists. */
export const publishedShell: z.ZodType<PublishedFormat> = makePublished(z.unknown(), z.unknown())
