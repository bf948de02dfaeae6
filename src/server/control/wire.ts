import { z } from 'zod'
import { qualityFlags } from '../../study/fieldwork.ts'
import type { QualityFlag } from '../../study/fieldwork.ts'
import type {
  AdmittedToken,
  AnswerCount,
  CollectedAnswer,
  PageCount,
  QuotaCount,
} from '../../collect/ports/collector-store.ts'
import type { AuditLine, Durability, WaveState } from '../../collect/ports/phase.ts'
import type {
  GroupCount,
  KeyCount,
  NewPerson,
  Person,
} from '../../collect/ports/registrar-store.ts'

/** How the ports' values travel between the processes: JSON, bytes in base64url. */

const count = z.number().int().min(0)
const texts = z.record(z.string(), z.string())

/** Bytes as base64url. */
export const bytesOnWire: z.ZodType<Uint8Array, string> = z
  .string()
  .regex(/^[\w-]*$/)
  .transform((text) => Uint8Array.from(Buffer.from(text, 'base64url')))

/** Bytes as base64url. */
export function bytesToWire(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

/** `WaveState`. */
export const waveStateOnWire: z.ZodType<WaveState> = z.object({
  phase: z.enum(['preparing', 'open', 'paused', 'closed']),
  opens: z.string().optional(),
  closes: z.string().optional(),
  manifest: z.string().optional(),
  today: z.string(),
  takesAnswers: z.boolean(),
})

/** `Durability`. */
export const durabilityOnWire: z.ZodType<Durability> = z.object({
  engine: z.enum(['postgresql', 'pglite']),
  version: z.number(),
  fsync: z.boolean(),
  synchronousCommit: z.boolean(),
  fullPageWrites: z.boolean(),
})

/** `AuditLine`s. */
export const auditOnWire: z.ZodType<readonly AuditLine[]> = z.array(
  z.object({
    actor: z.string(),
    action: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    at: z.string(),
    hash: z.string(),
    before: z.string(),
  }),
)

const newPerson = z.object({
  population: z.string(),
  group: z.string(),
  email: z.string().optional(),
  name: z.string().optional(),
  language: z.string(),
  frame: texts,
})

/** `NewPerson`s. */
export const newPersonsOnWire: z.ZodType<readonly NewPerson[]> = z.array(newPerson)

const status = z.enum(['sampled', 'invited', 'issued', 'answered', 'refused', 'bounced'])

/** `Person`s. */
export const personsOnWire: z.ZodType<readonly Person[]> = z.array(
  newPerson.extend({ id: z.string(), status, day: z.string() }),
)

/** `GroupCount`s. */
export const groupCountsOnWire: z.ZodType<readonly GroupCount[]> = z.array(
  z.object({
    group: z.string(),
    population: z.string(),
    byStatus: z.record(status, count),
    mailsSent: z.record(z.enum(['invitation', 'reminder']), count),
  }),
)

/** `KeyCount`s. */
export const keyCountsOnWire: z.ZodType<readonly KeyCount[]> = z.array(
  z.object({ keyId: z.string(), invited: count, issued: count, reissued: count }),
)

/** `AdmittedToken`s. */
export const admittedTokensOnWire: z.ZodType<readonly AdmittedToken[]> = z.array(
  z.object({
    tokenHash: bytesOnWire,
    group: z.string(),
    population: z.string(),
    language: z.string(),
    frame: texts,
  }),
)

/** `QuotaCount`s. */
export const quotaCountsOnWire: z.ZodType<readonly QuotaCount[]> = z.array(
  z.object({ cell: z.string(), count, fewerThan: count.optional() }),
)

/** `PageCount`s. */
export const pageCountsOnWire: z.ZodType<readonly PageCount[]> = z.array(
  z.object({
    population: z.string(),
    version: z.number().int(),
    page: z.string(),
    shown: count,
    left: count,
    fewerThan: count.optional(),
  }),
)

/** `AnswerCount`s. */
export const answerCountsOnWire: z.ZodType<readonly AnswerCount[]> = z.array(
  z.object({
    group: z.string(),
    population: z.string(),
    started: count,
    complete: count,
    screened: count,
    quotaFull: count,
    erased: count,
    fewerThan: count.optional(),
  }),
)

const flag = z.custom<QualityFlag>((value) => qualityFlags.some((known) => known === value))

/** A `CollectedAnswer`. */
export const collectedAnswerOnWire: z.ZodType<CollectedAnswer> = z.object({
  group: z.string(),
  population: z.string(),
  answer: z.object({
    record: z.unknown(),
    outcome: z.enum(['complete', 'screened', 'quota_full']),
    cells: z.array(z.string()),
    flags: z.array(flag),
    test: z.boolean(),
  }),
})
