import { z } from 'zod'
import { controlCall, controlLines } from './control-call.ts'
import type { ControlConnection } from './control-call.ts'
import type { CollectorControl, CollectorLedger } from './collector-control.ts'
import type { CollectorIdentity } from './registrar-control.ts'
import {
  answerCountsOnWire,
  auditOnWire,
  bytesOnWire,
  bytesToWire,
  collectedAnswerOnWire,
  durabilityOnWire,
  pageCountsOnWire,
  quotaCountsOnWire,
  waveStateOnWire,
} from './wire.ts'

/** `CollectorIdentity`. */
export const collectorIdentityOnWire: z.ZodType<CollectorIdentity> = z.object({
  origin: z.string(),
  receiptKey: z.string(),
  client: z.string(),
  questionnaires: z.record(z.string(), z.string()),
})

const ledger: z.ZodType<CollectorLedger> = z.object({
  keys: z.array(z.object({ keyId: z.string(), ballots: z.number(), root: z.string() })),
  erased: z.number(),
})

/** Speaks to the collector's control listener. */
export function openCollectorControl(connection: ControlConnection): CollectorControl {
  const ask = async <T>(
    name: keyof CollectorControl,
    answer: z.ZodType<T>,
    body?: unknown,
  ): ReturnType<typeof controlCall<T>> => controlCall(connection, { name, answer, body })
  const lines = async (
    name: keyof CollectorControl,
  ): ReturnType<CollectorControl['exportAnswers']> =>
    controlLines(connection, { name, answer: collectedAnswerOnWire })
  return {
    state: async () => ask('state', waveStateOnWire),
    durability: async () => ask('durability', durabilityOnWire),
    identity: async () => ask('identity', collectorIdentityOnWire),
    manifest: async (signed) => ask('manifest', z.null(), { signed }),
    open: async () => ask('open', waveStateOnWire),
    pause: async () => ask('pause', waveStateOnWire),
    extend: async (closes) => ask('extend', waveStateOnWire, { closes }),
    close: async () => ask('close', z.object({ answers: z.number() })),
    admit: async (tokens) =>
      ask(
        'admit',
        z.null(),
        tokens.map((token) => ({ ...token, tokenHash: bytesToWire(token.tokenHash) })),
      ),
    withdraw: async (tokenHashes) => ask('withdraw', z.null(), tokenHashes.map(bytesToWire)),
    finished: async () => ask('finished', z.array(bytesOnWire)),
    counts: async () => ask('counts', answerCountsOnWire),
    quotas: async () => ask('quotas', quotaCountsOnWire),
    pages: async () => ask('pages', pageCountsOnWire),
    ledger: async () => ask('ledger', ledger),
    snapshot: async () => lines('snapshot'),
    exportAnswers: async () => lines('exportAnswers'),
    scramble: async () => ask('scramble', z.null()),
    audit: async () => ask('audit', auditOnWire),
    backup: async (file) => ask('backup', z.object({ file: z.string() }), { file }),
    cut: async () => ask('cut', z.object({ links: z.number() })),
    retention: async () => ask('retention', z.object({ links: z.number(), answers: z.number() })),
  }
}
