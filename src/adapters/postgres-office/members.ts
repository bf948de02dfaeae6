import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Acting, Member, MemberChange, OfficeAuditLine, Role } from './office-store.ts'
import type { OfficeTables } from './tables.ts'
import { asking, askingFor, writeAudit } from './transaction.ts'
import type { OfficeTransaction } from './transaction.ts'

type Database = Kysely<OfficeTables>

/** The members of a study, by name. */
export function listMembers(db: Database, acting: Acting): Promise<readonly Member[]> {
  return asking(db, askingFor(acting), (trx) =>
    trx
      .selectFrom('membership')
      .innerJoin('staff', 'staff.id', 'membership.staff')
      .select(['staff.id', 'staff.email', 'staff.name', 'membership.role'])
      .where('membership.study', '=', acting.study)
      .orderBy('staff.name')
      .orderBy('staff.id')
      .execute(),
  )
}

/** Writes down a one-time link for somebody; an unused one for the same address is taken back. */
export async function invite(
  db: Database,
  acting: Acting,
  { email, role }: { readonly email: string; readonly role: Role },
  link: { readonly hash: Uint8Array; readonly expiresAt: Date },
): Promise<void> {
  await asking(db, askingFor(acting), async (trx) => {
    await trx
      .deleteFrom('invitation')
      .where('study', '=', acting.study)
      .where('email', '=', email)
      .where('used_at', 'is', null)
      .execute()
    await trx
      .insertInto('invitation')
      .values({
        hash: Buffer.from(link.hash),
        study: acting.study,
        email,
        role,
        invited_by: acting.staff,
        expires_at: link.expiresAt,
        used_at: null,
      })
      .execute()
    await writeAudit(trx, acting, 'staff.invited', { email, role })
  })
}

/** The role of a member, with all the study's memberships locked; undefined for a stranger. */
async function lockRole(
  trx: OfficeTransaction,
  study: string,
  staff: string,
): Promise<{ readonly role: Role; readonly lastDirector: boolean } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('visavis.members'), hashtext(${study}))`.execute(
    trx,
  )
  const all = await trx
    .selectFrom('membership')
    .select(['staff', 'role'])
    .where('study', '=', study)
    .execute()
  const mine = all.find((row) => row.staff === staff)
  const directors = all.filter((row) => row.role === 'director')
  return mine && { role: mine.role, lastDirector: mine.role === 'director' && directors.length < 2 }
}

/** Gives a member another role; a study always keeps a director. */
export function changeRole(
  db: Database,
  acting: Acting,
  staff: string,
  role: Role,
): Promise<MemberChange> {
  return asking(db, askingFor(acting), async (trx): Promise<MemberChange> => {
    const held = await lockRole(trx, acting.study, staff)
    if (held === undefined) return 'unknown'
    if (held.lastDirector && role !== 'director') return 'last_director'
    // The line is written first: whoever steps down is a director until then.
    await writeAudit(trx, acting, 'staff.role_changed', { staff, from: held.role, to: role })
    await trx
      .updateTable('membership')
      .set({ role })
      .where('staff', '=', staff)
      .where('study', '=', acting.study)
      .execute()
    return 'changed'
  })
}

/** Takes a member out of a study, and ends their sessions. */
export function removeMember(db: Database, acting: Acting, staff: string): Promise<MemberChange> {
  return asking(db, askingFor(acting), async (trx): Promise<MemberChange> => {
    const held = await lockRole(trx, acting.study, staff)
    if (held === undefined) return 'unknown'
    if (held.lastDirector) return 'last_director'
    await writeAudit(trx, acting, 'staff.removed', { staff, role: held.role })
    await trx.deleteFrom('session').where('staff', '=', staff).execute()
    await trx
      .deleteFrom('membership')
      .where('staff', '=', staff)
      .where('study', '=', acting.study)
      .execute()
    return 'changed'
  })
}

/** A stretch of the study's chain. */
export function readAudit(
  db: Database,
  acting: Acting,
  page: { readonly after: number; readonly size: number },
): Promise<readonly OfficeAuditLine[]> {
  return asking(db, askingFor(acting), async (trx) => {
    const lines = await trx
      .selectFrom('audit')
      .selectAll()
      .where('study', '=', acting.study)
      .where('n', '>', page.after)
      .orderBy('n')
      .limit(page.size)
      .execute()
    return lines.map((line) => ({ ...line, n: Number(line.n) }))
  })
}

/** Adds a line for what was done outside this database. */
export async function appendAudit(
  db: Database,
  acting: Acting,
  action: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await asking(db, askingFor(acting), (trx) => writeAudit(trx, acting, action, detail))
}
