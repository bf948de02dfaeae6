import { readFile, stat } from 'node:fs/promises'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { readHtml } from '../../publish/claims/read-html.ts'
import { readMarkdown } from '../../publish/claims/read-markdown.ts'
import { readPlain } from '../../publish/claims/read-plain.ts'
import type { ReadableText } from '../../publish/claims/read-text.ts'
import { readDocxApart } from '../docx/read-docx-apart.ts'
import { firstBadByte } from '../study-folder/first-bad-byte.ts'
import { reasonOf } from '../study-folder/reason-of.ts'

/** Largest text read, in bytes. */
const sizeLimit = 10_000_000

type Reader = (source: string, file: string) => ReadableText

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/\.(?:md|markdown)$/i, readMarkdown],
  [/\.(?:html?|xhtml)$/i, readHtml],
  [/\.(?:txt|text)$/i, readPlain],
]

/**
 * Reads a text whose claims are to be checked: Markdown, HTML, plain text or Word, by its extension.
 *
 * @param path - the file
 * @param shown - how messages name it
 * @returns its blocks · **Issues**: `file.missing`, `file.unreadable`, `file.too_large`,
 * `file.not_utf8`, `file.unknown_format`, and those of `readDocxApart`
 */
export async function readTextFile(path: string, shown: string): Promise<Result<ReadableText>> {
  const reader = readers.find(([name]) => name.test(path))?.[1]
  const isDocx = /\.docx$/i.test(path)
  if (reader === undefined && !isDocx) {
    const formats = '.md, .txt, .html, .docx'
    return fail([issue('file.unknown_format', { file: shown, formats })])
  }
  const bytes = await readBytes(path, shown)
  if (!bytes.ok) return bytes
  if (reader === undefined) return withinLimit(await readDocxApart(bytes.value, shown), shown)
  const bad = firstBadByte(bytes.value)
  if (bad !== undefined) return fail([issue('file.not_utf8', { file: shown, byte: bad })])
  return withinLimit(ok(reader(new TextDecoder().decode(bytes.value), shown)), shown)
}

/** Most characters of prose read: a long book. */
const proseLimit = 1_000_000

function withinLimit(read: Result<ReadableText>, file: string): Result<ReadableText> {
  if (!read.ok) return read
  const size = read.value.blocks.reduce((sum, { text }) => sum + text.length, 0)
  return size <= proseLimit ? read : fail([issue('file.too_large', { file, limit: '1 MB' })])
}

async function readBytes(path: string, file: string): Promise<Result<Uint8Array>> {
  try {
    const status = await stat(path)
    if (status.size > sizeLimit) return fail([issue('file.too_large', { file, limit: '10 MB' })])
    return ok(await readFile(path))
  } catch (error) {
    const reason = reasonOf(error)
    const absent = reason === 'ENOENT' || reason === 'ENOTDIR'
    return fail([
      absent ? issue('file.missing', { file }) : issue('file.unreadable', { file, reason }),
    ])
  }
}
