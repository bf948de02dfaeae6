import { lstat, readFile, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { fail, ok } from '../../core/result.ts'
import type { StudyFile, StudyFiles } from '../../study/read/study-files.ts'
import { reasonOf } from './reason-of.ts'
import { firstBadByte } from './first-bad-byte.ts'
import { isLeftAside } from './is-left-aside.ts'

/** Largest text file of a study, in bytes. */
const sizeLimit = 5 * 1024 * 1024

/** Most files looked at: a study has dozens, a mistaken folder has thousands. */
const fileLimit = 2000

/** Files that are read as text; others are only known to be there. */
const textFile = /\.(ya?ml|md)$/

/** The folder walked, and what it holds so far. */
interface Walk {
  readonly root: string
  readonly files: Map<string, StudyFile>
}

/**
 * Reads a study's folder: its YAML and Markdown as text, the presence of everything else.
 *
 * A problem of one file stays with that file, so that `readStudy` tells it with all the others.
 * Hidden files, `node_modules` and what was published are left aside.
 *
 * @param path - the folder
 * @param shown - how messages name it
 * @returns its files · **Issues**: `file.missing`, `file.not_a_folder`, `file.unreadable`,
 * `file.empty`, `study.too_many_files`
 */
export async function readStudyFolder(
  path: string,
  shown: string = path,
): Promise<Result<StudyFiles>> {
  try {
    const status = await stat(path)
    if (!status.isDirectory()) return fail([issue('file.not_a_folder', { file: shown })])
    const root = await realpath(path)
    const walk: Walk = { root, files: new Map() }
    await readFolder(walk, '')
    if (walk.files.size === 0) return fail([issue('file.empty', { file: shown })])
    if (walk.files.size > fileLimit) {
      return fail([issue('study.too_many_files', { file: shown, limit: fileLimit })])
    }
    return ok({ name: basename(resolve(path)), files: walk.files })
  } catch (error) {
    return fail([problemOf(error, shown)])
  }
}

function problemOf(error: unknown, file: string): Issue {
  const reason = reasonOf(error)
  const absent = reason === 'ENOENT' || reason === 'ENOTDIR'
  return absent ? issue('file.missing', { file }) : issue('file.unreadable', { file, reason })
}

async function readFolder(walk: Walk, inside: string): Promise<void> {
  const names = await readdir(join(walk.root, inside))
  for (const name of names.toSorted()) {
    const path = inside === '' ? name : `${inside}/${name}`
    if (isLeftAside(path) || walk.files.size > fileLimit) continue
    // One file at a time: a study is small, and its files are told in order.
    await readEntry(walk, path)
  }
}

async function readEntry(walk: Walk, path: string): Promise<void> {
  const place = { file: path }
  try {
    const outside = await leadsOutside(walk.root, path)
    if (outside) {
      walk.files.set(path, {
        kind: 'problem',
        issue: issue('study.link_outside', { file: path }, place),
      })
      return
    }
    const status = await stat(join(walk.root, path))
    if (status.isDirectory()) await readFolder(walk, path)
    else if (status.isFile()) walk.files.set(path, await readOne(walk.root, path, status.size))
  } catch (error) {
    const found = problemOf(error, path)
    walk.files.set(path, { kind: 'problem', issue: { ...found, at: place } })
  }
}

/** A link must stay inside the folder and cannot lead to a folder that holds it. */
async function leadsOutside(root: string, path: string): Promise<boolean> {
  const whole = join(root, path)
  const status = await lstat(whole)
  if (!status.isSymbolicLink()) return false
  const target = await realpath(whole)
  const linked = await stat(target)
  return linked.isDirectory() || !target.startsWith(root + sep)
}

async function readOne(root: string, path: string, bytes: number): Promise<StudyFile> {
  if (!textFile.test(path)) return { kind: 'data', bytes }
  const place = { file: path }
  if (bytes > sizeLimit) {
    return { kind: 'problem', issue: issue('file.too_large', { file: path, limit: '5 MB' }, place) }
  }
  const content = await readFile(join(root, path))
  const byte = firstBadByte(content)
  if (byte !== undefined) {
    return {
      kind: 'problem',
      issue: issue('file.not_utf8', { file: path, byte }, placeOfByte(content, byte, path)),
    }
  }
  return { kind: 'text', text: new TextDecoder('utf-8').decode(content) }
}

/** Line and column, in characters, of a byte. */
function placeOfByte(content: Uint8Array, byte: number, file: string): NonNullable<Issue['at']> {
  const before = new TextDecoder('utf-8').decode(content.subarray(0, byte))
  const lines = before.split('\n')
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
