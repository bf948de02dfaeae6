import { createReadStream, createWriteStream } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CsvRecord } from '../../dataset/csv-record.ts'
import type { DataSource } from '../../study/model.ts'
import { decodeBytes } from '../csv/decode-bytes.ts'
import { readCsvRecords } from '../csv/read-csv-records.ts'
import { hashFile } from './hash-file.ts'
import type { LoadWatch } from './load-watch.ts'

/** A file of answers made ready for DuckDB: in UTF-8, under a name of our own. */
export interface PreparedFile {
  readonly path: string
  /** Names of the columns. */
  readonly header: readonly string[]
  /** SHA-256 of the file's bytes. */
  readonly hash: string
}

/** What was read of a CSV file before the engine reads it. */
export interface PreparedCsv extends PreparedFile {
  readonly separator: string
  /** Whether cells are as they stand in a file that may be guarded against spreadsheets. */
  readonly guarded: boolean
  /** What is wrong with the file; the rows that are sound can be read all the same. */
  readonly issues: readonly Issue[]
}

/** A file of answers of a study, and the folder for what is made of it. */
export interface AnswersInput {
  readonly path: string
  readonly source: DataSource
  /** A folder of our own. */
  readonly folder: string
  readonly watch: LoadWatch
}

const ownSeparator = ','

/**
 * Makes a CSV file ready for DuckDB: hashes it, reads its header, and where the engine could read it
 * otherwise than we do (another encoding, NUL characters, one column), writes it anew.
 *
 * **Issues**: those of `readCsvRecords`, when there is not even a header.
 */
export async function prepareCsv(input: AnswersInput): Promise<Result<PreparedCsv>> {
  const { path, source, folder } = input
  const { header, issues } = await readHeader(input)
  if (issues.length > 0) return rewriteCsv(input)
  const { hash, hasNul } = await hashFile(input)
  if (hasNul || header.length < 2) return rewriteCsv(input)
  const prepared = join(folder, 'answers.csv')
  if (isUtf8(source.encoding)) {
    // A name of our own keeps `*` and `?` of a path from being read as a pattern.
    await symlink(resolve(path), prepared)
  } else {
    const texts = decodeBytes(createReadStream(path), source)
    await pipeline(Readable.from(texts), createWriteStream(prepared))
  }
  const { separator } = source
  return ok({ path: prepared, header, hash, separator, guarded: true, issues: [] })
}

/**
 * Reads a CSV file with our own reader, which tells all that is wrong with it, and writes a plain one
 * when nothing is.
 */
export async function rewriteCsv(input: AnswersInput): Promise<Result<PreparedCsv>> {
  const { folder, watch } = input
  const prepared = join(folder, 'rewritten.csv')
  const issues: Issue[] = []
  let header: readonly string[] = []
  let hash = ''
  async function* lines(): AsyncGenerator<string> {
    for await (const record of recordsOf(input)) {
      watch.check()
      if (record.kind === 'issue') issues.push(record.issue)
      else if (record.kind === 'end') ({ hash } = record)
      else {
        if (record.kind === 'header') header = record.cells
        yield `${record.cells.map(quoted).join(ownSeparator)}\n`
      }
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(prepared))
  if (header.length === 0) return fail(issues)
  return ok({ path: prepared, header, hash, separator: ownSeparator, guarded: false, issues })
}

function recordsOf({ path, source }: AnswersInput): AsyncGenerator<CsvRecord> {
  const { encoding, separator, file } = source
  return readCsvRecords(path, { encoding, separator, file })
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

function isUtf8(encoding: string): boolean {
  return ['utf-8', 'utf8'].includes(encoding.toLowerCase())
}

/** The header and what is wrong with it, or with a file that has none. */
async function readHeader(
  input: AnswersInput,
): Promise<{ readonly header: readonly string[]; readonly issues: readonly Issue[] }> {
  let header: readonly string[] = []
  const issues: Issue[] = []
  for await (const record of recordsOf(input)) {
    if (record.kind === 'row') break
    if (record.kind === 'header') header = record.cells
    if (record.kind === 'issue') issues.push(record.issue)
  }
  return { header, issues }
}

/** The line at which each of these rows begins (rows from 0), read off the file itself. */
export async function linesOfRows(
  input: AnswersInput,
  rows: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const lines = new Map<number, number>()
  let row = 0
  for await (const record of recordsOf(input)) {
    if (record.kind !== 'row') continue
    if (rows.has(row)) lines.set(row, record.line)
    if (lines.size === rows.size) break
    row++
  }
  return lines
}
