import { basename } from 'node:path'
import { csvText } from '../../adapters/csv/csv-text.ts'
import { writeNewFolder } from '../../adapters/study-folder/index.ts'
import { issue } from '../../core/issue.ts'
import { idPattern } from '../../core/ids.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ForeignTable } from '../../dataset/import/foreign-table.ts'
import { makeImport } from '../../dataset/import/make-import.ts'
import { schemaFiles } from '../../study/template/schema-files.ts'
import type { ImportPlan } from '../../study/import/import-plan.ts'

/**
 * Writes the folder of a study made from a foreign file, whole or not at all.
 *
 * Issues: `study.bad_id`; those of `makeImport` and `writeNewFolder`.
 *
 * @returns the absolute path of the folder
 */
export async function importStudy(
  folder: string,
  plan: ImportPlan,
  table: ForeignTable,
): Promise<Result<string>> {
  const name = basename(folder)
  if (!idPattern.test(name)) return fail([issue('study.bad_id', { found: name })])
  const made = await makeImport(name, plan, table)
  if (!made.ok) return made
  const { texts, answers } = made.value
  const data = [...answers].map(([path, rows]): [string, string] => [
    path,
    csvText(rows, table.separator),
  ])
  return writeNewFolder(folder, new Map([...texts, ...data, ...schemaFiles()]), name)
}
