import { detectSeparator } from '../../adapters/csv/detect-separator.ts'
import { readCsvRecords } from '../../adapters/csv/read-csv-records.ts'
import { gatherTable } from '../../dataset/import/foreign-table.ts'
import type { ForeignTable } from '../../dataset/import/foreign-table.ts'
import type { Result } from '../../core/result.ts'

/** Most bytes of a file that is to become a study: all of it is held at once. */
export const mostForeignBytes = 20_000_000

/** Bytes from which the separator is told. */
const beginning = 65_536

/**
 * Reads a foreign file of answers whole, in the encoding that its bytes are in: UTF-8, else what
 * spreadsheets and older tools write.
 *
 * Issues: those of `readCsvRecords`, `dataset.no_rows`, `dataset.import_columns`.
 *
 * @param file - its name, as issues tell it
 */
export async function readForeignFile(
  bytes: Uint8Array,
  file: string,
): Promise<Result<ForeignTable>> {
  const encoding = encodingOf(bytes)
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, beginning))
  const separator = detectSeparator(start)
  return gatherTable(readCsvRecords(bytes, { file, encoding, separator }), { file, separator })
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'windows-1252' | 'utf-16le' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
