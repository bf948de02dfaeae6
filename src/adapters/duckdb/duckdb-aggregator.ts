import type { DuckDBConnection } from '@duckdb/node-api'
import type { Aggregator } from '../../tabulate/aggregator.ts'
import { foldSums } from '../sql/fold-sums.ts'
import type { SumRows } from '../sql/fold-sums.ts'
import { planSums } from '../sql/plan-sums.ts'
import type { PlanOptions, SumQuery } from '../sql/plan-sums.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import { runSql } from './run-sql.ts'
import { shapeOf, sumStatement } from './sum-statement.ts'
import type { SumShape } from './sum-statement.ts'

/**
 * DuckDB sums over keys in plain arrays (PERFECT_HASH_GROUP_BY) while their bits, with room for NULL, are
 * twelve in all.
 */
const options: PlanOptions = {
  combinations: 2 ** 12,
  roomOf: (size) => 2 ** Math.ceil(Math.log2(size + 1)),
}

/** Planning takes DuckDB longer than the sums where a statement holds hundreds of queries. */
const queriesAtOnce = 16

/**
 * Sums in DuckDB, questions side by side in one query as long as sums stay in plain arrays.
 *
 * Use it for samples larger than memory; its answers are those of every other engine, to the last bit.
 */
export const duckdbAggregator: Aggregator<DuckdbSample> = {
  aggregate: async (sample, requests) => {
    const context = { layout: sample.layout, dialect: duckdbDialect }
    const plans = requests.map((request) => planSums(request, sample, context, options))
    const queries = plans.flatMap((plan) => plan.queries)
    const answers: SumRows[] = []
    const connection = await sample.database.connect()
    try {
      for (let from = 0; from < queries.length; from += queriesAtOnce) {
        const some = queries.slice(from, from + queriesAtOnce)
        answers.push(...(await askAll(connection, sample, some)))
      }
    } finally {
      connection.closeSync()
    }
    let from = 0
    return plans.map((plan) => {
      from += plan.queries.length
      return foldSums(plan, answers.slice(from - plan.queries.length, from), sample)
    })
  },
}

/** The rows of each query, asked in one statement. */
async function askAll(
  connection: DuckDBConnection,
  { table }: DuckdbSample,
  queries: readonly SumQuery[],
): Promise<readonly SumRows[]> {
  const shape = shapeOf(queries)
  const answers = queries.map(() => gatherRows(shape))
  const [query = [], ...columns] = await runSql(connection, sumStatement(table, queries))
  query.forEach((at, row) => answers[Number(at)]?.add(columns, row))
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
