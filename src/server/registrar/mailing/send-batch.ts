import type { MailOutcome } from '../../../collect/ports/mailer.ts'
import type { Addressee } from '../../../collect/ports/registrar-store.ts'
import type { AdmittedToken } from '../../../collect/ports/collector-store.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { CollectMode } from '../../../study/fieldwork.ts'
import type { RegistrarContext } from '../registrar-context.ts'
import { entryLink } from './entry-link.ts'
import { makeSecret } from './secrets.ts'
import type { Secret } from './secrets.ts'
import { writeMail } from './write-mail.ts'
import type { MailFrame } from './write-mail.ts'

/** What a batch is sent with. */
export interface BatchPlan {
  readonly context: RegistrarContext
  readonly mode: CollectMode
  readonly frame: MailFrame
  /** Asked before each mail: whether to leave the rest. */
  readonly isHalted: () => boolean
  /** Told of each mail. */
  readonly onOutcome: (person: string, outcome: MailOutcome) => void
}

/** Mails on their way at once: as many as the mailer has connections. */
const lanes = 3

/**
 * Sends one mail to each of a batch that was taken, and settles each as soon as its fate is known.
 *
 * In confidential mode the collector lets the tokens in before any mail leaves, so that no link is
 * ever refused. Whoever is not reached because of a halt is given back for the next mailing.
 */
export async function sendBatch(
  plan: BatchPlan,
  people: readonly Addressee[],
): Promise<Result<null>> {
  const { context, mode } = plan
  const letters = people.map((person) => ({ person, enter: makeSecret(), stop: makeSecret() }))
  const admitted = await admitAll(context, mode, letters)
  if (!admitted.ok) {
    await giveBack(plan, people)
    return admitted
  }
  const waiting = [...letters]
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (plan.isHalted()) await giveBack(plan, [next.person])
      else await sendOne(plan, next)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return ok(null)
}

interface Letter {
  readonly person: Addressee
  readonly enter: Secret
  readonly stop: Secret
}

async function admitAll(
  { collector }: RegistrarContext,
  mode: CollectMode,
  letters: readonly Letter[],
): Promise<Result<null>> {
  if (mode !== 'confidential') return ok(null)
  if (collector === undefined) return fail([issue('registrar.no_collector')])
  return collector.admit(letters.map(({ person, enter }) => admittedToken(person, enter.hash)))
}

/** What the collector learns of a person: nothing but what the frame says. */
export function admittedToken(
  person: Omit<AdmittedToken, 'tokenHash'>,
  tokenHash: Uint8Array,
): AdmittedToken {
  const { group, population, language, frame } = person
  return { tokenHash, group, population, language, frame }
}

async function sendOne(plan: BatchPlan, { person, enter, stop }: Letter): Promise<void> {
  const { context, mode, frame } = plan
  const { store, mailer } = context
  if (mode !== 'open') await store.addSecret(person.id, enter.hash, 'enter')
  await store.addSecret(person.id, stop.hash, 'stop')
  const origin = context.collectorOrigin
  const mail = writeMail(frame, person, {
    link: entryLink(mode, { origin, group: person.group, secret: enter.text }),
    stop: `${context.origin}/stop/${stop.text}`,
  })
  const outcome = (await mailer?.send(mail)) ?? { kind: 'failed', reason: 'ENOSERVER' }
  await store.settleMail(person.id, frame.kind, outcome.kind === 'sent' ? 'sent' : 'failed')
  if (outcome.kind === 'refused') await store.bounce([person.email])
  plan.onOutcome(person.id, outcome)
}

async function giveBack(
  { context, frame }: BatchPlan,
  people: readonly Addressee[],
): Promise<void> {
  for (const { id } of people) await context.store.settleMail(id, frame.kind, 'failed')
}
