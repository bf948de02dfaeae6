import type { ShownFilter, TableAnswer } from '../../../api/shown-parts.ts'
import type { Language } from '../../../core/local-text.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { messageOf } from '../../../core/message.ts'
import type { ProtectedTable } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import { figureIdOf } from '../../../publish/collect-figures.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import { variablesIn } from '../../../study/codebook.ts'
import type { Study } from '../../../study/model.ts'
import { explainFilter } from './explain-filter.ts'
import type { StudyFigures } from '../held-study.ts'

/** A table of the menu, whole. Issues: `protect.not_on_menu`. */
export function tableAnswer(
  { revision, snapshot }: StudyFigures,
  id: string,
  language: Language,
): Result<TableAnswer> {
  const { tables, refused, study } = release(snapshot, { kind: 'table', id })
  const [table] = tables
  if (table === undefined) return fail(refused ?? [])
  return ok({
    revision,
    table,
    figures: table.rows.map((row) => table.columns.map((column) => figureIdOf(table, row, column))),
    filters: filtersOf(table, study),
    notes: table.notes.map((note) => messageOf(note, language)),
  })
}

function filtersOf(
  { variable, base, provenance }: ProtectedTable,
  study: Study,
): readonly ShownFilter[] {
  const variables = variablesIn(study, provenance.population)
  return [variable.asked, base?.filter].flatMap((one) =>
    one === undefined ? [] : [{ text: printExpression(one), words: explainFilter(one, variables) }],
  )
}
