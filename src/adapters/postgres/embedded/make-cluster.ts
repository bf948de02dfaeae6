import { spawn } from 'node:child_process'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { giveTo } from './cluster-folder.ts'
import type { ClusterFolder } from './cluster-folder.ts'

/** The database role of our own servers. */
export const clusterRole = 'visavis'

/** Makes the data folder of a server unless there is one; one that was not finished is made anew. */
export async function makeCluster(
  place: ClusterFolder,
  initdb: string,
): Promise<Result<{ readonly isNew: boolean }>> {
  if (await exists(join(place.data, 'PG_VERSION'))) return ok({ isNew: false })
  const unfinished = `${place.data}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await giveTo(place.account, unfinished)
  const secret = join(place.folder, 'password.once')
  await writeFile(secret, `${place.password}\n`, { mode: 0o600 })
  await giveTo(place.account, secret)
  try {
    const told = await run(initdb, initArguments(unfinished, secret), place)
    if (told !== undefined) return fail([refused(place, told)])
    await rename(unfinished, place.data)
    return ok({ isNew: true })
  } finally {
    await rm(secret, { force: true })
  }
}

function refused({ folder }: ClusterFolder, reason: string): ReturnType<typeof issue> {
  return issue('storage.not_started', { folder, reason })
}

function initArguments(data: string, secret: string): readonly string[] {
  return [
    `--pgdata=${data}`,
    `--username=${clusterRole}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    // Small pieces: less is left over in the current one, and a nearly full disk goes further.
    '--wal-segsize=4',
    '--no-instructions',
  ]
}

/** What programs of the server need of our surroundings: nothing that says who we are. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
}

/** Runs a program to its end; answers the last line it told when it failed. */
async function run(
  program: string,
  parameters: readonly string[],
  { account: { uid, gid } }: ClusterFolder,
): Promise<string | undefined> {
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
    env: serverEnvironment(),
    ...(uid !== undefined && gid !== undefined ? { uid, gid } : {}),
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => {
      resolve(code === 0 ? undefined : (told.trim().split('\n').at(0) ?? `exit ${code}`))
    })
  })
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
