import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { systemCode } from '../system-code.ts'
import { makeFolder } from './make-folder.ts'

/** Where to write, and how the folder is called in messages. */
export interface WriteTarget {
  readonly folder: string
  readonly shownAs: string
  /** Write over files of the same names; other files of the folder are never touched. */
  readonly replace: boolean
}

/**
 * Writes files into a folder, all or none.
 *
 * Each file is written beside its place under another name, then all are renamed: a full disk or an
 * interruption leaves what was there before.
 *
 * @param files - text or bytes by path inside the folder
 * @returns the paths written, or `file.exists` / `file.unwritable`
 */
export async function writeFiles(
  { folder, shownAs, replace }: WriteTarget,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Result<readonly string[]>> {
  const suffix = `.${String(process.pid)}.partial`
  const paths = [...files.keys()].map((name) => join(folder, name))
  try {
    const taken = replace ? [] : await takenNames(folder, [...files.keys()])
    if (taken.length > 0)
      return fail(taken.map((name) => issue('file.exists', { file: join(shownAs, name) })))
    for (const [name, content] of files) {
      const path = join(folder, name)
      await makeFolder(dirname(path))
      await writeFile(path + suffix, content)
    }
    for (const path of paths) await rename(path + suffix, path)
    return ok(paths)
  } catch (error) {
    await Promise.all(
      paths.map(async (path) => {
        await rm(path + suffix, { force: true }).catch(() => undefined)
      }),
    )
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('file.unwritable', { file: shownAs, reason })])
  }
}

async function takenNames(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const present: readonly string[] = await readdir(folder, { recursive: true }).catch(
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    },
  )
  return names.filter((name) => present.includes(name))
}
