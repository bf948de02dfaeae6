import { sql } from 'kysely'
import type { AuditEntry, AuditLine } from '../../collect/ports/phase.ts'
import { inTransaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { chainBeginning, chainHash } from './chain-hash.ts'
import { coded } from './storage-error.ts'
import type { WaveTables } from './tables.ts'

const auditKey = 7_264_130_953

/** Appends an entry to the chain; entries of several connections queue. */
export async function appendAudit<Tables extends WaveTables>(
  connection: Connection<Tables>,
  entry: AuditEntry,
): Promise<void> {
  await inTransaction(asWave(connection), async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${auditKey})`.execute(transaction)
    const last = await transaction
      .selectFrom('audit')
      .select(['place', 'hash'])
      .orderBy('place', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { rows } = await sql<{ at: string }>`
      SELECT to_char(clock_timestamp() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
    `.execute(transaction)
    const before = last?.hash ?? chainBeginning
    const line = { ...entry, at: rows[0]?.at ?? '', before }
    await transaction
      .insertInto('audit')
      .values({
        place: (last?.place ?? 0) + 1,
        at: line.at,
        actor: entry.actor,
        action: entry.action,
        detail: JSON.stringify(entry.detail),
        before,
        hash: chainHash(line),
      })
      .execute()
  })
}

/** The chain from its first entry. */
export async function readAudit<Tables extends WaveTables>(
  connection: Connection<Tables>,
): Promise<readonly AuditLine[]> {
  const rows = await coded(async () =>
    asWave(connection).db.selectFrom('audit').selectAll().orderBy('place').execute(),
  )
  return rows.map(({ at, actor, action, detail, before, hash }) => {
    return { at, actor, action, detail: parseDetail(detail), before, hash }
  })
}

function parseDetail(text: string): AuditEntry['detail'] {
  const value: unknown = JSON.parse(text)
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries(
    entries.map(([name, part]) => [name, typeof part === 'number' ? part : String(part)]),
  )
}

/** Both sides keep the same tables of the wave. */
function asWave<Tables extends WaveTables>(connection: Connection<Tables>): Connection<WaveTables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely is invariant in its tables, of which we use a part
  return connection as unknown as Connection<WaveTables>
}
