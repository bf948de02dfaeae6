import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../src/adapters/postgres/embedded/start-embedded.ts'
import type {
  EmbeddedOptions,
  EmbeddedServer,
} from '../../src/adapters/postgres/embedded/start-embedded.ts'
import { base64UrlOf } from '../../src/ballot/bytes.ts'
import type { Result } from '../../src/core/result.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { ballotMaker, witness } from './ballot-maker.ts'
import type { BallotMaker } from './ballot-maker.ts'
import { collectorProcess } from './collector-process.ts'
import type { CollectorProcess } from './collector-process.ts'
import { writeFaultStudy } from './fault-study.ts'
import type { FaultStudyOptions } from './fault-study.ts'

/** An anonymous wave in the field: a database, a collector in its own process, and who can vote. */
export interface FaultField {
  readonly folder: string
  readonly server: EmbeddedServer
  readonly databaseUrl: string
  readonly collector: CollectorProcess
  readonly maker: BallotMaker
  readonly rows: (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  readonly end: () => Promise<void>
}

/** What a test changes. */
export interface FaultFieldOptions extends Omit<FaultStudyOptions, 'witnessKey'> {
  readonly postgres?: EmbeddedOptions | undefined
  /** Where the database lies; in the field's own folder when absent. */
  readonly databaseFolder?: string | undefined
  /** Whether to leave the wave unopened. */
  readonly unopened?: boolean | undefined
}

/** Takes a result's value; a failure ends the test with its issues. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

/** Opens a wave. */
export async function openFaultField(options: FaultFieldOptions = {}): Promise<FaultField> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-faults-'))
  // The database runs under an account of its own, which must be able to pass.
  await chmod(folder, 0o711)
  const study = join(folder, 'telework')
  await writeFaultStudy(study, { ...options, witnessKey: base64UrlOf(witness.publicKey) })
  const place = options.databaseFolder ?? join(folder, 'database')
  const server = must(await startEmbedded(place, 'collector', options.postgres))
  const collector = await collectorProcess(study, server.url)
  await collector.start()
  const open = must(await openStudy(study))
  const maker = await ballotMaker(open.study, must(await collector.control.identity()))
  must(await collector.control.manifest(JSON.stringify(maker.signed)))
  if (options.unopened !== true) must(await collector.control.open())
  return {
    folder,
    server,
    databaseUrl: server.url,
    collector,
    maker,
    rows: async (text) => rowsOf(server.url, text),
    end: async () => {
      await collector.stop()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function rowsOf(
  url: string,
  text: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Readonly<Record<string, unknown>>>(text)
    return rows
  } finally {
    await client.end()
  }
}
