import type { ColumnBuilder, FileColumn } from '../../dataset/column-builder.ts'
import { answered, statusOf } from '../../dataset/status-kind.ts'
import { hasOptionColumns } from '../../study/has-option-columns.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { double, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { cellNumber, isDateCell, missingSql } from './cell-sql.ts'
import { codeCells } from './code-cells.ts'
import { codeOptions } from './code-options.ts'
import { rowOf } from './coding-context.ts'
import type { CodedVariable, CodingContext } from './coding-context.ts'
import { distinctCells, rawColumn } from './raw-table.ts'

/**
 * A variable's columns as SQL over the cells of the file, each cell meaning what it means to the reader
 * in memory; what is wrong goes to the context's problems.
 *
 * @param builder - the reader in memory, which has read nothing yet
 */
export async function codeVariable(
  builder: ColumnBuilder,
  context: CodingContext,
): Promise<CodedVariable> {
  const { variable } = builder
  if (hasOptionColumns(variable)) return codeOptions(variable, context)
  const column = context.columnOf(variable.column ?? variable.id)
  if (column === undefined) throw new RangeError('codeVariable requires a variable of the file')
  switch (variable.kind) {
    case 'single':
    case 'multiple':
      return codeCategories(builder, column, context)
    case 'number':
      return codeNumber(builder, column, context)
    case 'date':
      return codeDate(builder, column, context)
    case 'text':
      return codeText(column, context)
  }
}

async function codeCategories(
  builder: ColumnBuilder,
  column: FileColumn,
  context: CodingContext,
): Promise<CodedVariable> {
  const { meaning, lookUp } = await codeCells(builder, column, context)
  const status = lookUp(meaning.status)
  if (meaning.kind === 'multiple') return { status, values: meaning.selected.map(lookUp) }
  if (meaning.kind !== 'single') throw new RangeError('codeCategories requires categories')
  const none = noneOf(meaning.variable)
  return { status, values: [lookUp(meaning.codes.map((code) => Math.min(code, none)))] }
}

async function codeNumber(
  builder: ColumnBuilder,
  column: FileColumn,
  context: CodingContext,
): Promise<CodedVariable> {
  const { separator } = context.source
  const cell = rawColumn(column.index)
  const status = missingSql(cell, context.source, whole(answered))
  const number = cellNumber(cell, separator)
  const { minimum, maximum } = builder.variable
  const above = minimum === undefined ? sql`` : sql` AND ${number} >= ${double(minimum)}`
  const below = maximum === undefined ? sql`` : sql` AND ${number} <= ${double(maximum)}`
  const isSound = sql`COALESCE(isfinite(${number})${above}${below}, false)`
  await tellUnsound(builder, column, { context, isSound: sql`(${status} > 0 OR ${isSound})` })
  const value = sql`(CASE WHEN ${status} = 0 THEN COALESCE(${number}, 0) ELSE 0 END)`
  return { status, values: [value] }
}

async function codeDate(
  builder: ColumnBuilder,
  column: FileColumn,
  context: CodingContext,
): Promise<CodedVariable> {
  const cell = rawColumn(column.index)
  const status = missingSql(cell, context.source, whole(answered))
  const isSound = isDateCell(cell)
  await tellUnsound(builder, column, { context, isSound: sql`(${status} > 0 OR ${isSound})` })
  const day = sql`COALESCE(TRY_CAST(replace(${cell}, '-', '') AS INTEGER), 0)`
  return { status, values: [sql`(CASE WHEN ${status} = 0 THEN ${day} ELSE 0 END)`] }
}

async function codeText(column: FileColumn, { source }: CodingContext): Promise<CodedVariable> {
  const cell = rawColumn(column.index)
  const blank = sql`CASE WHEN ${cell} = '' THEN ${whole(statusOf('no_answer'))} ELSE 0 END`
  const status = missingSql(cell, source, blank)
  // Takes off what `escapeMarker` put on.
  const text = sql`CASE WHEN regexp_full_match(${cell}, '\\.\\.+(not_asked|no_answer|refused|dont_know)') THEN substr(${cell}, 2) ELSE ${cell} END`
  return { status, values: [sql`(CASE WHEN ${status} = 0 THEN ${text} ELSE '' END)`] }
}

/** Lets the reader in memory tell what is wrong with the cells that are. */
async function tellUnsound(
  builder: ColumnBuilder,
  column: FileColumn,
  { context, isSound }: { readonly context: CodingContext; readonly isSound: Sql },
): Promise<void> {
  const place = { column: rawColumn(column.index), where: sql`NOT ${isSound}` }
  for (const cell of await distinctCells(context.connection, context.raw, place)) {
    context.problems.rows = cell.n
    builder.add(rowOf(cell, column))
  }
}
