import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import { periodFormat } from './date-format.ts'
import { idFormat, rowFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** A mirror as written. */
export interface MirrorFormat {
  readonly id: string
  readonly title: LocalText
  readonly kind: 'same_question' | 'belief_and_fact'
  readonly waves?: readonly string[] | undefined
  readonly left: MirrorSideFormat
  readonly right: MirrorSideFormat
  readonly reading?: LocalText | undefined
  readonly differs?: LocalText | undefined
}

/** A side of a mirror as written. */
export interface MirrorSideFormat {
  readonly population: string
  readonly row: string
  readonly label: LocalText
  readonly benchmark?: BenchmarkFormat | undefined
}

/** What somebody else published of the same answer. */
export interface BenchmarkFormat {
  readonly percent: number
  readonly source: LocalText
  readonly date: string
}

const benchmark: z.ZodType<BenchmarkFormat> = z.strictObject({
  percent: z.number().min(0).max(100).describe('The share that was published, in percent.'),
  source: textFormat.describe('Who published it, of whom.'),
  date: periodFormat,
})

const side = z.strictObject({
  population: idFormat.describe('The population of this side.'),
  row: rowFormat.describe(
    'The answer: variable.code, variable.net, variable.mean or variable.nps.',
  ),
  label: textFormat.describe('Short label for the chart.'),
  benchmark: benchmark
    .optional()
    .describe('A published share of the same answer, shown beside; nothing is tested on it.'),
})

/** A mirror. */
export const mirrorFormat: z.ZodType<MirrorFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the mirror.'),
    title: textFormat.describe('What the two sides face each other on.'),
    kind: z
      .enum(['same_question', 'belief_and_fact'])
      .describe(
        "same_question: both were asked alike; belief_and_fact: one side's belief faces the other's fact.",
      ),
    waves: z
      .array(idFormat)
      .min(1)
      .optional()
      .describe('Waves in which it is read; default: all those in which both sides were asked.'),
    left: side.describe('The first population.'),
    right: side.describe('The other population.'),
    reading: textFormat
      .optional()
      .describe('A sentence in which {left}, {right} and {gap} are filled.'),
    differs: textFormat
      .optional()
      .describe('Why scales, order or routing differ; required when they do.'),
  })
  .meta({ id: 'mirror' })

/** A part of the populations as written. */
export interface PartFormat {
  readonly id: string
  readonly title: LocalText
  /** Base by population. */
  readonly bases: Readonly<Record<string, string>>
}

/** A part of both populations. */
export const partFormat: z.ZodType<PartFormat> = z
  .strictObject({
    id: idFormat.describe('Id of the part.'),
    title: textFormat.describe('Whom it holds on every side.'),
    bases: z
      .record(z.string(), idFormat)
      .describe('By population, the base of tables.yaml that is this part of it.'),
  })
  .meta({ id: 'part' })

/** `mirrors.yaml`, its items still to be read one by one. */
export interface MirrorsFormat {
  readonly mirrors: readonly unknown[]
  readonly parts: readonly unknown[]
}

interface MirrorsItems {
  readonly mirror: z.ZodType
  readonly part: z.ZodType
}

function makeMirrors({ mirror, part }: MirrorsItems): z.ZodType<MirrorsFormat> {
  return z.strictObject({
    mirrors: z.array(mirror).describe('Which answer of one side faces which of the other.'),
    parts: z
      .array(part)
      .default([])
      .describe('Parts of both populations, such as a sector, in which mirrors are read as well.'),
  })
}

/** The whole of `mirrors.yaml`, for editors. */
export const mirrorsFormat: z.ZodType<MirrorsFormat> = makeMirrors({
  mirror: mirrorFormat,
  part: partFormat,
})

/** The same without looking into the items. */
export const mirrorsShell: z.ZodType<MirrorsFormat> = makeMirrors({
  mirror: z.unknown(),
  part: z.unknown(),
})
