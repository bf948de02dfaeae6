import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'

/** The account that the server runs under: ours, or a lesser one when we are root. */
export interface SystemAccount {
  readonly name: string
  readonly uid?: number
  readonly gid?: number
}

const run = promisify(execFile)
const lesser = 'postgres'

/** PostgreSQL refuses to run as root: then the account `postgres` is used, and made where missing. */
export async function systemAccount(): Promise<Result<SystemAccount>> {
  if (process.getuid?.() !== 0) return ok({ name: process.env['USER'] ?? 'user' })
  const known = await idsOf(lesser)
  if (known !== undefined) return ok(known)
  try {
    await run('groupadd', ['--system', '--force', lesser])
    await run('useradd', ['--system', '--gid', lesser, '--no-create-home', lesser])
    const made = await idsOf(lesser)
    if (made !== undefined) return ok(made)
  } catch (error) {
    // Two processes may make it at once: the other one's will do.
    const made = await idsOf(lesser)
    if (made !== undefined) return ok(made)
    return fail([issue('storage.no_account', { reason: firstLine(error) })])
  }
  return fail([issue('storage.no_account', { reason: 'useradd' })])
}

async function idsOf(name: string): Promise<SystemAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
