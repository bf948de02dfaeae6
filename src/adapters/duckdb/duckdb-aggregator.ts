import type { DuckDBConnection } from '@duckdb/node-api'
import type { Aggregator } from '../../tabulate/aggregator.ts'
import { foldSums } from '../sql/fold-sums.ts'
import type { SumRows } from '../sql/fold-sums.ts'
import { planSums } from '../sql/plan-sums.ts'
import type { SumQuery } from '../sql/plan-sums.ts'
import { renderSql } from '../sql/sql-dialect.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import { shapeOf, sumStatement } from './sum-statement.ts'
import type { SumShape } from './sum-statement.ts'

/** DuckDB sums in plain arrays while their indexes take twelve bits. */
const combinations = 4096

/**
 * Sums in DuckDB, all requests in one statement.
 *
 * Use it for samples larger than memory; its answers are those of every other engine, to the last bit.
 */
export const duckdbAggregator: Aggregator<DuckdbSample> = {
  aggregate: async (sample, requests) => {
    if (requests.length === 0) return []
    const context = { layout: sample.layout, dialect: duckdbDialect }
    const plans = requests.map((one) => planSums(one, sample, context, { combinations }))
    const queries = plans.flatMap((plan) => plan.queries)
    const connection = await sample.database.connect()
    try {
      const answers = await askAll(connection, sample, queries)
      let from = 0
      return plans.map((plan) => {
        from += plan.queries.length
        return foldSums(plan, answers.slice(from - plan.queries.length, from), sample)
      })
    } finally {
      connection.closeSync()
    }
  },
}

/** The rows of each query, all asked at once. */
async function askAll(
  connection: DuckDBConnection,
  { table }: DuckdbSample,
  queries: readonly SumQuery[],
): Promise<readonly SumRows[]> {
  const { text, literals } = renderSql(sumStatement(table, queries), duckdbDialect)
  const result = await connection.stream(
    text,
    literals.map(({ value }) => value),
  )
  const shape = shapeOf(queries)
  const answers = queries.map(() => gatherRows(shape))
  for await (const chunk of result) {
    const columns = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnValues(at))
    const [query = [], ...rest] = columns
    query.forEach((at, row) => answers[Number(at)]?.add(rest, row))
  }
  return answers.map((gathered) => gathered.finish())
}

interface RowGatherer {
  /** Takes a row of keys, n and sums. */
  add(columns: readonly (readonly unknown[])[], row: number): void
  finish(): SumRows
}

function gatherRows({ keys, sums }: SumShape): RowGatherer {
  const width = keys + 1 + sums
  const gathered = Array.from({ length: width }, (): number[] => [])
  return {
    add: (columns, row) => {
      gathered.forEach((values, at) => values.push(Number(columns[at]?.[row])))
    },
    finish: () => ({
      length: gathered[keys]?.length ?? 0,
      keys: gathered.slice(0, keys),
      n: gathered[keys] ?? [],
      sums: gathered.slice(keys + 1),
    }),
  }
}
