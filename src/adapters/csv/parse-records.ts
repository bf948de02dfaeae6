import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import type { CsvError } from 'csv-parse'
import { issue } from '../../core/issue.ts'
import { CsvStop } from './csv-stop.ts'
import type { IssueLimit } from './issue-limit.ts'

/** A record as the parser hands it over. */
export interface ParsedRecord {
  /** Line where it starts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** How to cut a file, and where its problems go. */
export interface ParseOptions {
  readonly file: string
  readonly separator: string
  readonly issues: IssueLimit
}

/** Largest record read, in bytes of UTF-8: a longer one is a quote left open, or no CSV. */
const recordLimit = 1_048_576
const recordLimitText = '1 MB'

function numberIn(error: CsvError, key: string): number {
  const value = error[key]
  return typeof value === 'number' ? value : 0
}

/**
 * Follows the line numbers of a parser, which counts a quoted CRLF twice and tells the last line of
 * a record, not its first.
 */
class LineFollower {
  #countedTwice = 0
  #lastEnd = 0

  /** The first line of a record that ends at this line of the parser. */
  startOf(cells: readonly string[], parserLine: number): number {
    let breaks = 0
    for (const cell of cells) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue
      breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0
      this.#countedTwice += cell.match(/\r\n/g)?.length ?? 0
    }
    this.#lastEnd = parserLine - this.#countedTwice
    return this.#lastEnd - breaks
  }

  /** The line of an error inside a record. */
  lineOf(parserLine: number): number {
    return parserLine - this.#countedTwice
  }

  /** The first line of the record that comes next. */
  next(): number {
    return this.#lastEnd + 1
  }
}

/** Tells each error of the parser once, and stops it at a record that is too large. */
function skipHandler(
  { file, issues }: ParseOptions,
  lines: LineFollower,
): (error: CsvError | undefined) => undefined {
  let lastField = -1
  return (error) => {
    if (error === undefined) return undefined
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      const at = { file, line: lines.next() }
      throw new CsvStop(issue('dataset.record_too_large', { limit: recordLimitText }, at))
    }
    // One stray quote makes the parser complain until the field ends: tell the first only.
    const field = numberIn(error, 'bytes')
    const column = numberIn(error, 'index') + 1
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      issues.add(issue('dataset.unclosed_quote', {}, { file, line: lines.next(), column }))
    } else if (field !== lastField) {
      const line = lines.lineOf(numberIn(error, 'lines'))
      issues.add(issue('dataset.stray_quote', {}, { file, line, column }))
    }
    lastField = field
    return undefined
  }
}

/**
 * Cuts text into records with their lines; empty lines are left out.
 *
 * Broken quotes are told to `issues` and their records left out.
 *
 * @throws CsvStop `dataset.record_too_large` at a record over 1 MB, and what `texts` throws
 */
export async function* parseRecords(
  texts: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<ParsedRecord> {
  const lines = new LineFollower()
  const starts: number[] = []
  const parser = parse({
    bom: false,
    delimiter: options.separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: recordLimit,
    on_record: (cells, context) => {
      starts.push(lines.startOf(cells, context.lines))
      return cells
    },
    on_skip: skipHandler(options, lines),
  })
  // Its failure is the parser's too, and is met in the loop.
  pipeline(Readable.from(texts), parser).catch(() => undefined)
  const records: AsyncIterable<string[]> = parser
  for await (const cells of records) yield { line: starts.shift() ?? 0, cells }
}
