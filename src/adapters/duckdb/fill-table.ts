import type { DuckDBConnection } from '@duckdb/node-api'
import type { VariableId } from '../../core/ids.ts'
import { numberGrid } from '../../tabulate/sample-grid.ts'
import type { NumberGrid, WeightGrid } from '../../tabulate/sample-grid.ts'
import type { LayoutColumn, SampleLayout } from '../sql/sample-layout.ts'
import { variableColumns } from '../sql/table-columns.ts'
import { double, identifier, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { columnTypes } from './create-table.ts'
import type { CodedVariables } from './coded-variables.ts'
import { joinNumbered } from './number-rows.ts'
import type { NumberedRows } from './number-rows.ts'
import type { RawTable } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/** What the table of a sample is filled from. */
export interface FillInput {
  readonly connection: DuckDBConnection
  readonly raw: RawTable
  readonly designWeight: Sql
  readonly cells: NumberedRows
  readonly groups: NumberedRows
  /** Final over design weight of each cell of the margins. */
  readonly gain: Float64Array
  readonly variables: CodedVariables
  readonly layout: SampleLayout
  readonly grid: WeightGrid
  readonly numberGrids: ReadonlyMap<VariableId, NumberGrid>
}

type NumberColumn = Extract<LayoutColumn, { kind: 'number' }>

/** The grid of each number variable, from the least and greatest answer. */
export async function findNumberGrids(
  connection: DuckDBConnection,
  raw: RawTable,
  { variables, grid }: Pick<FillInput, 'variables' | 'grid'>,
): Promise<ReadonlyMap<VariableId, NumberGrid>> {
  const numbers = [...variables.values()].filter(({ variable }) => variable.kind === 'number')
  if (numbers.length === 0) return new Map()
  const ranges = numbers.flatMap(({ coded: { status, values } }) => {
    const given = sql`CASE WHEN ${status} = 0 THEN ${listSql(values)} END`
    return [sql`MIN(${given})`, sql`MAX(${given})`]
  })
  const found = await runSql(connection, sql`SELECT ${listSql(ranges)} FROM ${raw.from}`)
  return new Map(
    numbers.map(({ variable }, at) => {
      const [minimum, maximum] = [found[2 * at]?.[0], found[2 * at + 1]?.[0]]
      const range =
        typeof minimum === 'number' && typeof maximum === 'number'
          ? { minimum, maximum }
          : undefined
      return [variable.id, numberGrid(grid, range)]
    }),
  )
}

/** Makes the table of a sample: codes of each cell, weights and products in steps of their grids. */
export async function fillTable(table: Sql, input: FillInput): Promise<void> {
  const { connection, gain } = input
  const rows = Array.from(gain, (one, cell) => sql`(${whole(cell)}, ${double(one)})`)
  await runSql(
    connection,
    sql`CREATE TABLE ${gains} AS SELECT * FROM (VALUES ${listSql(rows)}) AS t (cell, gain)`,
  )
  await runSql(connection, sql`CREATE TABLE ${table} AS ${tableSelect(input)}`)
}

const gains = identifier('gains')

/** x on a grid, as `toGrid` puts it. */
function onGrid(x: Sql, scale: number): Sql {
  return sql`CAST(floor((${x}) * ${double(scale)} + 0.5) AS BIGINT)`
}

function tableSelect({
  raw,
  designWeight,
  cells,
  groups,
  variables,
  layout,
  grid,
  numberGrids,
}: FillInput): Sql {
  const laid = [...layout.columns]
  const coded = laid.flatMap(([id, column]) => codedColumns(column, variables.get(id)?.coded))
  const stored = laid.flatMap(([, column]) => storedColumns(column).map(({ name }) => name))
  const products = laid.flatMap(([id, column]) =>
    column.kind === 'number' ? productColumns(column, numberGrids.get(id)) : [],
  )
  const keys = [...cells.keys, ...groups.keys].map(({ name, value }) => sql`${value} AS ${name}`)
  const answers = sql`SELECT ${listSql([sql`${designWeight} AS d`, ...keys, ...coded])} FROM ${raw.from}`
  const placed = sql`(${answers})${joinNumbered(cells)}${joinNumbered(groups)} JOIN ${gains} ON gains.cell = margin_cells.place`
  const steps = onGrid(sql`d * gain`, grid.w)
  const design = [sql`sampling_groups.place AS g`, sql`margin_cells.place AS m`, sql`${steps} AS w`]
  const weighted = sql`SELECT ${listSql([...design, ...stored])} FROM ${placed}`
  const weighed = sql`SELECT *, CAST(w AS DOUBLE) / ${double(grid.w)} AS x FROM (${weighted})`
  const squares = onGrid(sql`x * x`, grid.w2)
  return sql`SELECT ${listSql([sql`g`, sql`m`, sql`w`, sql`${squares} AS w2`, ...stored, ...products])} FROM (${weighed})`
}

/** The columns of a variable without the products of a number. */
function storedColumns(column: LayoutColumn): ReturnType<typeof variableColumns> {
  return variableColumns(column).slice(0, column.kind === 'number' ? 2 : undefined)
}

function codedColumns(
  column: LayoutColumn,
  coded: { readonly status: Sql; readonly values: readonly Sql[] } | undefined,
): readonly Sql[] {
  if (coded === undefined) throw new RangeError('fillTable requires every variable of the layout')
  const values = [coded.status, ...coded.values]
  return storedColumns(column).flatMap(({ name, type }, at) => {
    const value = values[at]
    return value === undefined ? [] : [sql`CAST(${value} AS ${columnTypes[type]}) AS ${name}`]
  })
}

function productColumns(
  { status, value, products }: NumberColumn,
  grid: NumberGrid | undefined,
): readonly Sql[] {
  if (grid === undefined) throw new RangeError('fillTable requires the grid of each number')
  const wd = sql`(x * (${value} - ${double(grid.centre)}))`
  const [wy, w2y, w2y2] = products
  const given = (product: Sql, scale: number, name: Sql): Sql =>
    sql`CASE WHEN ${status} = 0 THEN ${onGrid(product, scale)} ELSE 0 END AS ${name}`
  return [
    given(wd, grid.wy, wy),
    given(sql`x * ${wd}`, grid.w2y, w2y),
    given(sql`${wd} * ${wd}`, grid.w2y2, w2y2),
  ]
}
