import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../src/adapters/postgres/embedded/start-embedded.ts'
import type {
  EmbeddedOptions,
  EmbeddedServer,
} from '../../src/adapters/postgres/embedded/start-embedded.ts'

/** A server for the tests of one file. */
export interface TestCluster {
  readonly server: EmbeddedServer
  readonly folder: string
  /** Address of a new, empty database. */
  readonly freshDatabase: () => Promise<string>
  /** Address of one database that is emptied at every call: much faster than a new one. */
  readonly emptied: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts a server in a folder of its own; `stop` removes both. */
export async function startCluster(options?: EmbeddedOptions): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-cluster-'))
  const started = await startEmbedded(folder, 'tests', options)
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  const server = started.value
  return {
    server,
    folder,
    freshDatabase: () => server.database(`t_${randomBytes(6).toString('hex')}`),
    emptied: () => emptied(server.url),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function emptied(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE')
  await client.query('CREATE SCHEMA public')
  await client.end()
  return url
}
