import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sql, textLiteral } from '../sql/sql.ts'
import { hashFile } from './hash-file.ts'
import type { AnswersInput, PreparedFile } from './prepare-csv.ts'
import { runSql } from './run-sql.ts'

/** A Parquet file made ready for DuckDB, and the type of each column. */
export interface PreparedParquet extends PreparedFile {
  readonly types: readonly string[]
}

/** Hashes a Parquet file and reads the names and types of its columns. */
export async function prepareParquet(
  connection: DuckDBConnection,
  input: AnswersInput,
): Promise<PreparedParquet> {
  const { hash } = await hashFile(input)
  const path = join(input.folder, 'answers.parquet')
  await symlink(resolve(input.path), path)
  const [names = [], types = []] = await runSql(
    connection,
    sql`DESCRIBE SELECT * FROM read_parquet(${textLiteral(path)})`,
  )
  return { path, hash, header: names.map(String), types: types.map(String) }
}
