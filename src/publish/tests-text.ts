import type { Language } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { formatShare } from './format-number.ts'
import { sayIn } from './say.ts'

/**
 * Says how the columns of tables are tested and marked, by the rules that their numbers were computed
 * with: a sentence each; nothing where no table has columns to test.
 */
export function testsText(
  tables: readonly ProtectedTable[],
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  const [first] = tables
  const lettered = tables.some(({ columns }) => columns.some(({ letter }) => letter !== undefined))
  if (first === undefined || !lettered) return []
  const { level, multiplicity, tests } = first.provenance
  const adjusted = say(`tables.adjusted.${multiplicity}`)
  const marked = tables.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some((cell) => cell.kind === 'estimate' && cell.versusTotal !== undefined),
    ),
  )
  return [
    say('tables.letters', { level: formatShare(level, language), adjusted }),
    ...(tests === 'compatible' ? [say('tables.compatible')] : []),
    ...(marked ? [say('tables.versus_total')] : []),
  ]
}
