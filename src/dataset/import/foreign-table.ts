import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CsvRecord, CsvRow } from '../csv-record.ts'

/** A foreign file of answers, whole. */
export interface ForeignTable {
  /** Its name, as issues tell it. */
  readonly file: string
  readonly separator: string
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

/** Most columns: beyond, a person cannot review them. */
const mostColumns = 2000

/**
 * Gathers a file that is to become a study.
 *
 * Issues: those of the file, all at once; `dataset.no_rows`, `dataset.import_columns`.
 */
export async function gatherTable(
  records: AsyncIterable<CsvRecord> | Iterable<CsvRecord>,
  { file, separator }: Pick<ForeignTable, 'file' | 'separator'>,
): Promise<Result<ForeignTable>> {
  const issues: Issue[] = []
  const rows: CsvRow[] = []
  let header: readonly string[] = []
  for await (const record of records) {
    if (record.kind === 'issue') issues.push(record.issue)
    else if (record.kind === 'header') header = record.cells
    else if (record.kind === 'row') rows.push(record)
  }
  if (issues.length > 0) return fail(issues)
  if (rows.length === 0) return fail([issue('dataset.no_rows', { file }, { file })])
  if (header.length > mostColumns) {
    const values = { n: header.length, limit: mostColumns }
    return fail([issue('dataset.import_columns', values, { file, line: 1 })])
  }
  return ok({ file, separator, header, rows })
}
