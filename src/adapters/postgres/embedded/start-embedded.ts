import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { findBinaries } from './binaries.ts'
import { clusterFolder } from './cluster-folder.ts'
import { ensureDatabase, guardServer } from './guard-server.ts'
import type { Guard } from './guard-server.ts'
import type { MoreSettings } from './launch-server.ts'
import { makeCluster } from './make-cluster.ts'
import { takeFolder } from './owner-lock.ts'
import { pauseMs } from './pause-ms.ts'
import { reachServer, urlOf } from './reach-server.ts'
import type { ReachedServer, ServerPlan } from './reach-server.ts'
import { stopServer } from './stop-server.ts'
import { systemAccount } from './system-account.ts'
import { watchDisk } from './watch-disk.ts'

/** A PostgreSQL of our own that runs. */
export interface EmbeddedServer {
  /** Address of the database that was asked for. */
  readonly url: string
  /** Address of another database of the same server, made when missing. */
  readonly database: (name: string) => Promise<string>
  /** Whether it ran already, left by a process of ours that was killed. */
  readonly isAdopted: boolean
  /** Number of the server's process now. */
  readonly pid: () => number
  /** Ends it in order; close the stores first. */
  readonly stop: () => Promise<void>
}

/** How to start one. */
export interface EmbeddedOptions {
  /** Settings on top of ours, such as `{fsync: 'off'}` in a test. */
  readonly settings?: MoreSettings | undefined
}

/**
 * Starts the PostgreSQL of a folder, or adopts the one that runs there; a server that dies later is
 * started again.
 *
 * @param folder - where data, log, socket and password live; made when missing
 * @param name - the database, made when missing
 * Issues: `storage.in_use`, `storage.folder_not_made`, `storage.folder_unreachable`,
 * `storage.no_account`, `storage.no_binaries`, `storage.not_started`.
 */
export async function startEmbedded(
  folder: string,
  name: string,
  { settings = {} }: EmbeddedOptions = {},
): Promise<Result<EmbeddedServer>> {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  const account = await systemAccount()
  if (!account.ok) return account
  const place = await clusterFolder(resolve(folder), account.value)
  if (!place.ok) return place
  const lock = await takeFolder(place.value.folder)
  if (!lock.ok) return lock
  const plan = { place: place.value, binaries: binaries.value, more: settings }
  const started = await startOwned(plan, name, lock.value.release)
  if (!started.ok) await lock.value.release()
  return started
}

async function startOwned(
  plan: ServerPlan,
  name: string,
  release: () => Promise<void>,
): Promise<Result<EmbeddedServer>> {
  const made = await makeCluster(plan.place, plan.binaries.initdb)
  if (!made.ok) return made
  const server = await reachServer(plan)
  if (!server.ok) return server
  const owned = await ownServer(plan, server.value)
  if (owned === undefined) {
    return fail([issue('storage.in_use', { folder: plan.place.folder, pid: server.value.pid })])
  }
  const database = async (wanted: string): Promise<string> => {
    const { password } = plan.place
    await ensureDatabase(urlOf(owned.current(), password, 'postgres'), wanted)
    return urlOf(owned.current(), password, wanted)
  }
  const stop = async (): Promise<void> => {
    await owned.stop()
    await release()
  }
  const { isAdopted } = server.value
  return ok({ url: await database(name), database, isAdopted, pid: owned.pid, stop })
}

interface OwnedServer {
  readonly current: () => ReachedServer
  readonly pid: () => number
  readonly stop: () => Promise<void>
}

/** Holds a server, and brings it back when it dies. */
async function ownServer(plan: ServerPlan, first: ReachedServer): Promise<OwnedServer | undefined> {
  const life = { current: first, isStopping: false, reviving: Promise.resolve() }
  const hold = async (): Promise<Guard | undefined> =>
    guardServer(urlOf(life.current, plan.place.password, 'postgres'), () => {
      if (!life.isStopping) life.reviving = revive()
    })
  let guard = await hold()
  if (guard === undefined) return undefined
  const revive = async (): Promise<void> => {
    for (let wait = 50; !life.isStopping; wait = Math.min(2 * wait, 5000)) {
      const reached = await reachServer(plan)
      if (reached.ok) life.current = reached.value
      const held = reached.ok ? await hold().catch(() => undefined) : undefined
      if (held !== undefined) {
        guard = held
        return
      }
      await pauseMs(wait)
    }
  }
  const disk = await watchDisk(plan.place.data, async (isReadOnly) =>
    guard?.setReadOnly(isReadOnly),
  )
  const stop = async (): Promise<void> => {
    life.isStopping = true
    disk.stop()
    await life.reviving
    await guard?.release()
    await stopServer(life.current.pid)
    if (!life.current.socketFolder.startsWith(plan.place.folder)) {
      await rm(life.current.socketFolder, { recursive: true, force: true })
    }
  }
  return { current: () => life.current, pid: () => life.current.pid, stop }
}
