import { sql } from 'kysely'
import type { Phase, WaveState, WaveStore } from '../../collect/ports/phase.ts'
import { appendAudit, readAudit } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { readDurability } from './durability.ts'
import { scrambleTables } from './scramble.ts'
import { coded } from './storage-error.ts'
import type { WaveTables } from './tables.ts'

/** From where a phase is reached; a step that was taken may be said again. */
const reachedFrom: Readonly<Record<Phase, readonly Phase[]>> = {
  preparing: ['preparing'],
  open: ['preparing', 'paused', 'open'],
  paused: ['open', 'paused'],
  closed: ['preparing', 'open', 'paused', 'closed'],
}

interface StateRow {
  readonly phase: Phase
  readonly opens: string | null
  readonly closes: string | null
  readonly manifest: string | null
  readonly today: string
  readonly takes: boolean
}

/** What both stores do with the wave itself; `scrambled` names the tables of people or answers. */
export function waveStore<Tables extends WaveTables>(
  connection: Connection<Tables>,
  scrambled: readonly string[],
): WaveStore {
  return {
    state: async () => readState(connection),
    setPhase: async (phase) => {
      const { db } = connection
      const changed = await coded(async () =>
        sql`UPDATE wave SET phase = ${phase} WHERE phase = ANY(${reachedFrom[phase]})`.execute(db),
      )
      return changed.numAffectedRows === 1n
    },
    setWindow: async ({ opens, closes }) => {
      const { db } = connection
      await coded(async () =>
        sql`UPDATE wave SET opens = ${opens ?? null}::date, closes = ${closes ?? null}::date`.execute(
          db,
        ),
      )
    },
    setManifest: async (manifest) => {
      await coded(async () => sql`UPDATE wave SET manifest = ${manifest}`.execute(connection.db))
    },
    durability: async () => readDurability(connection),
    scramble: async () => coded(async () => scrambleTables(connection, scrambled)),
    appendAudit: async (entry) => appendAudit(connection, entry),
    auditTrail: async () => readAudit(connection),
    end: connection.end,
  }
}

async function readState<Tables>({ prepared }: Connection<Tables>): Promise<WaveState> {
  const [row] = await prepared<StateRow>(
    'wave-state',
    `SELECT phase, opens::text, closes::text, manifest, today()::text AS today,
      takes_answers() AS takes FROM wave`,
    [],
  )
  if (row === undefined) throw new Error('the wave has one row')
  return {
    phase: row.phase,
    opens: row.opens ?? undefined,
    closes: row.closes ?? undefined,
    manifest: row.manifest ?? undefined,
    today: row.today,
    takesAnswers: row.takes,
  }
}
