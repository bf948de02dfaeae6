import { randomUUID } from 'node:crypto'
import { lstat, readFile, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { reasonOf } from '../study-folder/reason-of.ts'
import { systemCode } from '../system-code.ts'
import { writeSynced } from '../write-files/write-synced.ts'

/** A text of a folder to be replaced, or a new one. */
export interface TextReplacement {
  readonly folder: string
  /** Inside the folder, with `/` between folders; checked by whoever names it. */
  readonly path: string
  readonly text: string
  /** Whether what stands there now is what the writer has seen; undefined when nothing does. */
  readonly isSeen: (present: string | undefined) => boolean
}

/** Written, or not because something else stands there than the writer has seen. */
export type Replaced =
  | { readonly kind: 'written' }
  | { readonly kind: 'changed'; readonly present: string | undefined }

/**
 * Replaces a text file, whole or not at all: written beside it and synced, then renamed over it. Links
 * are not followed, and nothing outside the folder is touched.
 *
 * Issues: `file.unwritable`.
 */
export async function replaceTextFile(replacement: TextReplacement): Promise<Result<Replaced>> {
  const { folder, path, text, isSeen } = replacement
  const target = join(folder, path)
  try {
    if (!(await isInside(folder, target))) return fail([unwritable(path, 'ELOOP')])
    const present = await readPresent(target)
    if (!isSeen(present)) return ok({ kind: 'changed', present })
    await writeBeside(target, text)
    return ok({ kind: 'written' })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return fail([unwritable(path, reasonOf(error))])
  }
}

function unwritable(file: string, reason: string): ReturnType<typeof issue> {
  return issue('file.unwritable', { file, reason })
}

/** Whether the folder of the file is the study's or inside it, and the file is no link. */
async function isInside(folder: string, target: string): Promise<boolean> {
  const root = await realpath(folder)
  const parent = await realpath(dirname(target))
  if (parent !== root && !parent.startsWith(root + sep)) return false
  const status = await lstat(target).catch(() => undefined)
  return status === undefined || status.isFile()
}

async function readPresent(target: string): Promise<string | undefined> {
  try {
    return await readFile(target, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function writeBeside(target: string, text: string): Promise<void> {
  // Hidden, so that nobody takes it for a file of the study.
  const temporary = join(dirname(target), `.${randomUUID()}.partial`)
  const mode = (await lstat(target).catch(() => undefined))?.mode ?? 0o644
  await writeSynced({ path: target, temporary, text, mode: mode & 0o777 })
}
