import type { SumQuery } from '../sql/plan-sums.ts'
import { joinSql, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'

/** The shape of the rows of a statement: after the number of the query, keys, n and sums. */
export interface SumShape {
  readonly keys: number
  readonly sums: number
}

/** The widest keys and sums among queries. */
export function shapeOf(queries: readonly SumQuery[]): SumShape {
  return {
    keys: Math.max(...queries.map(({ keys }) => keys.length)),
    sums: Math.max(...queries.map(({ sums }) => sums.length)),
  }
}

/**
 * One statement for any number of queries over a table: their rows one under another, narrow ones
 * filled up with zeros.
 *
 * Measured on a million rows, 60 questions by 10 variables: this takes a third of the time of one
 * GROUPING SETS, because DuckDB sums over keys of few values in plain arrays (PERFECT_HASH_GROUP_BY) when
 * each query has its own GROUP BY.
 *
 * @param queries - at least one
 */
export function sumStatement(table: Sql, queries: readonly SumQuery[]): Sql {
  const shape = shapeOf(queries)
  return joinSql(
    queries.map((query, at) => sumSelect(table, query, { at, ...shape })),
    sql` UNION ALL `,
  )
}

function sumSelect(
  table: Sql,
  { keys, sums, where }: SumQuery,
  shape: SumShape & { readonly at: number },
): Sql {
  const columns = [
    whole(shape.at),
    ...padded(
      keys.map(({ value }) => value),
      shape.keys,
    ),
    sql`CAST(COUNT(*) AS DOUBLE)`,
    ...padded(
      sums.map((one) => sql`CAST(SUM(${one}) AS DOUBLE)`),
      shape.sums,
    ),
  ]
  const filter = where === undefined ? sql`` : sql` WHERE ${where}`
  // Without keys there is one group, be it empty.
  const grouping =
    keys.length === 0
      ? sql`HAVING COUNT(*) > 0`
      : sql`GROUP BY ${listSql(keys.map((_, at) => whole(at + 2)))}`
  return sql`SELECT ${listSql(columns)} FROM ${table}${filter} ${grouping}`
}

function padded(columns: readonly Sql[], width: number): readonly Sql[] {
  return [...columns, ...Array.from({ length: width - columns.length }, () => sql`0`)]
}
