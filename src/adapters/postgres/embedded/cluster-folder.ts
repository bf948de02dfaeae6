import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { issue } from '../../../core/issue.ts'
import type { Issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { systemCode } from '../../system-code.ts'
import type { SystemAccount } from './system-account.ts'

/** Where a server of ours lives. */
export interface ClusterFolder {
  readonly folder: string
  readonly data: string
  readonly log: string
  readonly password: string
  readonly account: SystemAccount
}

/** Makes a server's folder and password; checks that the server's account can get in. */
export async function clusterFolder(
  folder: string,
  account: SystemAccount,
): Promise<Result<ClusterFolder>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 })
    // Whoever made it: the server's account passes through, and sees no list.
    if (account.uid !== undefined) await chmod(folder, 0o711)
    const blocked = await firstClosedFolder(folder, account)
    if (blocked !== undefined) return fail([blocked])
    const password = await passwordIn(join(folder, 'password'))
    const data = join(folder, 'data')
    return ok({ folder, data, log: join(folder, 'postgres.log'), password, account })
  } catch (error) {
    const reason = systemCode(error) ?? String(error)
    return fail([issue('storage.folder_not_made', { folder, reason })])
  }
}

/** A folder for the socket: beside the data, or in the system's where that path is too long. */
export async function socketFolder({ folder, account }: ClusterFolder): Promise<string> {
  const beside = join(folder, 'run')
  // A socket's path has room for 107 bytes on Linux, 103 on macOS.
  const isShort = Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= 100
  const made = isShort ? beside : await farFolder(join(folder, 'socket'))
  await mkdir(made, { recursive: true })
  await chmod(made, 0o700)
  await giveTo(account, made)
  return made
}

/** The same one at every start, so that an address stays good; its name is nobody's to guess. */
async function farFolder(note: string): Promise<string> {
  const known = await readFile(note, 'utf8').catch(() => '')
  if (known !== '' && (await stat(known).catch(() => undefined))?.isDirectory() === true)
    return known
  const made = await mkdtemp(join(tmpdir(), 'visavis-'))
  await writeFile(note, made, { mode: 0o600 })
  return made
}

/** Hands a file or folder to the server's account. */
export async function giveTo({ uid, gid }: SystemAccount, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

async function passwordIn(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known !== '') return known.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

async function firstClosedFolder(
  folder: string,
  { uid, gid, name }: SystemAccount,
): Promise<Issue | undefined> {
  if (uid === undefined) return undefined
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = await stat(at)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return issue('storage.folder_unreachable', { folder: at, user: name })
    if (dirname(at) === at) return undefined
  }
}
