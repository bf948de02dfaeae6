import { z } from 'zod'
import { actionsOn } from './control-app.ts'
import type { ControlAction } from './control-app.ts'
import { collectorIdentityOnWire } from './open-collector-control.ts'
import type { RegistrarControl } from './registrar-control.ts'
import { newPersonsOnWire } from './wire.ts'

const size = z.number().int().min(1).max(100_000)

const order = z.object({
  kind: z.enum(['invitation', 'reminder']),
  size,
  pauseMs: z.number().int().min(0).max(86_400_000),
  batches: z.number().int().min(1).optional(),
})
const signed = z.object({ signed: z.string() })
const extended = z.object({ closes: z.iso.date() })
const tested = z.object({ to: z.email(), language: z.enum(['fr', 'en']) })
const bounced = z.object({ emails: z.array(z.string()) })
const lettered = z.object({ size })
const page = z.object({ after: z.string().optional(), size })
const revoked = z.object({ person: z.uuid() })
const backedUp = z.object({ file: z.string().min(1), includeKeys: z.boolean().default(false) })

/** What the registrar's control listener answers. */
export function registrarActions(
  as: (actor: string) => RegistrarControl,
): Readonly<Record<keyof RegistrarControl, ControlAction>> {
  const { plain, taking } = actionsOn(as)
  return {
    state: plain(async (control) => control.state()),
    durability: plain(async (control) => control.durability()),
    importPersons: taking(newPersonsOnWire, async (control, rows) => control.importPersons(rows)),
    prepare: taking(collectorIdentityOnWire, async (control, given) => control.prepare(given)),
    sign: taking(signed, async (control, given) => control.sign(given.signed)),
    open: taking(collectorIdentityOnWire, async (control, given) => control.open(given)),
    pause: plain(async (control) => control.pause()),
    extend: taking(extended, async (control, { closes }) => control.extend(closes)),
    close: plain(async (control) => control.close()),
    startMailing: taking(order, async (control, given) => control.startMailing(given)),
    mailing: plain(async (control) => control.mailing()),
    haltMailing: plain(async (control) => control.haltMailing()),
    testMail: taking(tested, async (control, given) => control.testMail(given)),
    bounces: taking(bounced, async (control, { emails }) => control.bounces(emails)),
    letters: taking(lettered, async (control, given) => control.letters(given.size)),
    counts: plain(async (control) => control.counts()),
    ledger: plain(async (control) => control.ledger()),
    persons: taking(page, async (control, given) => control.persons(given)),
    revoke: taking(revoked, async (control, { person }) => control.revoke(person)),
    scramble: plain(async (control) => control.scramble()),
    audit: plain(async (control) => control.audit()),
    backup: taking(backedUp, async (control, { file, includeKeys }) =>
      control.backup(file, includeKeys),
    ),
    retention: plain(async (control) => control.retention()),
  }
}
