import { z } from 'zod'
import type { MailKind } from '../../../collect/ports/registrar-store.ts'
import { issue } from '../../../core/issue.ts'
import { fail } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { mapResult } from '../../control/map-result.ts'
import {
  closeWave,
  extendWave,
  openWave,
  pauseWave,
  prepareWave,
} from '../../control/wave-actions.ts'
import { collectedAnswerOnWire, waveStateOnWire } from '../../control/wire.ts'
import { csvRoute, linesRoute, studyRoute } from '../route.ts'
import type { AtStudy, Call, OfficeRoute } from '../route.ts'
import type { OfficeTextKey } from '../../../core/catalogue/office-text.ts'
import { dayField, emailField, nothing } from './fields.ts'
import { recorded } from './recorded.ts'

const mailing = z.object({
  running: z.boolean(),
  kind: z.enum(['invitation', 'reminder']).optional(),
  sent: z.number(),
  refused: z.number(),
  failed: z.number(),
  reasons: z.array(z.string()).readonly(),
})

const importSample = csvRoute({
  id: 'importSample',
  method: 'POST',
  path: '/studies/{study}/sample',
  access: 'analyst',
  summary: 'route.import_sample',
  limit: 10_000_000,
  example: 'group,email,language\nstaff,ada@example.org,en\n',
  gives: z.object({ added: z.number(), known: z.number() }),
  run: async (call, at, csv) => {
    const persons = await at.study.readSample(csv)
    if (!persons.ok) return { ...persons, status: 422 }
    const entry = { action: 'field.sample_imported', rows: persons.value.length }
    return recorded(call, at, entry, () => at.wave.registrar.importPersons(persons.value))
  },
})

const mailOrder = z.strictObject({
  size: z.number().int().min(1).max(500).default(50),
  pauseMs: z.number().int().min(0).max(600_000).default(1000),
})

/** The routes that send mail differ in the mail alone. */
function mailRoute(
  id: string,
  name: 'invitations' | 'reminders',
  kind: MailKind,
  summary: OfficeTextKey,
): OfficeRoute {
  return studyRoute({
    id,
    summary,
    method: 'POST',
    path: `/studies/{study}/${name}`,
    access: 'analyst',
    takes: mailOrder,
    example: { size: 50, pauseMs: 1000 },
    gives: mailing,
    run: (call, at, order) =>
      recorded(call, at, { action: `field.${kind}_started`, ...order }, () =>
        at.wave.registrar.startMailing({ kind, ...order }),
      ),
  })
}

const mailingState = studyRoute({
  id: 'mailing',
  method: 'GET',
  path: '/studies/{study}/mailing',
  access: 'analyst',
  summary: 'route.mailing',
  takes: nothing,
  example: {},
  gives: mailing,
  run: (_, { wave }) => wave.registrar.mailing(),
})

const haltMailing = studyRoute({
  id: 'haltMailing',
  method: 'POST',
  path: '/studies/{study}/mailing/halt',
  access: 'analyst',
  summary: 'route.halt_mailing',
  takes: nothing,
  example: {},
  gives: mailing,
  run: (call, at) =>
    recorded(call, at, { action: 'field.mailing_halted' }, () => at.wave.registrar.haltMailing()),
})

const bounces = studyRoute({
  id: 'bounces',
  method: 'POST',
  path: '/studies/{study}/bounces',
  access: 'analyst',
  summary: 'route.bounces',
  takes: z.strictObject({ emails: z.array(emailField).min(1).max(1000) }),
  example: { emails: ['nobody@example.org'] },
  gives: z.object({ matched: z.number(), unknown: z.array(z.string()).readonly() }),
  run: (call, at, { emails }) =>
    recorded(call, at, { action: 'field.bounces_taken', n: emails.length }, () =>
      at.wave.registrar.bounces(emails),
    ),
})

