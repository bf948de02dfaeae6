import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { listKeys, makeKey, readClock, readKey, revokeKey } from './api-keys.ts'
import {
  acceptInvitation,
  enrol,
  noteRefusedSignIn,
  readInvitation,
  signIn,
  signInByOidc,
} from './enter-office.ts'
import { appendAudit, changeRole, invite, listMembers, readAudit, removeMember } from './members.ts'
import { officeMigrations, officeRole } from './migrations.ts'
import type { OfficeStore } from './office-store.ts'
import { endOwnSessions, endSession, endSessions, readSession } from './sessions.ts'
import type { OfficeTables } from './tables.ts'
import { asking } from './transaction.ts'

/** A study as the office's database knows it. */
export interface StoredStudy {
  readonly id: string
  readonly title: string
}

/** A link for the first director of a study, made when it has none. */
export interface DirectorLink {
  readonly hash: Uint8Array
  readonly expiresAt: Date
}

/** Connects; `role` is taken on at once, so that nothing runs as the owner by mistake. */
function connect(databaseUrl: string, role?: string): Kysely<OfficeTables> {
  const settings = role === undefined ? '' : `-c role=${role} `
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: role === undefined ? 1 : 8,
    options: `${settings}-c search_path=office,pg_catalog -c statement_timeout=20000`,
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks while idle is replaced at the next query, which tells if it cannot be.
  pool.on('error', () => undefined)
  return new Kysely<OfficeTables>({ dialect: new PostgresDialect({ pool }) })
}

/** Brings a database to the newest schema. */
async function migrate(owner: Kysely<OfficeTables>): Promise<void> {
  await sql`create schema if not exists office`.execute(owner)
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve({ ...officeMigrations }) },
    migrationTableSchema: 'office',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw new Error('the office’s database cannot be migrated', { cause: error })
}

/** Writes the studies down, and a link for the first director of each that has none. */
async function welcome(
  owner: Kysely<OfficeTables>,
  studies: readonly StoredStudy[],
  makeLink: (study: string, hasDirector: boolean) => DirectorLink | undefined,
): Promise<void> {
  for (const study of studies) {
    await owner.transaction().execute(async (trx) => {
      const { id, title } = study
      await trx
        .insertInto('study')
        .values(study)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ title }))
        .execute()
      const director = await trx
        .selectFrom('membership')
        .select('staff')
        .where('study', '=', id)
        .where('role', '=', 'director')
        .executeTakeFirst()
      const link = makeLink(id, director !== undefined)
      if (link === undefined) return
      await trx
        .deleteFrom('invitation')
        .where('study', '=', id)
        .where('invited_by', 'is', null)
        .where('used_at', 'is', null)
        .execute()
      await trx
        .insertInto('invitation')
        .values({
          hash: Buffer.from(link.hash),
          study: id,
          email: null,
          role: 'director',
          invited_by: null,
          expires_at: link.expiresAt,
          used_at: null,
        })
        .execute()
      const detail = JSON.stringify({ until: link.expiresAt.toISOString() })
      await trx
        .insertInto('audit')
        .values({ study: id, actor: 'system', action: 'staff.director_link_made', detail })
        .execute()
    })
  }
}

/**
 * Brings an office's database to the newest schema, and does no more.
 *
 * @param databaseUrl - as its owner
 */
export async function migrateOffice(databaseUrl: string): Promise<void> {
  const owner = connect(databaseUrl)
  try {
    await migrate(owner)
  } finally {
    await owner.destroy()
  }
}

function storeOn(db: Kysely<OfficeTables>): OfficeStore {
  return {
    invitation: (link, now) => readInvitation(db, link, now),
    enrol: (enrolment) => enrol(db, enrolment),
    acceptInvitation: (staff, link, now) => acceptInvitation(db, staff, link, now),
    passkey: (id) =>
      asking(db, { key: id }, async (trx) => {
        const found = await trx
          .selectFrom('passkey')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst()
        return (
          found && {
            id,
            staff: found.staff,
            publicKey: new Uint8Array(found.public_key),
            counter: Number(found.counter),
            transports: found.transports.split(' ').filter((transport) => transport !== ''),
          }
        )
      }),
    signIn: (staff, passkey, session) => signIn(db, staff, passkey, session),
    noteRefusedSignIn: (staff) => noteRefusedSignIn(db, staff),
    signInByOidc: (identity, session) => signInByOidc(db, identity, session),
    session: (hash, now, isUsed) => readSession(db, hash, now, isUsed),
    endSession: (hash) => endSession(db, hash),
    endSessions: (acting, staff) => endSessions(db, acting, staff),
    endOwnSessions: (staff) => endOwnSessions(db, staff),
    members: (acting) => listMembers(db, acting),
    invite: (acting, invitation, link) => invite(db, acting, invitation, link),
    changeRole: (acting, staff, role) => changeRole(db, acting, staff, role),
    removeMember: (acting, staff) => removeMember(db, acting, staff),
    appendAudit: (acting, action, detail) => appendAudit(db, acting, action, detail),
    audit: (acting, page) => readAudit(db, acting, page),
    apiKeys: (acting) => listKeys(db, acting),
    makeKey: (acting, key) => makeKey(db, acting, key),
    revokeKey: (acting, id) => revokeKey(db, acting, id),
    apiKey: (hash, now) => readKey(db, hash, now),
    now: () => readClock(db),
    end: () => db.destroy(),
  }
}

/**
 * Opens the office's database: brings it to the newest schema as its owner, then works as a role
 * that owns nothing and sees what row security lets it see.
 *
 * @param databaseUrl - PostgreSQL 15 or later; its user owns the schema `office`
 * @param studies - the studies that are served
 * @param makeLink - a link for a study's first director; asked once per study
 */
export async function openOfficeStore(
  databaseUrl: string,
  studies: readonly StoredStudy[],
  makeLink: (study: string, hasDirector: boolean) => DirectorLink | undefined,
): Promise<OfficeStore> {
  const owner = connect(databaseUrl)
  try {
    await migrate(owner)
    await welcome(owner, studies, makeLink)
  } finally {
    await owner.destroy()
  }
  return storeOn(connect(databaseUrl, officeRole))
}
