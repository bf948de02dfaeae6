import { Client } from 'pg'
import type { ClientBase } from 'pg'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { coded } from '../storage-error.ts'
import type { Migration, SchemaKind } from './migration.ts'
import { schemas } from './schemas.ts'

/** How far to go, and who looks on. */
export interface MigrateOptions {
  /** Stops at this version; the newest by default. */
  readonly upTo?: number | undefined
  /** Called before every statement, counted from 0: where a test cuts the power. */
  readonly before?: ((statement: number) => Promise<void>) | undefined
}

/** What was done. */
export interface Migrated {
  readonly from: number
  readonly to: number
}

/** Any number, the same in every version: who holds it migrates. */
const migrationKey = 7_264_130_952

/**
 * Brings a database to the newest schema, one transaction a step; of two processes, one waits.
 *
 * Issues: `storage.schema_newer`, `storage.wrong_kind`, `storage.version_old`.
 * @throws StorageError when the database does not answer or refuses a step
 */
export async function migrate(
  url: string,
  kind: SchemaKind,
  options: MigrateOptions = {},
): Promise<Result<Migrated>> {
  return coded(async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    try {
      await client.query('SELECT pg_advisory_lock($1)', [migrationKey])
      return await migrateLocked(client, kind, options)
    } finally {
      // The lock falls with the connection.
      await client.end().catch(() => undefined)
    }
  })
}

async function migrateLocked(
  client: ClientBase,
  kind: SchemaKind,
  { upTo, before }: MigrateOptions,
): Promise<Result<Migrated>> {
  const version = await serverVersion(client)
  if (version < 15) return fail([issue('storage.version_old', { version, least: 15 })])
  const found = await readSchema(client)
  const known = schemas[kind].length
  if (found !== undefined && found.kind !== kind) {
    return fail([issue('storage.wrong_kind', { found: found.kind, wanted: kind })])
  }
  const from = found?.version ?? 0
  if (from > known) return fail([issue('storage.schema_newer', { found: from, known })])
  const steps = schemas[kind].filter(
    (step) => step.version > from && step.version <= (upTo ?? known),
  )
  let statement = 0
  for (const step of steps) {
    await client.query('BEGIN')
    await applyStep(client, kind, step, async () => before?.(statement++))
    await client.query('COMMIT')
  }
  return ok({ from, to: steps.at(-1)?.version ?? from })
}

/** Carries out one step inside a transaction of the caller. */
export async function applyStep(
  client: ClientBase,
  kind: SchemaKind,
  step: Migration,
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  const bookkeeping = [
    `CREATE TABLE IF NOT EXISTS visavis_schema (
      version integer PRIMARY KEY, kind text NOT NULL, name text NOT NULL)`,
  ]
  for (const statement of [...bookkeeping, ...step.statements]) {
    await before()
    await client.query(statement)
  }
  await before()
  const done = [step.version, kind, step.name]
  await client.query('INSERT INTO visavis_schema (version, kind, name) VALUES ($1, $2, $3)', done)
}

/** The schema of a database; undefined when it holds none of ours. */
export async function readSchema(
  client: ClientBase,
): Promise<{ readonly version: number; readonly kind: string } | undefined> {
  const table = await client.query<{ known: boolean }>(
    `SELECT to_regclass('visavis_schema') IS NOT NULL AS known`,
  )
  if (table.rows[0]?.known !== true) return undefined
  const { rows } = await client.query<{ version: number; kind: string }>(
    'SELECT version, kind FROM visavis_schema ORDER BY version DESC LIMIT 1',
  )
  return rows[0]
}

async function serverVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS version`,
  )
  return Math.floor(Number(rows[0]?.version ?? 0) / 10_000)
}
