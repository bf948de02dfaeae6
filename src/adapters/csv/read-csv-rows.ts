import { createReadStream } from 'node:fs'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CsvOptions } from './read-csv-records.ts'
import { issueOfError } from './csv-stop.ts'
import { decodeBytes } from './decode-bytes.ts'
import { IssueLimit } from './issue-limit.ts'
import { parseRecords } from './parse-records.ts'

/**
 * Reads a small CSV file whole, as rows of cells without a header, such as a published tab book.
 *
 * **Issues**: those of `readCsvRecords` that are not about a header.
 */
export async function readCsvRows(
  path: string,
  options: CsvOptions = {},
): Promise<Result<readonly (readonly string[])[]>> {
  const { file = path, encoding = 'utf-8', separator = ',' } = options
  const limit = new IssueLimit()
  const rows: (readonly string[])[] = []
  const issues: Issue[] = []
  try {
    const text = decodeBytes(createReadStream(path), { file, encoding })
    for await (const { cells } of parseRecords(text, { file, separator, issues: limit }))
      rows.push(cells)
    issues.push(...limit.take(), ...limit.rest(file))
  } catch (error) {
    issues.push(issueOfError(error, file))
  }
  return issues.length === 0 ? ok(rows) : fail(issues)
}
