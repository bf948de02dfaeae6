import { randomUUID } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { systemCode } from '../system-code.ts'
import { csvCell } from './csv-text.ts'

/** How to write a CSV file. */
export interface WriteCsvOptions {
  /** What parts the cells; a comma unless told. */
  readonly separator?: string | undefined
  /** Replaces a file that exists instead of refusing. */
  readonly force?: boolean | undefined
}

const bufferLength = 65_536

function writeLine(row: readonly string[], separator: string): string {
  // A line of nothing would be taken for an empty line.
  const [only] = row
  if (row.length === 1 && only === '') return '""\n'
  return `${row.map((text) => csvCell(text, separator)).join(separator)}\n`
}

async function writeRows(
  handle: FileHandle,
  rows: Iterable<readonly string[]>,
  separator: string,
): Promise<void> {
  let buffer = ''
  for (const row of rows) {
    buffer += writeLine(row, separator)
    if (buffer.length < bufferLength) continue
    // Written before more is made, so that memory stays bounded.
    await handle.appendFile(buffer)
    buffer = ''
  }
  await handle.appendFile(buffer)
  await handle.sync()
}

/** What file systems without hard links answer to `link`. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Gives a finished file a name that is free; fails when it is taken. */
async function claimName(temporary: string, path: string): Promise<void> {
  try {
    // A link, unlike a rename, never replaces what another process wrote meanwhile.
    await link(temporary, path)
    await rm(temporary)
  } catch (error) {
    if (!withoutLinks.has(systemCode(error) ?? '')) throw error
    const reserved = await open(path, 'wx')
    await reserved.close()
    await rename(temporary, path)
  }
}

/**
 * Writes rows of text as a CSV file, in UTF-8 with LF, streaming: whole or not at all.
 *
 * Rows go to a temporary file beside the target, which takes its name at the end. A cell that
 * begins with `=`, `+`, `-`, `@`, tab or carriage return gets an apostrophe in front, so that no
 * spreadsheet runs it; plain numbers, negative ones too, are left as they are, and
 * `readCsvRecords` takes the apostrophe off.
 *
 * Issues: `file.exists`, `file.unwritable`.
 *
 * @param path - the file to make
 * @param rows - the header first
 */
export async function writeCsv(
  path: string,
  rows: Iterable<readonly string[]>,
  options: WriteCsvOptions = {},
): Promise<Result<string>> {
  const { separator = ',', force = false } = options
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await writeRows(handle, rows, separator)
    } finally {
      await handle.close()
    }
    await (force ? rename(temporary, path) : claimName(temporary, path))
    return ok(path)
  } catch (error) {
    await rm(temporary, { force: true })
    const reason = systemCode(error)
    if (reason === undefined) throw error
    if (reason === 'EEXIST') return fail([issue('file.exists', { file: path })])
    return fail([issue('file.unwritable', { file: path, reason })])
  }
}
