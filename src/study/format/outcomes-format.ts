import * as z from 'zod'
import { idFormat } from './id-format.ts'

/** How the fieldwork of a sample ended, as written. */
export interface OutcomesFormat {
  readonly invited?: number | undefined
  readonly eligible?: number | undefined
  readonly complete?: number | undefined
  readonly partial?: number | undefined
  readonly screened_out?: number | undefined
  readonly excluded?: number | undefined
}

/** `outcomes.yaml` as written: what the fieldwork of a wave left. */
export interface WaveOutcomesFormat {
  readonly waves: Readonly<Record<string, Readonly<Record<string, OutcomesFormat>>>>
}

const people = z.int().min(0).optional()

/** How the fieldwork of a sample ended. */
export const outcomesFormat: z.ZodType<OutcomesFormat> = z.strictObject({
  invited: people.describe('People invited; absent when nobody knows, as with an open link.'),
  eligible: people.describe(
    'Those invited and not known to be ineligible: the base of the response rate.',
  ),
  complete: people.describe('Complete interviews, those left out later among them.'),
  partial: people.describe('Interviews left before their end.'),
  screened_out: people.describe('People found ineligible, or whose quota was full.'),
  excluded: people.describe('Complete interviews left out by the quality checks.'),
})

/** The whole of `outcomes.yaml`. */
export const waveOutcomesFormat: z.ZodType<WaveOutcomesFormat> = z.strictObject({
  waves: z
    .record(idFormat, z.record(idFormat, outcomesFormat).describe('By population.'))
    .describe('By wave.'),
})
