import type { WaveState } from '../../src/collect/ports/phase.ts'
import type { NewPerson } from '../../src/collect/ports/registrar-store.ts'
import type { CollectedAnswer } from '../../src/collect/ports/collector-store.ts'
import { issue } from '../../src/core/issue.ts'
import { fail, ok } from '../../src/core/result.ts'
import type { CollectorControl } from '../../src/server/control/collector-control.ts'
import type {
  MailingProgress,
  RegistrarControl,
} from '../../src/server/control/registrar-control.ts'
import type { WaveControls } from '../../src/server/control/wave-actions.ts'

/** Two services that answer from memory and write down whatever changed them, and in whose name. */
export interface RecordingWave {
  readonly controls: (actor: string) => WaveControls
  /** `actor: action`. */
  readonly changes: readonly string[]
  /** From now on, each refuses as if it were away. */
  readonly goAway: () => void
  /** The collector takes answers again: it was closed. */
  readonly reopen: () => void
}

const state: WaveState = { phase: 'preparing', today: '2026-03-02', takesAnswers: false }
const durability = {
  engine: 'postgresql',
  version: 15,
  fsync: true,
  synchronousCommit: true,
  fullPageWrites: true,
} as const
const identity = { origin: 'https://c.example', receiptKey: 'x', client: 'x', questionnaires: {} }
const prepared = { signed: '{}', fingerprint: 'lusab-babad' }
const progress: MailingProgress = { running: true, sent: 0, refused: 0, failed: 0, reasons: [] }

/** An answer as the collector would hand it out. */
export const oneAnswer: CollectedAnswer = {
  group: 'all',
  population: 'employees',
  answer: { record: { answers: {} }, outcome: 'complete', cells: [], flags: [], test: false },
}

async function* answers(): AsyncGenerator<CollectedAnswer> {
  yield await Promise.resolve(oneAnswer)
}

/** Makes a wave of a study. */
export function recordingWave(): RecordingWave {
  const changes: string[] = []
  let away = false
  let phase: WaveState['phase'] = 'closed'
  /** Answers, unless the service is away; a change is written down. */
  const give = async <T>(value: T, change?: string): Promise<ReturnType<typeof ok<T>>> => {
    // A failure has the shape of a result whatever its value.
    if (away) return fail([issue('control.unreachable', { action: change ?? 'x' })]) as never
    if (change !== undefined) changes.push(change)
    return Promise.resolve(ok(value))
  }
  const registrar = (actor: string): RegistrarControl => ({
    state: async () => give({ ...state, manifest: '{"manifest":{}}' }),
    durability: async () => give(durability),
    importPersons: async (people: readonly NewPerson[]) =>
      give({ added: people.length, known: 0 }, `${actor}: import`),
    prepare: async () => give(prepared, `${actor}: prepare`),
    sign: async () => give(prepared, `${actor}: sign`),
    open: async () => give(state, `${actor}: open`),
    pause: async () => give(state, `${actor}: pause`),
    extend: async (closes) => give(state, `${actor}: extend ${closes}`),
    close: async () => give(state, `${actor}: close`),
    startMailing: async ({ kind }) => give({ ...progress, kind }, `${actor}: ${kind}`),
    mailing: async () => give(progress),
    haltMailing: async () => give(progress, `${actor}: halt`),
    testMail: async ({ to }) => give({ kind: 'sent' }, `${actor}: test mail to ${to}`),
    bounces: async (emails) => give({ matched: 0, unknown: emails }, `${actor}: bounces`),
    letters: async () => give([], `${actor}: letters`),
    counts: async () =>
      give([
        {
          group: 'all',
          population: 'employees',
          byStatus: { sampled: 400, invited: 700, issued: 90, answered: 0, refused: 4, bounced: 6 },
          mailsSent: { invitation: 800, reminder: 300 },
        },
      ]),
    ledger: async () => give([{ keyId: 'k', invited: 1200, issued: 90, reissued: 1 }]),
    persons: async () => give([]),
    revoke: async () => give({ revoked: true }, `${actor}: revoke`),
    scramble: async () => give(null, `${actor}: scramble`),
    audit: async () => give([]),
    backup: async (file) => give({ file }, `${actor}: backup`),
    retention: async () => give({ persons: 0 }, `${actor}: retention`),
  })
  const collector = (actor: string): CollectorControl => ({
    state: async () => give({ ...state, phase }),
    durability: async () => give(durability),
    identity: async () => give(identity),
    manifest: async () => give(null, `${actor}: manifest`),
    open: async () => give(state, `${actor}: open`),
    pause: async () => give(state, `${actor}: pause`),
    extend: async () => give(state, `${actor}: extend`),
    close: async () => give({ answers: 3 }, `${actor}: close`),
    admit: async () => give(null, `${actor}: admit`),
    withdraw: async () => give(null, `${actor}: withdraw`),
    finished: async () => give([]),
    counts: async () =>
      give([
        {
          group: 'all',
          population: 'employees',
          started: 90,
          complete: 80,
          screened: 5,
          quotaFull: 1,
          erased: 0,
        },
      ]),
    quotas: async () =>
      give([
        { cell: 'size:small', count: 40 },
        { cell: 'size:large', count: 3 },
        { cell: 'size:none', count: 0 },
      ]),
    pages: async () =>
      give([{ population: 'employees', version: 1, page: 'first', shown: 100, left: 90 }]),
    ledger: async () => give({ keys: [{ keyId: 'k', ballots: 80, root: 'ab' }], erased: 0 }),
    snapshot: async () => give(answers(), `${actor}: snapshot`),
    exportAnswers: async () => give(answers(), `${actor}: export`),
    scramble: async () => give(null, `${actor}: scramble`),
    audit: async () => give([]),
    backup: async (file) => give({ file }, `${actor}: backup`),
    cut: async () => give({ links: 0 }, `${actor}: cut`),
    retention: async () => give({ links: 0, answers: 0 }, `${actor}: retention`),
  })
  return {
    changes,
    controls: (actor) => ({ registrar: registrar(actor), collector: collector(actor) }),
    goAway: () => {
      away = true
    },
    reopen: () => {
      phase = 'open'
    },
  }
}
