import { randomUUID } from 'node:crypto'
import { cp, lstat, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Copies a study's folder, answers and all, whole or not at all: beside its place first, renamed when
 * complete. Links, hidden files but the schemas, and `node_modules` are left behind.
 *
 * Issues: `file.exists`, `file.unwritable`.
 *
 * @returns the new folder
 */
export async function copyStudyFolder(from: string, to: string): Promise<Result<string>> {
  const shown = basename(to)
  const exists = async (): Promise<boolean> =>
    (await lstat(to).catch(() => undefined)) !== undefined
  if (await exists()) return fail([issue('file.exists', { file: shown })])
  const temporary = join(dirname(to), `.${shown}-${randomUUID()}`)
  try {
    await cp(from, temporary, {
      recursive: true,
      filter: async (path) => path === from || isCopied(basename(path), await lstat(path)),
    })
    await rename(temporary, to)
    return ok(to)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    const taken = await exists()
    const reason = reasonOf(error)
    return fail([issue(taken ? 'file.exists' : 'file.unwritable', { file: shown, reason })])
  }
}

function isCopied(name: string, status: Awaited<ReturnType<typeof lstat>>): boolean {
  const isHidden = name.startsWith('.') && name !== '.schema'
  return !isHidden && name !== 'node_modules' && (status.isFile() || status.isDirectory())
}
