import { fingerprintWordsOf } from '../fingerprint-words-of.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { CollectMode } from '../../../study/fieldwork.ts'
import type { MailingOrder } from '../../control/registrar-control.ts'
import type { RegistrarContext } from '../registrar-context.ts'
import type { MailFrame } from './write-mail.ts'

/** A mailing that may be sent. */
export interface MailingPlan {
  readonly order: MailingOrder
  readonly mode: CollectMode
  readonly frame: MailFrame
}

/**
 * Sees that a mailing can be sent, and what its mails have in common.
 *
 * **Issues** `registrar.no_mail_server`, `registrar.not_open`, `registrar.mail_server`, those of the
 * study and of the collector.
 */
export async function planMailing(
  context: RegistrarContext,
  order: MailingOrder,
): Promise<Result<MailingPlan>> {
  const { store, mailer } = context
  if (mailer === undefined) return fail([issue('registrar.no_mail_server')])
  const state = await store.state()
  if (!state.takesAnswers) return fail([issue('registrar.not_open')])
  const open = await context.fieldwork()
  if (!open.ok) return open
  const { study, fieldwork } = open.value
  const known = await learnFinished(context, fieldwork.mode, order)
  if (!known.ok) return known
  const reached = await mailer.check()
  if (reached.kind !== 'sent') {
    return fail([issue('registrar.mail_server', { reason: reached.reason })])
  }
  const frame: MailFrame = {
    kind: order.kind,
    messages: fieldwork.messages,
    languages: study.languages,
    closes: state.closes,
    fingerprint: await fingerprintWordsOf(state.manifest),
    today: state.today,
  }
  return ok({ order, mode: fieldwork.mode, frame })
}

/** Confidential mode: nobody who finished is reminded. */
async function learnFinished(
  { store, collector }: RegistrarContext,
  mode: CollectMode,
  { kind }: MailingOrder,
): Promise<Result<null>> {
  if (mode !== 'confidential' || kind !== 'reminder') return ok(null)
  if (collector === undefined) return fail([issue('registrar.no_collector')])
  const finished = await collector.finished()
  if (!finished.ok) return finished
  await store.markAnswered(finished.value)
  return ok(null)
}
