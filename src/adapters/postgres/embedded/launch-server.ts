import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { giveTo, socketFolder } from './cluster-folder.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { serverEnvironment } from './make-cluster.ts'
import { serverSettings } from './server-settings.ts'

/** Settings that come on top of ours. */
export type MoreSettings = Readonly<Record<string, string>>

/**
 * Starts the server as a process of its own, so that Ctrl-C does not reach it before us; it outlives
 * us when we are killed, and is then adopted.
 */
export async function launchServer(
  place: ClusterFolder,
  postgres: string,
  more: MoreSettings,
): Promise<ChildProcess> {
  const socket = await socketFolder(place)
  const log = await open(place.log, 'w', 0o600)
  await giveTo(place.account, place.log)
  const settings = { ...serverSettings, unix_socket_directories: socket, ...more }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { uid, gid } = place.account
  const child = spawn(postgres, ['-D', place.data, ...flags], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    cwd: '/',
    env: serverEnvironment(),
    ...(uid !== undefined && gid !== undefined ? { uid, gid } : {}),
  })
  // Said by its exit; an error without a listener would end us.
  child.once('error', () => undefined)
  child.unref()
  await log.close()
  return child
}

/** Why a server ended, in its own words. */
export async function lastWords({ log }: ClusterFolder): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '')
  const lines = text.trim().split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC|could not/.test(line))
  return (fatal ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC): */, '')
}

/** Whether a refused start passes by itself: what was killed is still being cleared away. */
export function isStale(words: string): boolean {
  return /lock file|shared memory block|still in use/.test(words)
}
