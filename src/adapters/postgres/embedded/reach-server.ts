import type { ChildProcess } from 'node:child_process'
import { Client } from 'pg'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { Binaries } from './binaries.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { isStale, lastWords, launchServer } from './launch-server.ts'
import type { MoreSettings } from './launch-server.ts'
import { clusterRole } from './make-cluster.ts'
import { pauseMs } from './pause-ms.ts'
import { runningPostmaster } from './postmaster-file.ts'
import type { Postmaster } from './postmaster-file.ts'

/** How a server is brought up. */
export interface ServerPlan {
  readonly place: ClusterFolder
  readonly binaries: Binaries
  readonly more: MoreSettings
}

/** A server that answers. */
export interface ReachedServer extends Postmaster {
  /** It ran already. */
  readonly isAdopted: boolean
}

/** Milliseconds in which what is left of a killed server must be gone. */
const staleFor = 15_000
/** Milliseconds in which a server that runs must answer: it may be recovering. */
const recoveryFor = 60_000

/** Finds the server of a folder running, or starts it; answers once it answers. */
export async function reachServer(plan: ServerPlan): Promise<Result<ReachedServer>> {
  const { place } = plan
  const begun = performance.now()
  let child: ChildProcess | undefined
  for (;;) {
    const running = await runningPostmaster(place.data)
    if (running !== undefined && (await answers(running, place.password))) {
      return ok({ ...running, isAdopted: child === undefined })
    }
    const refusal = await refusalOf(place, child, performance.now() - begun)
    if (refusal !== undefined) return notStarted(place, refusal)
    if (running === undefined && (child === undefined || hasEnded(child))) {
      child = await launchServer(place, plan.binaries.postgres, plan.more)
    }
    await pauseMs(50)
  }
}

/** Why there is no more to wait for; undefined while there is. */
async function refusalOf(
  place: ClusterFolder,
  child: ChildProcess | undefined,
  passed: number,
): Promise<string | undefined> {
  if (passed > recoveryFor) return 'timeout'
  if (child === undefined || !hasEnded(child)) return undefined
  const words = await lastWords(place)
  return isStale(words) && passed < staleFor ? undefined : words
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

function notStarted({ folder }: ClusterFolder, reason: string): Result<never> {
  return fail([issue('storage.not_started', { folder, reason })])
}

/** The address of a database of a server that listens on a socket. */
export function urlOf(
  { socketFolder, port }: Pick<Postmaster, 'socketFolder' | 'port'>,
  password: string,
  database: string,
): string {
  const host = encodeURIComponent(socketFolder)
  return `postgresql://${clusterRole}:${password}@localhost:${port}/${database}?host=${host}`
}

async function answers(server: Postmaster, password: string): Promise<boolean> {
  if (server.socketFolder === '') return false
  const client = new Client({
    connectionString: urlOf(server, password, 'postgres'),
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
