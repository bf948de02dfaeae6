import { Client } from 'pg'
import { pauseMs } from './pause-ms.ts'

/** A connection that holds the server's one owner lock for as long as it lives. */
export interface Guard {
  readonly release: () => Promise<void>
  /** Makes the server refuse writes, or take them again. */
  readonly setReadOnly: (isReadOnly: boolean) => Promise<void>
}

/** Any number, the same in every version: who holds it owns the server. */
const ownerKey = 7_264_130_951

/**
 * Takes the owner lock; undefined when another process holds it. The lock of a killed process falls
 * with its connection.
 */
export async function guardServer(url: string, onLost: () => void): Promise<Guard | undefined> {
  const client = new Client({ connectionString: url, keepAlive: true })
  let isReleased = false
  client.on('error', () => undefined)
  client.on('end', () => {
    if (!isReleased) onLost()
  })
  await client.connect()
  const release = async (): Promise<void> => {
    isReleased = true
    await client.end().catch(() => undefined)
  }
  const setReadOnly = async (isReadOnly: boolean): Promise<void> => {
    const setting = isReadOnly ? 'on' : 'off'
    await client.query(`ALTER SYSTEM SET default_transaction_read_only = ${setting}`)
    await client.query('SELECT pg_reload_conf()')
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS held',
      [ownerKey],
    )
    if (rows[0]?.held === true) return { release, setReadOnly }
    await pauseMs(100)
  }
  await release()
  return undefined
}

/** Makes a database unless there is one. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (known.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
}
