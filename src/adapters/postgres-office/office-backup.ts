import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import pg from 'pg'
import { z } from 'zod'
import { writePrivateFile } from '../write-files/write-private-file.ts'

const format = 'visavis-office-1'

/**
 * What is kept, those that others refer to first. Sessions and links are left out: nobody is signed in
 * to a database that came back, and links that were made for one day are made again.
 */
const tables = ['study', 'staff', 'membership', 'passkey', 'api_key', 'audit'] as const

const rows = z.array(z.record(z.string(), z.unknown()))

const content = z.object({
  format: z.literal(format),
  tables: z.record(z.enum(tables), rows),
})

type Content = z.infer<typeof content>

/** What is wrong with a file that should be a backup of the office. */
export type OfficeBackupTrouble = 'unreadable' | 'altered' | 'not_empty'

/**
 * Writes all that the office keeps of staff to a file that only its owner reads.
 *
 * @param databaseUrl - as its owner
 * @throws what the database or the disk says
 */
export async function backUpOffice(databaseUrl: string, file: string): Promise<void> {
  const kept = await asOwner(databaseUrl, async (client) => {
    const found: Partial<Record<(typeof tables)[number], unknown>> = {}
    for (const table of tables) {
      const read = await client.query<{ readonly all: unknown }>(
        `select coalesce(json_agg(t), '[]') as all from office.${table} t`,
      )
      found[table] = read.rows[0]?.all
    }
    // Nothing was changed: that the owner saw all rows ends with the transaction.
    await client.query('rollback')
    return JSON.stringify({ format, tables: found })
  })
  const packed = await promisify(gzip)(`${digestOf(kept)}\n${kept}`)
  await writePrivateFile(file, packed)
}

/**
 * Brings a backup of the office back into a database of the newest schema that holds nobody yet; the
 * log's chain comes back as it was.
 *
 * @param databaseUrl - as its owner
 * @returns rows that came back, or what is wrong
 */
export async function restoreOffice(
  databaseUrl: string,
  file: string,
): Promise<{ readonly rows: number } | { readonly trouble: OfficeBackupTrouble }> {
  const read = await readOfficeBackup(file)
  if (typeof read === 'string') return { trouble: read }
  return asOwner(databaseUrl, async (client) => {
    const known = await client.query('select from office.staff limit 1')
    if (known.rowCount !== 0) return { trouble: 'not_empty' as const }
    await client.query('alter table office.audit disable trigger user')
    await client.query('truncate office.study cascade')
    for (const table of tables) {
      await client.query(
        `insert into office.${table} select * from json_populate_recordset(null::office.${table}, $1)`,
        [JSON.stringify(read.tables[table])],
      )
    }
    await client.query('alter table office.audit enable trigger user')
    for (const table of everyTable) {
      await client.query(`alter table office.${table} force row level security`)
    }
    await client.query('commit')
    return { rows: tables.reduce((sum, table) => sum + (read.tables[table] ?? []).length, 0) }
  })
}

const everyTable = [...tables, 'session', 'invitation'] as const

/** Works as the owner, for whom row security is lifted until the transaction ends. */
async function asOwner<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query("begin; set local lock_timeout = '10s'")
    for (const table of everyTable) {
      await client.query(`alter table office.${table} no force row level security`)
    }
    return await work(client)
  } finally {
    // What was not committed is rolled back with the connection.
    await client.end().catch(() => undefined)
  }
}

async function readOfficeBackup(file: string): Promise<Content | 'unreadable' | 'altered'> {
  const text = await promisify(gunzip)(await readFile(file))
    .then((bytes) => bytes.toString('utf8'))
    .catch(() => undefined)
  if (text === undefined) return 'unreadable'
  const end = text.indexOf('\n')
  const kept = text.slice(end + 1)
  if (digestOf(kept) !== text.slice(0, end)) return 'altered'
  const parsed = content.safeParse(JSON.parse(kept))
  return parsed.success ? parsed.data : 'unreadable'
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
