import { z } from 'zod'
import type { MailOutcome } from '../../collect/ports/mailer.ts'
import { controlCall } from './control-call.ts'
import type { ControlConnection } from './control-call.ts'
import type {
  MailingProgress,
  PersonalLetter,
  PreparedManifest,
  RegistrarControl,
} from './registrar-control.ts'
import {
  auditOnWire,
  durabilityOnWire,
  groupCountsOnWire,
  keyCountsOnWire,
  personsOnWire,
  waveStateOnWire,
} from './wire.ts'

const prepared: z.ZodType<PreparedManifest> = z.object({
  signed: z.string(),
  fingerprint: z.string(),
})

const progress: z.ZodType<MailingProgress> = z.object({
  running: z.boolean(),
  kind: z.enum(['invitation', 'reminder']).optional(),
  sent: z.number(),
  refused: z.number(),
  failed: z.number(),
  reasons: z.array(z.string()),
})

const mailOutcome: z.ZodType<MailOutcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent') }),
  z.object({ kind: z.enum(['refused', 'failed']), reason: z.string() }),
])

const letters: z.ZodType<readonly PersonalLetter[]> = z.array(
  z.object({
    name: z.string().optional(),
    population: z.string(),
    language: z.string(),
    link: z.string(),
  }),
)

/** Speaks to the registrar's control listener. */
export function openRegistrarControl(connection: ControlConnection): RegistrarControl {
  const ask = async <T>(
    name: keyof RegistrarControl,
    answer: z.ZodType<T>,
    body?: unknown,
  ): ReturnType<typeof controlCall<T>> => controlCall(connection, { name, answer, body })
  return {
    state: async () => ask('state', waveStateOnWire),
    durability: async () => ask('durability', durabilityOnWire),
    importPersons: async (persons) =>
      ask('importPersons', z.object({ added: z.number(), known: z.number() }), persons),
    prepare: async (collector) => ask('prepare', prepared, collector),
    sign: async (signed) => ask('sign', prepared, { signed }),
    open: async (collector) => ask('open', waveStateOnWire, collector),
    pause: async () => ask('pause', waveStateOnWire),
    extend: async (closes) => ask('extend', waveStateOnWire, { closes }),
    close: async () => ask('close', waveStateOnWire),
    startMailing: async (order) => ask('startMailing', progress, order),
    mailing: async () => ask('mailing', progress),
    haltMailing: async () => ask('haltMailing', progress),
    testMail: async (to) => ask('testMail', mailOutcome, to),
    bounces: async (emails) =>
      ask('bounces', z.object({ matched: z.number(), unknown: z.array(z.string()) }), { emails }),
    letters: async (size) => ask('letters', letters, { size }),
    counts: async () => ask('counts', groupCountsOnWire),
    ledger: async () => ask('ledger', keyCountsOnWire),
    persons: async (page) => ask('persons', personsOnWire, page),
    revoke: async (person) => ask('revoke', z.object({ revoked: z.boolean() }), { person }),
    scramble: async () => ask('scramble', z.null()),
    audit: async () => ask('audit', auditOnWire),
    backup: async (file, includeKeys) =>
      ask('backup', z.object({ file: z.string() }), { file, includeKeys }),
    retention: async () => ask('retention', z.object({ persons: z.number() })),
  }
}
