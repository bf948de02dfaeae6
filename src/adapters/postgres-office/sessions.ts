import type { Kysely } from 'kysely'
import { sessionLimits } from './office-store.ts'
import type { Acting, SessionOwner } from './office-store.ts'
import type { OfficeTables } from './tables.ts'
import { askAs, asking, askingFor, hexOf, writeAudit } from './transaction.ts'

type Database = Kysely<OfficeTables>

/** How seldom being seen is written down. */
const noteAfterMs = 60_000

/** Who is behind a token's hash, unless it was idle or open for too long. */
export function readSession(
  db: Database,
  hash: Uint8Array,
  now: Date,
  isUsed = true,
): Promise<SessionOwner | undefined> {
  const key = hexOf(hash)
  return asking(db, { key }, async (trx) => {
    const mine = Buffer.from(hash)
    const found = await trx
      .selectFrom('session')
      .selectAll()
      .where('hash', '=', mine)
      .executeTakeFirst()
    if (found === undefined) return undefined
    const idleMs = now.getTime() - found.seen_at.getTime()
    if (idleMs > sessionLimits.idleMinutes * 60_000 || now >= found.expires_at) {
      await trx.deleteFrom('session').where('hash', '=', mine).execute()
      return undefined
    }
    await askAs(trx, { key, staff: found.staff })
    if (isUsed && idleMs > noteAfterMs) {
      await trx.updateTable('session').set({ seen_at: now }).where('hash', '=', mine).execute()
    }
    const staff = await trx
      .selectFrom('staff')
      .select(['id', 'email', 'name'])
      .where('id', '=', found.staff)
      .executeTakeFirstOrThrow()
    const memberships = await trx
      .selectFrom('membership')
      .select(['study', 'role'])
      .where('staff', '=', found.staff)
      .orderBy('study')
      .execute()
    return { staff, memberships }
  })
}

/** Ends one session. */
export async function endSession(db: Database, hash: Uint8Array): Promise<void> {
  await asking(db, { key: hexOf(hash) }, (trx) =>
    trx.deleteFrom('session').where('hash', '=', Buffer.from(hash)).execute(),
  )
}

/** Ends every session of one's own. */
export function endOwnSessions(db: Database, staff: string): Promise<number> {
  return asking(db, { staff }, async (trx) => {
    const ended = await trx
      .deleteFrom('session')
      .where('staff', '=', staff)
      .returning('staff')
      .execute()
    return ended.length
  })
}

/** Ends every session of another member of the study; undefined when they are none. */
export function endSessions(
  db: Database,
  acting: Acting,
  other: string,
): Promise<number | undefined> {
  return asking(db, askingFor(acting), async (trx) => {
    const member = await trx
      .selectFrom('membership')
      .select('role')
      .where('staff', '=', other)
      .where('study', '=', acting.study)
      .executeTakeFirst()
    if (member === undefined) return undefined
    const ended = await trx
      .deleteFrom('session')
      .where('staff', '=', other)
      .returning('staff')
      .execute()
    await writeAudit(trx, acting, 'staff.sessions_ended', { staff: other, n: ended.length })
    return ended.length
  })
}
