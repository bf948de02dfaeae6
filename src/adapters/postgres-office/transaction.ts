import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Acting } from './office-store.ts'
import type { OfficeTables } from './tables.ts'

/** A transaction of the office's role. */
export type OfficeTransaction = Transaction<OfficeTables>

/** On whose behalf a transaction runs; what is absent opens nothing. */
export interface Asking {
  readonly staff?: string | undefined
  /** Hex SHA-256 of a link or session token, or a credential id. */
  readonly key?: string | undefined
  readonly email?: string | undefined
  readonly subject?: string | undefined
}

/** Says who asks, until the transaction ends: row security reads it. */
export async function askAs(trx: OfficeTransaction, who: Asking): Promise<void> {
  await sql`select set_config('visavis.staff', ${who.staff ?? ''}, true),
    set_config('visavis.key', ${who.key ?? ''}, true),
    set_config('visavis.email', ${who.email ?? ''}, true),
    set_config('visavis.subject', ${who.subject ?? ''}, true)`.execute(trx)
}

/** On whose behalf somebody acts: a member's, or a key's. */
export function askingFor({ staff, key }: Acting): Asking {
  return key === undefined ? { staff } : { key: hexOf(key) }
}

/** Runs work in one transaction in which row security knows who asks. */
export function asking<T>(
  db: Kysely<OfficeTables>,
  who: Asking,
  work: (trx: OfficeTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await askAs(trx, who)
    return work(trx)
  })
}

/** A hash as it is written in the setting `visavis.key`. */
export function hexOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex')
}

/** Adds a line to a study's chain, in the transaction of what it tells. */
export async function writeAudit(
  trx: OfficeTransaction,
  acting: { readonly staff: string; readonly study: string },
  action: string,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({ study: acting.study, actor: acting.staff, action, detail: JSON.stringify(detail) })
    .execute()
}