/** A step of the wave that takes nothing. */
function stepRoute<R>(
  facts: {
    readonly id: string
    readonly summary: OfficeTextKey
    readonly access: 'director' | 'analyst'
  },
  action: string,
  gives: z.ZodType<R>,
  step: (at: AtStudy, call: Call) => Promise<Result<R>>,
): OfficeRoute {
  return studyRoute({
    ...facts,
    method: 'POST',
    path: `/studies/{study}/${facts.id}`,
    takes: nothing,
    example: {},
    gives,
    run: (call, at) => recorded(call, at, { action }, () => step(at, call)),
  })
}

const prepare = stepRoute(
  { id: 'prepare', summary: 'route.prepare', access: 'director' },
  'field.prepared',
  z.object({ signed: z.string(), fingerprint: z.string() }),
  ({ wave }) => prepareWave(wave),
)

const pause = stepRoute(
  { id: 'pause', summary: 'route.pause', access: 'analyst' },
  'field.paused',
  waveStateOnWire,
  ({ wave }) => pauseWave(wave),
)

const close = stepRoute(
  { id: 'close', summary: 'route.close', access: 'director' },
  'field.closed',
  z.object({ answers: z.number() }),
  ({ wave }) => closeWave(wave),
)

const open = studyRoute({
  id: 'open',
  method: 'POST',
  path: '/studies/{study}/open',
  access: 'director',
  summary: 'route.open',
  takes: z.strictObject({
    /** The manifest that the witness signed; anonymous mode, at the first opening. */
    signed: z.string().max(1_000_000).optional(),
  }),
  example: {},
  gives: waveStateOnWire,
  run: (call, at, { signed }) =>
    recorded(call, at, { action: 'field.opened' }, () => openWave(at.wave, signed)),
})

const extend = studyRoute({
  id: 'extend',
  method: 'POST',
  path: '/studies/{study}/extend',
  access: 'analyst',
  summary: 'route.extend',
  takes: z.strictObject({ closes: dayField }),
  example: { closes: '2026-12-31' },
  gives: waveStateOnWire,
  run: (call, at, { closes }) =>
    recorded(call, at, { action: 'field.extended', closes }, () => extendWave(at.wave, closes)),
})

/** What the release gate let through: its own types say what is in it. */
const releasedList = z.array(z.record(z.string(), z.unknown())).readonly()

const snapshot = studyRoute({
  id: 'snapshot',
  method: 'POST',
  path: '/studies/{study}/snapshot',
  access: 'analyst',
  summary: 'route.snapshot',
  takes: nothing,
  example: {},
  gives: z.object({
    provisional: z.literal(true),
    samples: releasedList,
    tables: releasedList,
    gaps: releasedList,
    trends: releasedList,
  }),
  run: (call, at) =>
    recorded(call, at, { action: 'field.snapshot_taken' }, async () => {
      const answers = await at.wave.collector.snapshot()
      const release = answers.ok ? await at.study.protect(answers.value) : answers
      return mapResult(release, ({ samples, tables, gaps, trends }) => ({
        provisional: true as const,
        samples: samples.map((one) => ({ ...one })),
        tables: tables.map((one) => ({ ...one })),
        gaps: gaps.map((one) => ({ ...one })),
        trends: trends.map((one) => ({ ...one })),
      }))
    }),
})

/** The answers themselves: to the director alone, and only once nobody answers any more. */
async function closedAnswers({ wave }: AtStudy): Promise<Result<AsyncIterable<unknown>>> {
  const state = await wave.collector.state()
  if (!state.ok) return state
  return state.value.phase === 'closed'
    ? wave.collector.exportAnswers()
    : fail([issue('collector.not_closed')])
}

const exportAnswers = linesRoute({
  id: 'exportAnswers',
  method: 'POST',
  path: '/studies/{study}/export',
  access: 'director',
  summary: 'route.export',
  schema: collectedAnswerOnWire,
  run: (call, at) => recorded(call, at, { action: 'field.exported' }, () => closedAnswers(at)),
})

/** What members do to the field. */
export const waveRoutes: readonly OfficeRoute[] = [
  importSample,
  prepare,
  mailRoute('invite', 'invitations', 'invitation', 'route.invite'),
  mailRoute('remind', 'reminders', 'reminder', 'route.remind'),
  mailingState,
  haltMailing,
  bounces,
  open,
  pause,
  extend,
  close,
  snapshot,
  exportAnswers,
]
