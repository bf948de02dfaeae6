import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Acting, ApiKey, ListedKey, NewKey } from './office-store.ts'
import type { OfficeTables } from './tables.ts'
import { asking, askingFor, hexOf, writeAudit } from './transaction.ts'

type Database = Kysely<OfficeTables>

/** The keys of a study, the newest first. */
export function listKeys(db: Database, acting: Acting): Promise<readonly ListedKey[]> {
  return asking(db, askingFor(acting), async (trx) => {
    const found = await trx
      .selectFrom('api_key')
      .leftJoin('staff', 'staff.id', 'api_key.made_by')
      .select(['api_key.id', 'study', 'api_key.name', 'role', 'staff.name as maker'])
      .select(['made_on', 'until', 'used_on'])
      .where('study', '=', acting.study)
      .orderBy('made_on', 'desc')
      .orderBy('api_key.name')
      .execute()
    return found.map(({ maker, made_on: madeOn, used_on: usedOn, ...key }) => ({
      ...key,
      madeOn,
      madeBy: maker ?? undefined,
      usedOn: usedOn ?? undefined,
    }))
  })
}

/** Keeps a new key. */
export function makeKey(db: Database, acting: Acting, key: NewKey): Promise<string> {
  return asking(db, askingFor(acting), async (trx) => {
    const { hash, name, role, until } = key
    const made = await trx
      .insertInto('api_key')
      .values({
        hash: Buffer.from(hash),
        study: acting.study,
        name,
        role,
        made_by: acting.staff,
        until,
        used_on: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeAudit(trx, acting, 'key.made', { key: made.id, name, role, until })
    return made.id
  })
}

/** Ends a key. */
export function revokeKey(db: Database, acting: Acting, id: string): Promise<boolean> {
  return asking(db, askingFor(acting), async (trx) => {
    const ended = await trx
      .deleteFrom('api_key')
      .where('study', '=', acting.study)
      .where('id', '=', id)
      .returning('name')
      .executeTakeFirst()
    if (ended === undefined) return false
    await writeAudit(trx, acting, 'key.revoked', { key: id, name: ended.name })
    return true
  })
}

/** The key behind a hash, while it lasts. That it was used is noted as a day, once. */
export function readKey(db: Database, hash: Uint8Array, now: Date): Promise<ApiKey | undefined> {
  const today = now.toISOString().slice(0, 10)
  const mine = Buffer.from(hash)
  return asking(db, { key: hexOf(hash) }, async (trx) => {
    const found = await trx
      .selectFrom('api_key')
      .select(['id', 'study', 'name', 'role', 'used_on'])
      .where('hash', '=', mine)
      .where('until', '>=', today)
      .executeTakeFirst()
    if (found === undefined) return undefined
    const { used_on: usedOn, ...key } = found
    if (usedOn !== today) {
      await trx.updateTable('api_key').set({ used_on: today }).where('hash', '=', mine).execute()
    }
    return key
  })
}

/** What the database's clock says. */
export async function readClock(db: Database): Promise<Date> {
  const found = await sql<{ readonly now: Date }>`select clock_timestamp() as now`.execute(db)
  return found.rows[0]?.now ?? new Date(Number.NaN)
}
