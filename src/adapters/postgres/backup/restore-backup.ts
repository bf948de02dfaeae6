import { Client } from 'pg'
import type { ClientBase } from 'pg'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { applyStep } from '../migrations/migrate.ts'
import type { SchemaKind } from '../migrations/migration.ts'
import { schemas } from '../migrations/schemas.ts'
import { coded } from '../storage-error.ts'
import { BackupError } from './backup-error.ts'
import { backupTables } from './backup-format.ts'
import type { BackupHeader } from './backup-format.ts'
import type { BackupPart } from './backup-reader.ts'
import { readBackup } from './read-backup.ts'

/** What was restored. */
export interface RestoredBackup {
  readonly rows: Readonly<Record<string, number>>
  /** Whether private keys came back. */
  readonly keys: boolean
}

/**
 * Restores a backup into an empty database and brings it to the newest schema, all in one
 * transaction: a backup that is not whole leaves nothing.
 *
 * Issues: `storage.not_empty`, `storage.backup_unreadable`, `storage.backup_incomplete`,
 * `storage.backup_altered`, `storage.backup_kind`, `storage.backup_newer`.
 * @throws StorageError when the database fails
 */
export async function restoreBackup(
  url: string,
  kind: SchemaKind,
  file: string,
): Promise<Result<RestoredBackup>> {
  return coded(async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    try {
      await client.query('BEGIN')
      if (!(await isEmpty(client))) return fail([issue('storage.not_empty')])
      const restored = await restoreIn(client, kind, file)
      await client.query('COMMIT')
      return ok(restored)
    } catch (error) {
      if (error instanceof BackupError) return fail([error.issue])
      throw error
    } finally {
      // What was not committed is rolled back with the connection.
      await client.end().catch(() => undefined)
    }
  })
}

async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
        AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' LIMIT 1`,
  )
  return rowCount === 0
}

async function restoreIn(
  client: ClientBase,
  kind: SchemaKind,
  file: string,
): Promise<RestoredBackup> {
  let keys = false
  const rows: Record<string, number> = {}
  let from = 0
  for await (const part of readBackup(file)) {
    if (part.kind === 'header') {
      requireReadable(part.header, kind, file)
      from = part.header.schema
      keys = kind === 'registrar' && part.header.keys
      await applySteps(client, kind, { after: 0, upTo: from })
      // The row that a schema begins with is in the backup.
      await client.query('DELETE FROM wave')
    } else {
      rows[part.table] = (rows[part.table] ?? 0) + (await insertRows(client, kind, part, file))
    }
  }
  await applySteps(client, kind, { after: from, upTo: Number.POSITIVE_INFINITY })
  return { rows, keys }
}

function requireReadable(header: BackupHeader, kind: SchemaKind, file: string): void {
  const known = schemas[kind].length
  if (header.kind !== kind) {
    throw new BackupError(issue('storage.backup_kind', { file, found: header.kind, wanted: kind }))
  }
  if (header.schema > known) {
    throw new BackupError(issue('storage.backup_newer', { file, found: header.schema, known }))
  }
}

async function applySteps(
  client: ClientBase,
  kind: SchemaKind,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<void> {
  for (const step of schemas[kind]) {
    if (step.version > after && step.version <= upTo) await applyStep(client, kind, step)
  }
}

async function insertRows(
  client: ClientBase,
  kind: SchemaKind,
  { table, rows }: Extract<BackupPart, { readonly kind: 'rows' }>,
  file: string,
): Promise<number> {
  // The name becomes part of a statement: only ours do.
  if (!backupTables[kind].includes(table)) {
    throw new BackupError(issue('storage.backup_altered', { file }))
  }
  await client.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
  return rows.length
}
