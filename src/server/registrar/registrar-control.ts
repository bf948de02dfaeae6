import type { AuditEntry, Phase, WaveState } from '../../collect/ports/phase.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { RegistrarControl } from '../control/registrar-control.ts'
import { doRetention } from './do-retention.ts'
import { importPersons } from './import-persons.ts'
import { keepManifest } from './keep-manifest.ts'
import type { Mailing } from './mailing/open-mailing.ts'
import { sendTestMail } from './mailing/send-test-mail.ts'
import { makeLetters } from './make-letters.ts'
import { openRegistrarWave } from './open-wave.ts'
import { prepareManifest } from './prepare-manifest.ts'
import type { RegistrarContext } from './registrar-context.ts'
import { revokePerson } from './revoke-person.ts'
import { shownIssued } from './shown-issued.ts'

/** What staff may ask of this registrar; each act is in the audit log under the name of the actor. */
export function registrarControl(
  context: RegistrarContext,
  mailing: Mailing,
  actor: string,
): RegistrarControl {
  const { store } = context
  const note: Note = async (action, detail = {}) => store.appendAudit({ actor, action, detail })
  return {
    ...readings(context),
    ...waveActs(context, mailing, note),
    importPersons: async (persons) =>
      noted(note, 'sample.imported', importPersons(context, persons)),
    startMailing: async (order) => mailing.start(order, actor),
    mailing: async () => ok(mailing.progress()),
    haltMailing: async () => ok(await mailing.halt()),
    testMail: async (to) => {
      const outcome = await sendTestMail(context, to)
      if (outcome.ok) await note('mail.tested', { outcome: outcome.value.kind })
      return outcome
    },
    bounces: async (emails) => {
      const found = await store.bounce(emails)
      await note('bounces.imported', { matched: found.matched, unknown: found.unknown.length })
      return ok(found)
    },
    letters: async (size) => {
      const letters = await makeLetters(context, size)
      if (letters.ok) await note('letters.made', { letters: letters.value.length })
      return letters
    },
    revoke: async (person) => {
      const revoked = await revokePerson(context, person)
      // Also when the collector could not be told: the person is gone by then.
      if (!revoked.ok || revoked.value.revoked) await note('person.revoked')
      return revoked
    },
    backup: async (file, includeKeys) => {
      const written = await context.backup(file, includeKeys)
      if (written.ok) await note('backup.written', { keys: includeKeys ? 'included' : 'none' })
      return written
    },
    retention: async () => ok({ persons: await doRetention(context, actor) }),
  }
}

type Note = (action: string, detail?: AuditEntry['detail']) => Promise<void>

/** Writes down what was done when it succeeded. */
async function noted<T extends AuditEntry['detail']>(
  note: Note,
  action: string,
  work: Promise<Result<T>>,
): Promise<Result<T>> {
  const done = await work
  if (done.ok) await note(action, done.value)
  return done
}

type Readings = Pick<
  RegistrarControl,
  'state' | 'durability' | 'counts' | 'ledger' | 'persons' | 'audit' | 'scramble'
>

function readings(context: RegistrarContext): Readings {
  const { store } = context
  return {
    state: async () => ok(await store.state()),
    durability: async () => ok(await store.durability()),
    counts: async () => ok((await store.groups()).map((await shownIssued(context)).group)),
    ledger: async () => ok((await store.ledger()).map((await shownIssued(context)).key)),
    persons: async (page) => ok(await store.persons(page)),
    audit: async () => ok(await store.auditTrail()),
    scramble: async () => {
      await store.scramble()
      return ok(null)
    },
  }
}

type WaveActs = Pick<RegistrarControl, 'prepare' | 'sign' | 'open' | 'pause' | 'extend' | 'close'>

function waveActs(context: RegistrarContext, mailing: Mailing, note: Note): WaveActs {
  const { store } = context
  const move = async (to: Phase, action: string): Promise<Result<WaveState>> => {
    const { phase } = await store.state()
    const moved = await store.setPhase(to)
    if (!moved) return fail([issue('registrar.wrong_phase', { phase })])
    await note(action)
    return ok(await store.state())
  }
  return {
    prepare: async (collector) => {
      const prepared = await prepareManifest(context, collector)
      if (prepared.ok) await note('manifest.prepared', { fingerprint: prepared.value.fingerprint })
      return prepared
    },
    sign: async (signed) => {
      const kept = await keepManifest(context, signed)
      if (kept.ok) await note('manifest.signed', { fingerprint: kept.value.fingerprint })
      return kept
    },
    open: async (collector) => {
      const opened = await openRegistrarWave(context, collector)
      if (!opened.ok) return opened
      await note('wave.opened')
      return ok(await store.state())
    },
    pause: async () => {
      await mailing.halt()
      return move('paused', 'wave.paused')
    },
    extend: async (closes) => {
      const { opens, phase } = await store.state()
      if (phase === 'closed') return fail([issue('registrar.wrong_phase', { phase })])
      await store.setWindow({ opens, closes })
      await note('wave.extended', { closes })
      return ok(await store.state())
    },
    close: async () => {
      const { phase } = await store.state()
      if (phase === 'preparing') return fail([issue('registrar.wrong_phase', { phase })])
      await mailing.halt()
      // First of all: from here on nobody can make a ballot, whatever happens next.
      await store.destroyKeys()
      await note('keys.destroyed')
      return move('closed', 'wave.closed')
    },
  }
}
