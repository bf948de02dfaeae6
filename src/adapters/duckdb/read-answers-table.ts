import type { DuckDBConnection } from '@duckdb/node-api'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Codebook } from '../../study/variable.ts'
import type { WaveId } from '../../core/ids.ts'
import { planAnswers } from './code-answers.ts'
import type { AnswersPlan } from './code-answers.ts'
import { linesOfRows, prepareCsv, rewriteCsv } from './prepare-csv.ts'
import type { AnswersInput, PreparedCsv } from './prepare-csv.ts'
import { prepareParquet } from './prepare-parquet.ts'
import { readCsvTable, readParquetTable } from './raw-table.ts'
import type { RawTable } from './raw-table.ts'

/** A file of answers as a table of cells. */
export interface AnswersTable {
  readonly raw: RawTable
  readonly plan: AnswersPlan
  readonly hash: string
  /** What is wrong with the file as a file. */
  readonly issues: readonly Issue[]
  /** The lines at which rows begin, rows counted from 0. */
  readonly linesOf: (rows: ReadonlySet<number>) => Promise<ReadonlyMap<number, number>>
}

/** What a study reads in a file. */
export interface AnswersSpec {
  readonly codebook: Codebook
  readonly wave: WaveId
  readonly weightColumn: string | undefined
}

/** The shares of a load between which the engine reads the file. */
const readShares = [0.2, 0.6] as const

/**
 * Reads the columns of a file that a study needs, from CSV or, by its name, from Parquet.
 *
 * **Issues**: those of `readCsvRecords`, when there is not even a header.
 *
 * @throws what DuckDB throws of a Parquet file that it cannot read (`issueOfLoad`)
 */
export async function readAnswersTable(
  connection: DuckDBConnection,
  input: AnswersInput,
  spec: AnswersSpec,
): Promise<Result<AnswersTable>> {
  const { source, path } = input
  if (!/\.parquet$/i.test(path)) return readCsv(connection, input, spec)
  const prepared = await prepareParquet(connection, input)
  const plan = planAnswers(prepared.header, { ...spec, source })
  const raw = await input.watch.during(connection, readShares, async () =>
    readParquetTable(connection, prepared, plan.columns),
  )
  const linesOf: AnswersTable['linesOf'] = (rows) =>
    Promise.resolve(new Map([...rows].map((row) => [row, row + 1])))
  return ok({ raw, plan, hash: prepared.hash, issues: [], linesOf })
}

async function readCsv(
  connection: DuckDBConnection,
  input: AnswersInput,
  spec: AnswersSpec,
): Promise<Result<AnswersTable>> {
  const { source, watch } = input
  const read = async (prepared: PreparedCsv): Promise<AnswersTable> => {
    const plan = planAnswers(prepared.header, { ...spec, source })
    const raw = await watch.during(connection, readShares, async () =>
      readCsvTable(connection, prepared, plan.columns),
    )
    const { hash, issues } = prepared
    return { raw, plan, hash, issues, linesOf: async (rows) => linesOfRows(input, rows) }
  }
  const prepared = await prepareCsv(input)
  if (!prepared.ok) return prepared
  try {
    return ok(await read(prepared.value))
  } catch (error) {
    if (!isRefusal(error) || !prepared.value.guarded) throw error
  }
  // What the engine refuses our own reader may read (line ends of two kinds), or else explain.
  const rewritten = await rewriteCsv(input)
  return rewritten.ok ? ok(await read(rewritten.value)) : fail(rewritten.issues)
}

/** Whether DuckDB refused the text of a file. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Invalid Input Error')
}
