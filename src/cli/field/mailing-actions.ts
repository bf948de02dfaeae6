import { setTimeout as wait } from 'node:timers/promises'
import type { MailKind } from '../../collect/ports/registrar-store.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type {
  MailingOrder,
  MailingProgress,
  RegistrarControl,
} from '../../server/control/registrar-control.ts'
import { exitCodes } from '../command.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'
import { sentence } from './with-wave.ts'

/** Mails in a batch, and seconds between two, unless told: a burst of mails makes a burst of visits. */
const usual = { batch: 50, pauseSeconds: 30 }
const askEveryMs = 300

/** `field invite`: first mails. */
export const invite: FieldAction = { run: async (context) => send(context, 'invitation') }

/** `field remind`: to whoever has not answered. */
export const remind: FieldAction = { run: async (context) => send(context, 'reminder') }

async function send(context: FieldContext, kind: MailKind): Promise<Result<FieldAnswer>> {
  const order = readOrder(context, kind)
  if (!order.ok) return order
  const wave = await context.controls()
  if (!wave.ok) return wave
  const { registrar } = wave.value
  const started = await registrar.startMailing(order.value)
  if (!started.ok) return started
  const { interruption } = context.terminal
  const ended =
    interruption === undefined
      ? await follow(context, registrar)
      : await interruption.run(async (signal) => follow(context, registrar, signal))
  return ended.ok ? ok(tell(context, ended.value)) : ended
}

/** Shows how far the mailing is until it ends; an interruption stops it after the mails in hand. */
async function follow(
  { terminal }: FieldContext,
  registrar: RegistrarControl,
  signal?: AbortSignal,
): Promise<Result<MailingProgress>> {
  for (;;) {
    const progress = await (signal?.aborted === true
      ? registrar.haltMailing()
      : registrar.mailing())
    if (!progress.ok || !progress.value.running) return progress
    const { sent, refused, failed } = progress.value
    terminal.progress(fieldText(terminal, 'field.mailed', { sent, refused, failed }))
    await wait(askEveryMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
  }
}

function tell(context: FieldContext, progress: MailingProgress): FieldAnswer {
  const { sent, refused, failed, reasons } = progress
  const told = sentence(context, 'field.mailed', { sent, refused, failed })
  const why = reasons.map((reason) => `  ${reason}`)
  return {
    lines: [...told.lines, ...why],
    data: { sent, refused, failed, reasons },
    code: failed > 0 || reasons.length > 0 ? exitCodes.findings : exitCodes.fine,
  }
}

function readOrder(
  { invocation: { options } }: FieldContext,
  kind: MailKind,
): Result<MailingOrder> {
  const size = Number(options['batch'] ?? usual.batch)
  const pauseSeconds = Number(options['pause'] ?? usual.pauseSeconds)
  const issues = [
    ...(Number.isInteger(size) && size >= 1 && size <= 10_000
      ? []
      : [wrong('--batch', String(options['batch']), '1 … 10000')]),
    ...(pauseSeconds >= 0 && pauseSeconds <= 86_400
      ? []
      : [wrong('--pause', String(options['pause']), '0 … 86400')]),
  ]
  return issues.length > 0
    ? fail(issues)
    : ok({ kind, size, pauseMs: Math.round(pauseSeconds * 1000) })
}

function wrong(option: string, value: string, expected: string): ReturnType<typeof issue> {
  return issue('cli.impossible_value', { option, value, expected })
}
