import { buildFromOptions } from '../../dataset/build-from-options.ts'
import { categoryStatuses } from '../../dataset/category-statuses.ts'
import type { FileColumn } from '../../dataset/column-builder.ts'
import { answered } from '../../dataset/status-kind.ts'
import type { Variable } from '../../study/variable.ts'
import { allOf, anyOf, joinSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { codeCells } from './code-cells.ts'
import type { CodedVariable, CodingContext } from './coding-context.ts'
import { runSql } from './run-sql.ts'

/** One option's column: whether it is selected, and its kind of missing. */
interface CodedOption {
  readonly category: number
  /** 1 or 0. */
  readonly selected: Sql
  /** 0 when there is an answer. */
  readonly missing: Sql
}

/** Codes a multiple variable whose options have a column each (`buildFromOptions`). */
export async function codeOptions(
  variable: Variable,
  context: CodingContext,
): Promise<CodedVariable> {
  const options: CodedOption[] = []
  for (const [category, { column: name }] of variable.categories.entries()) {
    const column = name === undefined ? undefined : context.columnOf(name)
    if (column !== undefined)
      options.push(await codeOption(variable, { category, column }, context))
  }
  const everyMissing = allOf(options.map(({ missing }) => sql`${missing} > 0`))
  await notePartlyMissing(variable, options, context)
  return {
    status: statusSql(variable, options, everyMissing),
    values: variable.categories.map(
      (_, category) => options.find((one) => one.category === category)?.selected ?? whole(0),
    ),
  }
}

async function codeOption(
  variable: Variable,
  option: { readonly category: number; readonly column: FileColumn },
  context: CodingContext,
): Promise<CodedOption> {
  const builder = buildFromOptions(variable, [option], context)
  const { meaning, lookUp } = await codeCells(builder, option.column, context)
  const chosen = meaning.kind === 'multiple' ? meaning.selected[option.category] : undefined
  const missing = meaning.status.map((status, at) => (chosen?.[at] === 1 ? answered : status))
  const { category } = option
  return { category, selected: lookUp(chosen ?? []), missing: lookUp(missing) }
}

/** The first option's kind of missing when all are; else that of a category chosen, if it is one. */
function statusSql(variable: Variable, options: readonly CodedOption[], everyMissing: Sql): Sql {
  const [first] = options
  if (first === undefined) return whole(answered)
  const statuses = categoryStatuses(variable)
  const chosen = options.flatMap(({ category, selected }) => {
    const status = statuses[category] ?? answered
    return status === answered ? [] : [sql` WHEN ${selected} = 1 THEN ${whole(status)}`]
  })
  const cases = [sql` WHEN ${everyMissing} THEN ${first.missing}`, ...chosen]
  return sql`(CASE${joinSql(cases, sql``)} ELSE ${whole(answered)} END)`
}

async function notePartlyMissing(
  variable: Variable,
  options: readonly CodedOption[],
  { connection, raw, notes, source }: CodingContext,
): Promise<void> {
  if (options.length < 2) return
  const some = anyOf(options.map(({ missing }) => sql`${missing} > 0`))
  const every = allOf(options.map(({ missing }) => sql`${missing} > 0`))
  const [counts, rows] = await runSql(
    connection,
    sql`SELECT CAST(COUNT(*) AS DOUBLE), CAST(MIN(file_row) AS DOUBLE) FROM ${raw.from} WHERE ${some} AND NOT ${every}`,
  )
  notes.rows = Number(counts?.[0])
  const at = { file: source.file, line: Number(rows?.[0]) }
  notes.add({ code: 'dataset.partly_missing', at, column: variable.id })
}
