import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import type { ClientBase } from 'pg'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { readSchema } from '../migrations/migrate.ts'
import type { SchemaKind } from '../migrations/migration.ts'
import { systemCode } from '../../system-code.ts'
import { coded } from '../storage-error.ts'
import { BackupError } from './backup-error.ts'
import { backupFormat, backupTables } from './backup-format.ts'
import type { BackupHeader, BackupTrailer } from './backup-format.ts'

/** What a backup holds beside people or answers. */
export interface BackupOptions {
  /** Private keys of the registrar too: whoever reads the file can then sign ballots. */
  readonly includeKeys?: boolean | undefined
}

/** What was written. */
export interface WrittenBackup {
  readonly rows: Readonly<Record<string, number>>
  readonly sha256: string
}

/**
 * Writes a database as it stands at one moment, while it is used, to a file that only its owner reads.
 * Rows come in random order. The file is there under its name once it is whole and on the disk.
 *
 * Issues: `storage.wrong_kind`, `storage.backup_not_written`.
 * @throws StorageError when the database fails
 */
export async function writeBackup(
  url: string,
  kind: SchemaKind,
  file: string,
  { includeKeys = false }: BackupOptions = {},
): Promise<Result<WrittenBackup>> {
  return coded(async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const schema = await readSchema(client)
      if (schema?.kind !== kind) {
        const found = schema?.kind ?? '–'
        return fail([issue('storage.wrong_kind', { found, wanted: kind })])
      }
      const header = { format: backupFormat, kind, schema: schema.version, keys: includeKeys }
      return ok(await writeWhole(client, header, file))
    } catch (error) {
      if (error instanceof BackupError) return fail([error.issue])
      throw error
    } finally {
      await client.end().catch(() => undefined)
    }
  })
}

async function writeWhole(
  client: ClientBase,
  header: BackupHeader,
  file: string,
): Promise<WrittenBackup> {
  const unfinished = `${file}.unfinished`
  try {
    const written = await writeLines(client, header, unfinished)
    await rename(unfinished, file)
    await syncFolder(dirname(file))
    return written
  } catch (error) {
    await rm(unfinished, { force: true })
    throw fileError(error, file)
  }
}

const fileCalls = new Set(['open', 'write', 'fsync', 'fdatasync', 'close', 'rename'])

/** What the disk refused, as an issue; what came of the database stays as it is. */
function fileError(error: unknown, file: string): unknown {
  const code = systemCode(error)
  const isOfFile =
    error instanceof Error && 'syscall' in error && fileCalls.has(String(error.syscall))
  if (code === undefined || !isOfFile || code === 'EPIPE' || code === 'ECONNRESET') return error
  return new BackupError(issue('storage.backup_not_written', { file, reason: code }), error)
}

async function writeLines(
  client: ClientBase,
  header: BackupHeader,
  file: string,
): Promise<WrittenBackup> {
  const rows: Record<string, number> = {}
  const hash = createHash('sha256')
  async function* lines(): AsyncGenerator<string, void, undefined> {
    for await (const chunk of content(client, header, rows)) {
      hash.update(chunk)
      yield chunk
    }
    const trailer: BackupTrailer = { end: true, rows, sha256: hash.copy().digest('hex') }
    yield `${JSON.stringify(trailer)}\n`
  }
  const sink = createWriteStream(file, { mode: 0o600, flush: true })
  await pipeline(Readable.from(lines()), createGzip(), sink)
  return { rows, sha256: hash.digest('hex') }
}

async function* content(
  client: ClientBase,
  header: BackupHeader,
  rows: Record<string, number>,
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(header)}\n`
  for (const table of backupTables[header.kind]) {
    if (!(await hasTable(client, table))) continue
    yield `${JSON.stringify({ table })}\n`
    rows[table] = 0
    await client.query(
      `DECLARE saved NO SCROLL CURSOR FOR
        SELECT ${rowText(header, table)} AS line FROM ${table} AS row ORDER BY gen_random_uuid()`,
    )
    for (;;) {
      const batch = await client.query<{ line: string }>('FETCH 500 FROM saved')
      if (batch.rows.length === 0) break
      rows[table] += batch.rows.length
      yield batch.rows.map(({ line }) => `${line}\n`).join('')
    }
    await client.query('CLOSE saved')
  }
}

/** A row as one line of JSON; private keys stay where they are unless they were asked for. */
function rowText({ keys }: BackupHeader, table: string): string {
  if (table !== 'issuing_keys' || keys) return 'row_to_json(row)::text'
  return `(to_jsonb(row) || '{"pem": null}')::text`
}

async function hasTable(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS known',
    [table],
  )
  return rows[0]?.known === true
}

/** The name of a file is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
