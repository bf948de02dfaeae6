import { join } from 'node:path'
import { readCsvRows } from '../adapters/csv/read-csv-rows.ts'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Release } from '../protect/protected.ts'
import { collectFigures } from '../publish/collect-figures.ts'
import { reproduceFigures } from '../publish/reproduce-figures.ts'
import { reproduceTabBook } from '../publish/reproduce-tab-book.ts'
import type { Reproduction } from '../publish/reproduction.ts'

/** What was published, as single figures or as a tab book, against the release. */
export interface StudyReproduction extends Reproduction {
  readonly kind: 'figures' | 'cells'
}

/** Compares what others published with what is released here: figures, tab book, or both. */
export async function reproduceStudy(
  folder: string,
  { study, tables, ...release }: Release,
): Promise<Result<readonly StudyReproduction[]>> {
  const { published } = study
  if (published === undefined) return ok([])
  const index = collectFigures({ study, tables, ...release })
  const figures: readonly StudyReproduction[] =
    published.figures.length === 0 ? [] : [{ kind: 'figures', ...reproduceFigures(study, index) }]
  if (published.tabBook === undefined) return ok(figures)
  const { file, encoding } = published.tabBook
  const rows = await readCsvRows(join(folder, file), { encoding, file })
  if (!rows.ok) return rows
  const cells = reproduceTabBook({ study, rows: rows.value, tables })
  return ok([...figures, { kind: 'cells', ...cells }])
}
