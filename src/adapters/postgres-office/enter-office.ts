import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type {
  Enrolled,
  Enrolment,
  Invitation,
  Membership,
  NewSession,
  OidcIdentity,
  Passkey,
  Staff,
} from './office-store.ts'
import type { OfficeTables } from './tables.ts'
import { sessionLimits } from './office-store.ts'
import { askAs, asking, hexOf, writeAudit } from './transaction.ts'
import type { OfficeTransaction } from './transaction.ts'

type Database = Kysely<OfficeTables>

interface FoundInvitation extends Invitation {
  readonly hash: Uint8Array
  readonly byHouse: boolean
}

/** The usable invitation of a link, or the newest of an address. */
async function findInvitation(
  trx: OfficeTransaction,
  by: { readonly hash: Uint8Array } | { readonly email: string },
  now: Date,
): Promise<FoundInvitation | undefined> {
  const usable = trx
    .selectFrom('invitation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .forUpdate()
  const found = await (
    'hash' in by
      ? usable.where('hash', '=', Buffer.from(by.hash))
      : usable.where('email', '=', by.email)
  ).executeTakeFirst()
  if (found === undefined) return undefined
  const { hash, study, role, email, invited_by: invitedBy } = found
  return { hash, study, role, email: email ?? undefined, byHouse: invitedBy === null }
}

/** Gives a member of staff what an invitation promises, and uses it up. */
async function useInvitation(
  trx: OfficeTransaction,
  staff: string,
  invitation: FoundInvitation,
  now: Date,
): Promise<void> {
  const { study, role } = invitation
  const held = await trx
    .selectFrom('membership')
    .select('role')
    .where('staff', '=', staff)
    .where('study', '=', study)
    .executeTakeFirst()
  if (held === undefined) {
    await trx.insertInto('membership').values({ staff, study, role }).execute()
  }
  await trx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('hash', '=', Buffer.from(invitation.hash))
    .execute()
  await writeAudit(trx, { staff, study }, 'staff.entered', { role: held?.role ?? role })
}

/** Opens a session in place of the one before. */
async function openSession(
  trx: OfficeTransaction,
  staff: string,
  { hash, replaces, now }: NewSession,
): Promise<void> {
  await trx.deleteFrom('session').where('staff', '=', staff).where('expires_at', '<', now).execute()
  if (replaces !== undefined) {
    await trx.deleteFrom('session').where('hash', '=', Buffer.from(replaces)).execute()
  }
  const expires = new Date(now.getTime() + sessionLimits.hours * 3_600_000)
  await trx
    .insertInto('session')
    .values({ hash: Buffer.from(hash), staff, created_at: now, seen_at: now, expires_at: expires })
    .execute()
}

async function addPasskey(trx: OfficeTransaction, staff: string, passkey: Passkey): Promise<void> {
  const { id, publicKey, counter, transports } = passkey
  await trx
    .insertInto('passkey')
    .values({
      id,
      staff,
      public_key: Buffer.from(publicKey),
      counter,
      transports: transports.join(' '),
    })
    .execute()
}

/** Tells in each of the studies of a member of staff that they signed in, or were refused. */
async function tellSignIn(
  trx: OfficeTransaction,
  staff: string,
  by: string,
  action: 'session.opened' | 'session.refused' = 'session.opened',
): Promise<void> {
  const mine = trx.selectFrom('membership').select('study').where('staff', '=', staff)
  for (const { study } of await mine.orderBy('study').execute()) {
    await writeAudit(trx, { staff, study }, action, { by })
  }
}

/** What a link lets in, if it still does. */
export function readInvitation(
  db: Database,
  link: Uint8Array,
  now: Date,
): Promise<Invitation | undefined> {
  return asking(db, { key: hexOf(link) }, async (trx) => {
    const found = await findInvitation(trx, { hash: link }, now)
    return found && { study: found.study, role: found.role, email: found.email }
  })
}

/** Makes an account from a link and a passkey, uses the link up and signs in. */
export function enrol(db: Database, enrolment: Enrolment): Promise<Enrolled> {
  const { link, name, passkey, session } = enrolment
  const key = hexOf(link)
  return asking(db, { key }, async (trx): Promise<Enrolled> => {
    const invitation = await findInvitation(trx, { hash: link }, session.now)
    const email = invitation?.email ?? enrolment.email
    if (invitation === undefined || email === undefined) return { kind: 'unknown_link' }
    await askAs(trx, { key, email })
    const known = await trx
      .selectFrom('staff')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst()
    // A director's link must not add a passkey to somebody else's account; the house's own may.
    if (known !== undefined && !invitation.byHouse) return { kind: 'email_known' }
    const staff = known?.id ?? randomUUID()
    await askAs(trx, { key, staff })
    if (known === undefined)
      await trx.insertInto('staff').values({ id: staff, email, name }).execute()
    await addPasskey(trx, staff, passkey)
    await useInvitation(trx, staff, invitation, session.now)
    await openSession(trx, staff, session)
    await tellSignIn(trx, staff, 'passkey')
    return { kind: 'enrolled', staff }
  })
}

/** Lets a signed-in member of staff into one more study; the link must be meant for them. */
export function acceptInvitation(
  db: Database,
  staff: Staff,
  link: Uint8Array,
  now: Date,
): Promise<Membership | undefined> {
  return asking(db, { staff: staff.id, key: hexOf(link) }, async (trx) => {
    const found = await findInvitation(trx, { hash: link }, now)
    if (found === undefined || (found.email ?? staff.email) !== staff.email) return undefined
    await useInvitation(trx, staff.id, found, now)
    return { study: found.study, role: found.role }
  })
}

/** Signs in with a passkey whose signature was checked. */
export function signIn(
  db: Database,
  staff: string,
  passkey: Pick<Passkey, 'id' | 'counter'>,
  session: NewSession,
): Promise<void> {
  const key = session.replaces && hexOf(session.replaces)
  return asking(db, { staff, key }, async (trx) => {
    await trx
      .updateTable('passkey')
      .set({ counter: passkey.counter })
      .where('id', '=', passkey.id)
      .execute()
    await openSession(trx, staff, session)
    await tellSignIn(trx, staff, 'passkey')
  })
}

/** Signs in whom an identity provider vouches for: staff, or somebody invited at that address. */
export function signInByOidc(
  db: Database,
  identity: OidcIdentity,
  session: NewSession,
): Promise<string | undefined> {
  const { subject, email, name } = identity
  const seen = { subject, email, key: session.replaces && hexOf(session.replaces) }
  return asking(db, seen, async (trx) => {
    const staffRows = await trx.selectFrom('staff').selectAll().execute()
    const known =
      staffRows.find((row) => row.subject === subject) ??
      // An account that another identity holds is not handed over with its address.
      staffRows.find((row) => row.email === email && row.subject === null)
    const invitation = await findInvitation(trx, { email }, session.now)
    const taken = staffRows.some((row) => row.email === email)
    if (known === undefined && (invitation === undefined || taken)) return undefined
    const staff = known?.id ?? randomUUID()
    await askAs(trx, { ...seen, staff })
    if (known === undefined) {
      await trx.insertInto('staff').values({ id: staff, email, name, subject }).execute()
    } else if (known.subject === null) {
      await trx.updateTable('staff').set({ subject }).where('id', '=', staff).execute()
    }
    if (invitation !== undefined) await useInvitation(trx, staff, invitation, session.now)
    await openSession(trx, staff, session)
    await tellSignIn(trx, staff, 'oidc')
    return staff
  })
}

/** Tells that a passkey of a member of staff was shown and found wrong. */
export function noteRefusedSignIn(db: Database, staff: string): Promise<void> {
  return asking(db, { staff }, (trx) => tellSignIn(trx, staff, 'passkey', 'session.refused'))
}
