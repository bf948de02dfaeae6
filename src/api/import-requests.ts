import { z } from 'zod'
import { importKinds } from '../study/import/import-plan.ts'
import type { ImportPlan } from '../study/import/import-plan.ts'
import { missingKinds } from '../study/variable.ts'
import { idPattern } from '../core/ids.ts'
import type { ImportRequest } from './import-answers.ts'

const id = z.string().max(80).regex(idPattern)
const column = z.string().max(2000)
const words = z.string().max(2000)
const cell = z.string().max(20_000)

const group = z.strictObject({ id, title: words, value: cell })
const side = z.strictObject({ population: id, item: id, value: cell })

const planSchema: z.ZodType<ImportPlan> = z.strictObject({
  language: z.enum(['fr', 'en']),
  title: words,
  fieldwork: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
  populationColumn: column.optional(),
  populations: z.array(group).min(1).max(12),
  waveColumn: column.optional(),
  waves: z.array(group).min(1).max(12),
  weightColumn: column.optional(),
  items: z
    .array(
      z.strictObject({
        id,
        columns: z.array(column).min(1).max(500),
        kind: z.enum(importKinds),
        label: words,
        answers: z
          .array(
            z.strictObject({
              value: cell,
              label: words,
              missing: z.enum(missingKinds).optional(),
              column: column.optional(),
            }),
          )
          .max(500),
        isBanner: z.boolean(),
      }),
    )
    .max(2000),
  mirrors: z.array(z.strictObject({ id, left: side, right: side })).max(500),
  missing: z.record(z.string(), z.enum(missingKinds)),
  notSelected: z.array(cell).max(50),
})

/** A study to be made of a file that was read. */
export const importRequestSchema: z.ZodType<ImportRequest> = z.strictObject({
  id: z.string().max(64),
  plan: planSchema,
})
