import type { DuckDBConnection } from '@duckdb/node-api'
import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Design } from '../../study/model.ts'
import type { Variable } from '../../study/variable.ts'
import { populationUnits } from '../../weigh/population-units.ts'
import { clusterDesign, respondentDesign } from '../../weigh/read-design.ts'
import type { DesignFacts } from '../../weigh/sample-facts.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { designFacts } from '../sql/without-rows.ts'
import type { CodedVariables } from './coded-variables.ts'
import type { CodedVariable } from './coding-context.ts'
import { numberRows } from './number-rows.ts'
import type { NumberedRows } from './number-rows.ts'
import type { RawTable } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/** A variable of the design: its key, where it has one, and the name of a key's value. */
interface DesignVariable {
  readonly key: Sql
  readonly isGiven: Sql
  readonly nameOf: (value: unknown) => string
}

/** The groups of the design, and the rows that are in each. */
export interface PlacedDesign {
  readonly facts: DesignFacts
  readonly groups: NumberedRows
}

/**
 * Finds the sampling groups of the rows, numbered as `readDesign` numbers them.
 *
 * **Issues**: `weigh.design_not_in_data`, `weigh.missing_design_value`, those of `populationUnits`.
 */
export async function placeDesign(
  connection: DuckDBConnection,
  raw: RawTable,
  { design, variables }: { readonly design: Design; readonly variables: CodedVariables },
): Promise<Result<PlacedDesign>> {
  const named = [design.stratum, design.psu]
  const results: Result<DesignVariable | undefined>[] = []
  for (const id of named) results.push(await designVariable(connection, raw, { id, variables }))
  const found = all(results)
  if (!found.ok) return found
  const [stratum, psu] = found.value
  const present = [stratum, psu].filter((one) => one !== undefined)
  const values = present.map(({ key }) => key)
  const groups = await numberRows(connection, raw, { name: 'sampling_groups', values })
  const selected = listSql([...groups.keys.map(({ name }) => name), sql`place`])
  const columns = await runSql(
    connection,
    sql`SELECT ${selected} FROM ${groups.table} ORDER BY place`,
  )
  const labels = present.map(({ nameOf }, at) => (columns[at] ?? []).map(nameOf))
  const strata = stratum === undefined ? columns.at(-1)?.map(() => '') : labels[0]
  const facts =
    psu === undefined
      ? respondentDesign(strata ?? [])
      : clusterDesign(strata ?? [], labels.at(-1) ?? [])
  const { lonely, populationUnits: declared } = design
  const sizes = populationUnits(declared, facts.strata)
  if (!sizes.ok) return sizes
  return ok({ facts: designFacts({ ...facts, populationUnits: sizes.value, lonely }), groups })
}

async function designVariable(
  connection: DuckDBConnection,
  raw: RawTable,
  { id, variables }: { readonly id: VariableId | undefined; readonly variables: CodedVariables },
): Promise<Result<DesignVariable | undefined>> {
  if (id === undefined) return ok(undefined)
  const found = variables.get(id)
  const described = found === undefined ? undefined : describe(found.variable, found.coded)
  if (described === undefined) return fail([issue('weigh.design_not_in_data', { variable: id })])
  const [counts] = await runSql(
    connection,
    sql`SELECT CAST(COUNT(*) AS DOUBLE) FROM ${raw.from} WHERE NOT ${described.isGiven}`,
  )
  const n = Number(counts?.[0])
  return n === 0 ? ok(described) : fail([issue('weigh.missing_design_value', { variable: id, n })])
}

function describe(
  variable: Variable,
  { status, values: [key] }: CodedVariable,
): DesignVariable | undefined {
  if (variable.kind === 'multiple' || key === undefined) return undefined
  if (variable.kind !== 'single') {
    const nameOf = variable.kind === 'date' ? dayText : String
    return { key, isGiven: sql`(${status} = 0)`, nameOf }
  }
  const isGiven = sql`(${status} = 0 AND ${key} <> ${whole(noneOf(variable))})`
  return { key, isGiven, nameOf: (index) => variable.categories[Number(index)]?.code ?? '' }
}

function dayText(day: unknown): string {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
