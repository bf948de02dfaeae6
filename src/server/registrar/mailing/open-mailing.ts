import { setTimeout as pause } from 'node:timers/promises'
import type { MailOutcome } from '../../../collect/ports/mailer.ts'
import type { Addressee, MailKind } from '../../../collect/ports/registrar-store.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { MailingOrder, MailingProgress } from '../../control/registrar-control.ts'
import type { RegistrarContext } from '../registrar-context.ts'
import { planMailing } from './plan-mailing.ts'
import type { MailingPlan } from './plan-mailing.ts'
import { sendBatch } from './send-batch.ts'

/** Sends mailings, one at a time. */
export interface Mailing {
  readonly start: (order: MailingOrder, actor: string) => Promise<Result<MailingProgress>>
  readonly progress: () => MailingProgress
  /** Stops after the mails in hand; resolves when nothing is under way any more. */
  readonly halt: () => Promise<MailingProgress>
}

/** So many mails in a row that fail alike say that the server is away, not that addresses are bad. */
const mostFailures = 10

interface Run {
  readonly kind: MailKind
  sent: number
  refused: number
  failed: number
  inARow: number
  readonly reasons: Set<string>
  /** Whoever was tried: nobody is tried twice in one mailing. */
  readonly tried: Set<string>
  readonly halt: AbortController
  done: Promise<void>
  running: boolean
}

/** Opens the mailing of a registrar; nothing is sent before it is started. */
export function openMailing(context: RegistrarContext): Mailing {
  let run: Run | undefined
  const progress = (): MailingProgress => progressOf(run)
  return {
    progress,
    start: async (order, actor) => {
      if (run?.running === true) return fail([issue('registrar.mailing_running')])
      const started = newRun(order.kind)
      // Before the first wait: two orders at once are not both taken.
      run = started
      const plan = await planMailing(context, order)
      if (!plan.ok) {
        started.running = false
        return plan
      }
      started.done = conduct(context, plan.value, started, actor)
      return ok(progress())
    },
    halt: async () => {
      run?.halt.abort()
      await run?.done
      return progress()
    },
  }
}

function newRun(kind: MailKind): Run {
  return {
    kind,
    sent: 0,
    refused: 0,
    failed: 0,
    inARow: 0,
    reasons: new Set(),
    tried: new Set(),
    halt: new AbortController(),
    done: Promise.resolve(),
    running: true,
  }
}

function progressOf(run: Run | undefined): MailingProgress {
  if (run === undefined) return { running: false, sent: 0, refused: 0, failed: 0, reasons: [] }
  const { running, kind, sent, refused, failed, reasons } = run
  return { running, kind, sent, refused, failed, reasons: [...reasons] }
}

async function conduct(
  context: RegistrarContext,
  plan: MailingPlan,
  run: Run,
  actor: string,
): Promise<void> {
  const { store } = context
  const { kind } = run
  await store.appendAudit({ actor, action: 'mailing.started', detail: { kind } })
  try {
    await sendBatches(context, plan, run)
  } catch {
    // The database went away: what was taken and not settled is taken again by the next mailing.
    run.reasons.add('EDATABASE')
  } finally {
    run.running = false
  }
  const { sent, refused, failed } = run
  const detail = { kind, sent, refused, failed }
  await store.appendAudit({ actor, action: 'mailing.ended', detail }).catch(() => undefined)
}

async function sendBatches(context: RegistrarContext, plan: MailingPlan, run: Run): Promise<void> {
  const { order, mode, frame } = plan
  const isHalted = (): boolean => run.halt.signal.aborted || run.inARow >= mostFailures
  const most = order.batches ?? Infinity
  for (let batch = 0; batch < most && !isHalted(); batch++) {
    const people = await takeUntried(context, order, run)
    if (people.length === 0) return
    if (batch > 0) await waitFor(order.pauseMs, run.halt.signal)
    const onOutcome = (person: string, outcome: MailOutcome): void => {
      note(run, person, outcome)
    }
    const sent = await sendBatch({ context, mode, frame, isHalted, onOutcome }, people)
    if (!sent.ok) {
      for (const { code } of sent.issues) run.reasons.add(code)
      return
    }
  }
}

/** Takes a batch of people who were not tried yet; the others are given back at once. */
async function takeUntried(
  { store }: RegistrarContext,
  { kind, size }: MailingOrder,
  run: Run,
): Promise<readonly Addressee[]> {
  const taken = await store.takeBatch(kind, size + run.failed)
  const again = taken.filter(({ id }) => run.tried.has(id))
  const fresh = taken.filter(({ id }) => !run.tried.has(id))
  for (const { id } of [...again, ...fresh.slice(size)]) await store.settleMail(id, kind, 'failed')
  return fresh.slice(0, size)
}

function note(run: Run, person: string, outcome: MailOutcome): void {
  run.tried.add(person)
  if (outcome.kind === 'sent') run.sent += 1
  else {
    run[outcome.kind] += 1
    run.reasons.add(outcome.reason)
  }
  run.inARow = outcome.kind === 'failed' ? run.inARow + 1 : 0
}

/** Waits, unless told to stop meanwhile. */
async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined)
}
