import { z } from 'zod'
import type { CollectMode } from '../study/fieldwork.ts'
import { mostTrial } from './most-trial.ts'

/** `POST …/field/make`: a `fieldwork.yaml` where there is none. */
export const fieldMakeSchema: z.ZodType<{ readonly mode: CollectMode }> = z.strictObject({
  mode: z.enum(['anonymous', 'confidential', 'open']),
})

/** `POST …/field/start`: on other ports than last time when `anew`. */
export const fieldStartSchema: z.ZodType<{ readonly anew: boolean }> = z.strictObject({
  anew: z.boolean(),
})

/** `POST …/field/extend`: the new last day. */
export const fieldExtendSchema: z.ZodType<{ readonly closes: string }> = z.strictObject({
  closes: z.iso.date(),
})

/** `POST …/field/invite` and `…/remind`: mails in a batch, and how long to wait between two. */
export const fieldMailSchema: z.ZodType<{ readonly size: number; readonly pauseSeconds: number }> =
  z.strictObject({
    size: z.number().int().min(1).max(500),
    pauseSeconds: z.number().int().min(0).max(600),
  })

/** `POST …/field/try`: how many simulated people answer. */
export const fieldTrySchema: z.ZodType<{ readonly respondents: number }> = z.strictObject({
  respondents: z.number().int().min(1).max(mostTrial),
})

/** `POST …/field/sign`: the manifest as the witness gave it back. */
export const fieldSignSchema: z.ZodType<{ readonly signed: string }> = z.strictObject({
  signed: z.string().max(1_000_000),
})

/** What cannot be undone is confirmed with the name of the study. */
export const fieldConfirmSchema: z.ZodType<{ readonly name: string }> = z.strictObject({
  name: z.string().max(200),
})

/** `POST …/field/export`: over files of answers that are there when `force`. */
export const fieldExportSchema: z.ZodType<{ readonly force: boolean }> = z.strictObject({
  force: z.boolean(),
})

/** An action that takes nothing. */
export const fieldNothingSchema: z.ZodType<Readonly<Record<string, never>>> = z.strictObject({})
