import { randomUUID } from 'node:crypto'
import { cp, lstat, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { isLeftAside } from './is-left-aside.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Copies a study's folder, answers and all, whole or not at all: beside its place first, renamed when
 * complete. Links, hidden files but the schemas, `node_modules` and what was
 * published are left behind.
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
      filter: async (path) => path === from || isCopied(relative(from, path), await lstat(path)),
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

function isCopied(path: string, status: Awaited<ReturnType<typeof lstat>>): boolean {
  const isLeft = isLeftAside(path) && basename(path) !== '.schema'
  return !isLeft && (status.isFile() || status.isDirectory())
}
