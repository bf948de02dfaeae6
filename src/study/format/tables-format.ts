import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { derivedFormat } from './derived-format.ts'
import { expressionFormat, idFormat } from './id-format.ts'
import { rulesFormat } from './rules-format.ts'
import type { RulesFormat } from './rules-format.ts'
import { textFormat } from './text-format.ts'

/** A base as written. */
export interface BaseFormat {
  readonly id: string
  readonly population: string
  readonly title: LocalText
  readonly filter: string
}

/** A net as written. */
export interface NetFormat {
  readonly id: string
  readonly variable: string
  readonly title: LocalText
  readonly codes?: readonly string[] | undefined
  /** The so many categories of the highest values. */
  readonly top?: number | undefined
  /** Those of the lowest. */
  readonly bottom?: number | undefined
}

/** A banner as written. */
export interface BannerFormat {
  readonly id: string
  readonly population: string
  readonly title: LocalText
  readonly blocks: readonly BlockFormat[]
}

/** Columns of a variable as written. */
export interface ColumnsFormat {
  readonly variable: string
  readonly columns?:
    | readonly { readonly title: LocalText; readonly codes: readonly string[] }[]
    | undefined
}

/** A block of a banner as written. */
export interface BlockFormat extends ColumnsFormat {
  readonly title?: LocalText | undefined
  readonly within?: ColumnsFormat | undefined
}

/** A table as written. */
export interface TableFormat {
  readonly id: string
  readonly population: string
  readonly title?: LocalText | undefined
  readonly banner?: string | undefined
  readonly variables?: readonly string[] | undefined
  readonly base?: string | undefined
  readonly denominator: 'asked' | 'answered'
}

const variable = z.string().min(1)
const codes = z.array(z.string()).min(1).describe('Codes of the variable.')

/** A named domain of respondents. */
export const baseFormat: z.ZodType<BaseFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the base.'),
    population: idFormat.describe('Its population.'),
    title: textFormat.describe('Who is counted.'),
    filter: expressionFormat.describe('True of those who are counted.'),
  })
  .meta({ id: 'base' })

const boxes = z.int().min(1)

/** Several categories counted as one. */
export const netFormat: z.ZodType<NetFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the net, used as a row: variable.net.'),
    variable: variable.describe('The variable, in every population that has it.'),
    title: textFormat.describe('Label of the row.'),
    codes: codes.optional().describe('Codes of the variable; or say top or bottom.'),
    top: boxes
      .optional()
      .describe('The so many answers of the highest values: 2 for a top-two box.'),
    bottom: boxes.optional().describe('The so many answers of the lowest values.'),
  })
  .meta({ id: 'net' })

const columns = z
  .array(z.strictObject({ title: textFormat.describe('Title of the column.'), codes }))
  .min(1)
  .optional()
  .describe('Columns; default: one for each category.')

const within: z.ZodType<ColumnsFormat> = z.strictObject({
  variable: variable.describe('The variable whose columns hold those of the block.'),
  columns,
})

/** Columns of tables. */
export const bannerFormat: z.ZodType<BannerFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the banner.'),
    population: idFormat.describe('Its population.'),
    title: textFormat.describe('Name of the banner.'),
    blocks: z
      .array(
        z.strictObject({
          variable: variable.describe('The variable whose categories are columns.'),
          title: textFormat.optional().describe('Title of the block; default: the question.'),
          columns,
          within: within.optional().describe('Nests the columns: age within sex.'),
        }),
      )
      .min(1)
      .describe('Blocks of columns after the total, which always comes first.'),
  })
  .meta({ id: 'banner' })

/** Questions by a banner. */
export const tableFormat: z.ZodType<TableFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the table.'),
    population: idFormat.describe('Its population.'),
    title: textFormat.optional().describe('Name of the table in lists of tables.'),
    banner: idFormat.optional().describe('Its columns; default: the total alone.'),
    variables: z.array(variable).min(1).optional().describe('Its rows; default: all questions.'),
    base: idFormat.optional().describe('Who is counted; default: all who were asked.'),
    denominator: z
      .enum(['asked', 'answered'])
      .default('asked')
      .describe('asked: all who were asked; answered: those who gave an answer.'),
  })
  .meta({ id: 'table' })

/** `tables.yaml`, its items still to be read one by one. */
export interface TabBookFormat {
  readonly rules?: RulesFormat | undefined
  readonly derived: readonly unknown[]
  readonly bases: readonly unknown[]
  readonly nets: readonly unknown[]
  readonly banners: readonly unknown[]
  readonly tables: readonly unknown[]
}

interface TabBookItems {
  readonly derived: z.ZodType
  readonly base: z.ZodType
  readonly net: z.ZodType
  readonly banner: z.ZodType
  readonly table: z.ZodType
}

function makeTabBook(items: TabBookItems): z.ZodType<TabBookFormat> {
  return z.strictObject({
    rules: rulesFormat.optional().describe('How numbers are tested and drawn.'),
    derived: z
      .array(items.derived)
      .default([])
      .describe('Variables made of others, such as bands of a number.'),
    bases: z.array(items.base).default([]).describe('Named domains of respondents.'),
    nets: z.array(items.net).default([]).describe('Several categories counted as one.'),
    banners: z.array(items.banner).default([]).describe('Columns of tables.'),
    tables: z.array(items.table).default([]).describe('Questions by a banner.'),
  })
}

/** The whole of `tables.yaml`, for editors. */
export const tabBookFormat: z.ZodType<TabBookFormat> = makeTabBook({
  derived: derivedFormat,
  base: baseFormat,
  net: netFormat,
  banner: bannerFormat,
  table: tableFormat,
})

const anything = z.unknown()

/** The same without looking into the items. */
export const tabBookShell: z.ZodType<TabBookFormat> = makeTabBook({
  derived: anything,
  base: anything,
  net: anything,
  banner: anything,
  table: anything,
})
