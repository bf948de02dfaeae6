import { join } from 'node:path'
import { readCsvRecords } from '../adapters/csv/index.ts'
import type { Issue } from '../core/issue.ts'
import { ok, settle } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { CsvRow } from '../dataset/csv-record.ts'
import type { Release } from '../protect/protected.ts'
import { collectFigures } from '../publish/collect-figures.ts'
import { reproduceFigures } from '../publish/reproduce-figures.ts'
import { reproduceTabBook } from '../publish/reproduce-tab-book.ts'
import type { Reproduction } from '../publish/reproduction.ts'
import type { PublishedTabBook } from '../study/model.ts'

/** Compares what others published with what is released here: figures, tab book, or both. */
export async function reproduceStudy(
  folder: string,
  release: Release,
): Promise<Result<readonly Reproduction[]>> {
  const { published } = release.study
  if (published === undefined) return ok([])
  const figures =
    published.figures.length === 0 ? [] : [reproduceFigures(release.study, collectFigures(release))]
  if (published.tabBook === undefined) return ok(figures)
  const rows = await readTabBook(folder, published.tabBook)
  return rows.ok ? ok([...figures, reproduceTabBook(release, rows.value)]) : rows
}

async function readTabBook(
  folder: string,
  { file, encoding }: PublishedTabBook,
): Promise<Result<readonly CsvRow[]>> {
  const rows: CsvRow[] = []
  const issues: Issue[] = []
  for await (const record of readCsvRecords(join(folder, file), {
    encoding,
    separator: ',',
    shownAs: file,
  })) {
    if (record.kind === 'row') rows.push(record)
    if (record.kind === 'issue') issues.push(record.issue)
  }
  return settle(rows, issues)
}
