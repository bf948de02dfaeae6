import type { DuckDBConnection } from '@duckdb/node-api'
import { issue } from '../../core/issue.ts'
import type { Note } from '../../core/issue.ts'
import { statusOf } from '../../dataset/status-kind.ts'
import { expressionSql } from '../sql/expression-sql.ts'
import type { SampleLayout } from '../sql/sample-layout.ts'
import { always, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import { runSql } from './run-sql.ts'

/** Counts answers at odds with their routing, as `routingNotes` does in memory. */
export async function findRoutingNotes(
  connection: DuckDBConnection,
  table: Sql,
  layout: SampleLayout,
): Promise<readonly Note[]> {
  // Nobody is asked what is derived from other answers.
  const columns = [...layout.columns.values()].filter(
    ({ variable }) => variable.derived === undefined,
  )
  if (columns.length === 0) return []
  const context = { layout, dialect: duckdbDialect }
  const counts = columns.flatMap(({ variable: { asked }, status }) => {
    const isAsked = asked === undefined ? always : expressionSql(asked, context).isTrue
    const isRecorded = sql`${status} <> ${whole(statusOf('not_asked'))}`
    return [
      countSql(sql`${isRecorded} AND NOT ${isAsked}`),
      countSql(sql`NOT ${isRecorded} AND ${isAsked}`),
    ]
  })
  const found = await runSql(connection, sql`SELECT ${listSql(counts)} FROM ${table}`)
  return columns.flatMap(({ variable: { id } }, at) => {
    const [unexpected, absent] = [Number(found[2 * at]?.[0]), Number(found[2 * at + 1]?.[0])]
    return [
      ...(unexpected > 0
        ? [issue('dataset.answered_not_asked', { variable: id, n: unexpected })]
        : []),
      ...(absent > 0 ? [issue('dataset.asked_not_recorded', { variable: id, n: absent })] : []),
    ]
  })
}

function countSql(condition: Sql): Sql {
  return sql`CAST(COUNT(*) FILTER (WHERE ${condition}) AS DOUBLE)`
}
