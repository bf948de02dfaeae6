import { z } from 'zod'
import type { CollectorControl } from './collector-control.ts'
import { actionsOn, answerLines } from './control-app.ts'
import type { ControlAction } from './control-app.ts'
import { mapResult } from './map-result.ts'
import { admittedTokensOnWire, bytesOnWire, bytesToWire } from './wire.ts'

const signed = z.object({ signed: z.string() })
const extended = z.object({ closes: z.iso.date() })
const backedUp = z.object({ file: z.string().min(1) })
const hashes = z.array(bytesOnWire)

/** What the collector's control listener answers. */
export function collectorActions(
  as: (actor: string) => CollectorControl,
): Readonly<Record<keyof CollectorControl, ControlAction>> {
  const { plain, taking } = actionsOn(as)
  return {
    state: plain(async (control) => control.state()),
    durability: plain(async (control) => control.durability()),
    identity: plain(async (control) => control.identity()),
    manifest: taking(signed, async (control, given) => control.manifest(given.signed)),
    open: plain(async (control) => control.open()),
    pause: plain(async (control) => control.pause()),
    extend: taking(extended, async (control, { closes }) => control.extend(closes)),
    close: plain(async (control) => control.close()),
    admit: taking(admittedTokensOnWire, async (control, tokens) => control.admit(tokens)),
    withdraw: taking(hashes, async (control, tokens) => control.withdraw(tokens)),
    finished: plain(async (control) =>
      mapResult(await control.finished(), (tokens) => tokens.map(bytesToWire)),
    ),
    counts: plain(async (control) => control.counts()),
    quotas: plain(async (control) => control.quotas()),
    pages: plain(async (control) => control.pages()),
    ledger: plain(async (control) => control.ledger()),
    snapshot: answerLines(async (actor) => as(actor).snapshot()),
    exportAnswers: answerLines(async (actor) => as(actor).exportAnswers()),
    scramble: plain(async (control) => control.scramble()),
    audit: plain(async (control) => control.audit()),
    backup: taking(backedUp, async (control, { file }) => control.backup(file)),
    cut: plain(async (control) => control.cut()),
    retention: plain(async (control) => control.retention()),
  }
}
