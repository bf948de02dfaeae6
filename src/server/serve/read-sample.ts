import { readCsvRecords } from '../../adapters/csv/read-csv-records.ts'
import { readSampleRows } from '../../collect/fieldwork/sample/sample-rows.ts'
import type { SampleRow, SampleStudy } from '../../collect/fieldwork/sample/sample-file.ts'
import type { NewPerson } from '../../collect/ports/registrar-store.ts'
import type { Issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/**
 * Reads a CSV of people to be invited.
 *
 * **Issues** those of `readCsvRecords` and of `readSampleRows`, with file, line and column.
 *
 * @param source - the file's path, or what is in it
 * @param shown - how messages name it
 */
export async function readSample(
  source: string | Uint8Array,
  shown: string,
  study: SampleStudy,
): Promise<Result<readonly NewPerson[]>> {
  const issues: Issue[] = []
  const rows: SampleRow[] = []
  let header: readonly string[] = []
  for await (const record of readCsvRecords(source, { file: shown })) {
    if (record.kind === 'issue') issues.push(record.issue)
    else if (record.kind === 'header') header = record.cells
    else if (record.kind === 'row') rows.push(record)
  }
  return issues.length > 0 ? fail(issues) : readSampleRows({ file: shown, header, rows }, study)
}
