import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable } from '../../protect/protected.ts'
import { recordsOf } from '../figure-link.ts'
import { baseText, tableNotes } from '../question-table.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'
import { fitColumns } from './fit-columns.ts'
import { writeRecordsLink } from './write-records-link.ts'
import { writeSheet } from './write-sheet.ts'

/** Tables of more lines may go on overleaf, under their head again. */
const longTable = 16

/**
 * One question in print: its words, who was counted, its table in as many parts as its columns need,
 * its footnotes.
 *
 * @param depth - of its heading
 */
export function writeQuestion(
  table: ProtectedTable,
  depth: number,
  context: TypstContext,
): TypstCode {
  const { language } = context
  const heading = writeHeading(depth, typst`#${textIn(table.variable.label, language)}`, context)
  const sheets = fitColumns(table).map((columns) => writeSheet(table, columns, context))
  const breakable = ownTypst(String(table.rows.length > longTable || sheets.length > 1))
  return typst`#block(breakable: ${breakable}, width: 100%, below: 1.6em)[
${heading}#block(below: 0.7em, sticky: true, quietly(${baseText(table, context)}))
${typstLines(sheets)}
${writeNotes(tableNotes(table, context))}
${writeRecordsLink(recordsOf(table, context), language)}
]`
}

/** Footnotes, a line each. */
function writeNotes(notes: readonly string[]): TypstCode {
  return notes.length === 0 ? ownTypst('') : typst`#notes(${notes.map((note) => typst`${note}, `)})`
}
