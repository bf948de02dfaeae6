import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { labelHolds, labelIsOneOf } from './match-label.ts'
import { labelCells, namesLine } from './tab-book-lines.ts'
import type { TabBookQuestion } from './tab-book-lines.ts'

/** Columns whose printed name is not ours, the total aside: its name is each publisher's own. */
export function columnNotes(
  names: readonly string[],
  table: ProtectedTable,
  file: string,
): readonly Note[] {
  const wrong = names.flatMap((printed, index) => {
    const column = table.columns[index]
    const same = index === 0 || (column !== undefined && labelIsOneOf(printed, [column.title]))
    if (same) return []
    const ours = column === undefined ? '' : textIn(column.title, 'en')
    const at = { file, line: namesLine, column: labelCells + index + 1 }
    return [issue('publish.reproduce_label', { printed, ours }, at)]
  })
  const { length } = table.columns
  if (length === names.length) return wrong
  const at = { file, line: namesLine }
  return [...wrong, issue('publish.reproduce_columns', { printed: names.length, ours: length }, at)]
}

/** A question whose printed text is another than ours. */
export function questionNotes(
  question: TabBookQuestion,
  table: ProtectedTable,
  file: string,
): readonly Note[] {
  const { id, label, column } = table.variable
  const known = labelHolds(question.label, [label, id, ...(column === undefined ? [] : [column])])
  const values = { printed: question.label, ours: textIn(label, 'en') }
  const at = { file, line: question.line, column: 1 }
  return known ? [] : [issue('publish.reproduce_label', values, at)]
}
