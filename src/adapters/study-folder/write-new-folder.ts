import { randomUUID } from 'node:crypto'
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Result } from '../../core/result.ts'
import { fail, ok } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Writes a new folder whole or not at all: into a temporary sibling first, renamed when complete.
 *
 * @param path - the folder to make; its parent exists
 * @param files - texts by path inside it
 * @param shown - how messages name the folder
 * @returns the absolute path · **Issues**: `file.exists`, `file.missing` (no parent),
 * `file.unwritable`
 */
export async function writeNewFolder(
  path: string,
  files: ReadonlyMap<string, string>,
  shown: string = path,
): Promise<Result<string>> {
  const target = resolve(path)
  const parent = dirname(target)
  if (await exists(target)) return fail([issue('file.exists', { file: shown })])
  if (!(await exists(parent))) return fail([issue('file.missing', { file: dirname(shown) })])
  const temporary = join(parent, `.${basename(target)}-${randomUUID()}`)
  try {
    await mkdir(temporary)
    for (const [inside, text] of files) {
      const file = join(temporary, inside)
      // One at a time: a study is a dozen small files.
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text, { flag: 'wx' })
    }
    await rename(temporary, target)
    return ok(target)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    const reason = reasonOf(error)
    // Somebody else may have made it since.
    const taken = await exists(target)
    return fail([issue(taken ? 'file.exists' : 'file.unwritable', { file: shown, reason })])
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch {
    return false
  }
}
