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

/** A file that is one list under one key, its items still to be read one by one. */
export interface MirrorsFormat {
  readonly mirrors: readonly unknown[]
}

function makeMirrors(mirror: z.ZodType): z.ZodType<MirrorsFormat> {
  return z.strictObject({
    mirrors: z.array(mirror).describe('Which answer of one side faces which of the other.'),
  })
}

/** The whole of `mirrors.yaml`, for editors. */
export const mirrorsFormat: z.ZodType<MirrorsFormat> = makeMirrors(mirrorFormat)

/** The same without looking into the mirrors. */
export const mirrorsShell: z.ZodType<MirrorsFormat> = makeMirrors(z.unknown())
