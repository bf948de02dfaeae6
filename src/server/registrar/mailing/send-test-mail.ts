import { randomUUID } from 'node:crypto'
import type { MailOutcome } from '../../../collect/ports/mailer.ts'
import { registrarTexts } from '../../../core/catalogue/registrar-text.ts'
import { fillText } from '../../../core/fill-text.ts'
import { issue } from '../../../core/issue.ts'
import { textIn } from '../../../core/local-text.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { TestMail } from '../../control/registrar-control.ts'
import type { RegistrarContext } from '../registrar-context.ts'

/**
 * Sends one mail to somebody of the staff by the way that invitations take.
 *
 * Issues: `registrar.no_mail_server`, those of the study.
 */
export async function sendTestMail(
  { mailer, fieldwork, origin }: RegistrarContext,
  { to, language }: TestMail,
): Promise<Result<MailOutcome>> {
  if (mailer === undefined) return fail([issue('registrar.no_mail_server')])
  const open = await fieldwork()
  if (!open.ok) return open
  const { study, fieldwork: settings } = open.value
  const title = textIn(study.title, language)
  const mail = {
    from: settings.messages.from,
    to,
    subject: fillText(registrarTexts['test_mail.subject'], language, { title }),
    text: fillText(registrarTexts['test_mail.text'], language, { title }),
    stop: origin,
    language,
    key: randomUUID(),
  }
  return ok(await mailer.send(mail))
}
