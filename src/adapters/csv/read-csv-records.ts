import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { CsvRecord } from '../../dataset/csv-record.ts'
import { unguardCell } from '../../dataset/formula-guard.ts'
import { issueOfError } from './csv-stop.ts'
import { decodeBytes } from './decode-bytes.ts'
import { detectSeparator } from './detect-separator.ts'
import { IssueLimit } from './issue-limit.ts'
import { parseRecords } from './parse-records.ts'
import type { ParsedRecord } from './parse-records.ts'

/** How to read a CSV file. */
export interface CsvOptions {
  /** `utf-8` unless told: also `windows-1252`, `latin1`, `utf-16le`. */
  readonly encoding?: string | undefined
  /** What parts the cells; found from the file's beginning when absent. */
  readonly separator?: string | undefined
  /** The file's name in issues; its path when absent. */
  readonly file?: string | undefined
}

const enoughToDetect = 65_536

/** Passes bytes on and hashes them on the way. */
async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

/** A text begun: what was read of it to look at, and all of it to read. */
interface BegunText {
  readonly beginning: string
  readonly all: AsyncIterable<string>
}

async function* resumed(beginning: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (beginning !== '') yield beginning
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield next.value
  } finally {
    await rest.return?.()
  }
}

async function beginText(texts: AsyncIterable<string>): Promise<BegunText> {
  const iterator = texts[Symbol.asyncIterator]()
  let beginning = ''
  while (beginning.length < enoughToDetect) {
    const next = await iterator.next()
    if (next.done === true) break
    beginning += next.value
  }
  return { beginning, all: resumed(beginning, iterator) }
}

function headerIssues(header: readonly string[], file: string): readonly Issue[] {
  return header.flatMap((column, index) => {
    const first = header.indexOf(column)
    if (first === index) return []
    const values = { column, first: first + 1 }
    return [issue('dataset.duplicate_column', values, { file, line: 1, column: index + 1 })]
  })
}

/** What is wrong with a row: cells too many or too few, NUL characters. */
function rowIssue(
  { line, cells }: ParsedRecord,
  expected: number,
  file: string,
): Issue | undefined {
  const found = cells.length
  if (found !== expected) {
    const at = { file, line, column: Math.min(found, expected) + 1 }
    return issue('dataset.ragged_row', { found, expected }, at)
  }
  const nul = cells.findIndex((cell) => cell.includes('\u0000'))
  return nul < 0 ? undefined : issue('dataset.nul_character', {}, { file, line, column: nul + 1 })
}

/** Tells a header from the rows and keeps the sound ones. */
class RecordSorter {
  readonly #file: string
  readonly #issues: IssueLimit
  #width: number | undefined

  constructor(file: string, issues: IssueLimit) {
    this.#file = file
    this.#issues = issues
  }

  *take(record: ParsedRecord): Generator<CsvRecord> {
    const cells = record.cells.map(unguardCell)
    const problem = rowIssue(record, this.#width ?? cells.length, this.#file)
    if (problem !== undefined) this.#issues.add(problem)
    if (this.#width === undefined) {
      this.#width = cells.length
      for (const duplicate of headerIssues(cells, this.#file)) this.#issues.add(duplicate)
      yield { kind: 'header', cells }
    } else if (problem === undefined) yield { kind: 'row', line: record.line, cells }
    yield* this.issues()
  }

  *issues(): Generator<CsvRecord> {
    for (const one of this.#issues.take()) yield { kind: 'issue', issue: one }
  }

  *end(hash: Hash): Generator<CsvRecord> {
    const file = this.#file
    if (this.#width === undefined) this.#issues.add(issue('file.empty', { file }, { file }))
    yield* this.issues()
    for (const one of this.#issues.rest(file)) yield { kind: 'issue', issue: one }
    yield { kind: 'end', hash: hash.digest('hex') }
  }
}

/** As a disk gives them: between two pieces others get their turn. */
const pieceBytes = 65_536

/** What stands in memory, as if it came from a file. */
async function* inMemory(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at === 0 || at < bytes.length; at += pieceBytes) {
    yield await Promise.resolve(bytes.subarray(at, at + pieceBytes))
  }
}

async function* readRecords(
  from: AsyncIterable<Uint8Array>,
  file: string,
  options: CsvOptions,
): AsyncGenerator<CsvRecord> {
  const { encoding = 'utf-8' } = options
  const hash = createHash('sha256')
  const issues = new IssueLimit()
  const bytes = hashing(from, hash)
  const { beginning, all } = await beginText(decodeBytes(bytes, { file, encoding }))
  const separator = options.separator ?? detectSeparator(beginning)
  const sorter = new RecordSorter(file, issues)
  for await (const record of parseRecords(all, { file, separator, issues })) {
    yield* sorter.take(record)
  }
  yield* sorter.end(hash)
}

/**
 * Reads a CSV file record by record, in bounded memory, and hashes it on the way.
 *
 * Cells that `writeCsv` guarded against spreadsheets are given back as they were. The header's
 * names and the rows come first to last; wrong rows come as issues instead, the first hundred told
 * and the others counted.
 *
 * Issues, with file, line and number of the cell: `file.missing`, `file.unreadable`, `file.empty`,
 * `dataset.unknown_encoding`, `dataset.not_utf8`, `dataset.looks_like_utf16`, `dataset.not_utf16`,
 * `dataset.duplicate_column`, `dataset.ragged_row`, `dataset.stray_quote`,
 * `dataset.unclosed_quote`, `dataset.nul_character`, `dataset.record_too_large` (a record over
 * 1 MB: nothing after it is read), `dataset.more_issues`.
 *
 * @param source - the file's path, or what is in it: that is then never on a disk
 * @param options - its encoding and separator, and how issues name it
 */
export async function* readCsvRecords(
  source: string | Uint8Array,
  options: CsvOptions = {},
): AsyncGenerator<CsvRecord> {
  const isPath = typeof source === 'string'
  const file = options.file ?? (isPath ? source : '-')
  try {
    yield* readRecords(isPath ? createReadStream(source) : inMemory(source), file, options)
  } catch (error) {
    yield { kind: 'issue', issue: issueOfError(error, file) }
  }
}
