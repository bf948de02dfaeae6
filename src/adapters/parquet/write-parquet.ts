import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { guardCell } from '../../dataset/formula-guard.ts'
import type { FlatFigure, FlatType } from '../../publish/flat/flat-figure.ts'
import { flatColumns } from '../../publish/flat/flat-figure.ts'

/** Rows in a chunk of DuckDB. */
const chunkRows = 2048

const types: Readonly<Record<FlatType, { readonly name: string; readonly type: DuckDBType }>> = {
  text: { name: 'VARCHAR', type: VARCHAR },
  number: { name: 'DOUBLE', type: DOUBLE },
  count: { name: 'INTEGER', type: INTEGER },
  boolean: { name: 'BOOLEAN', type: BOOLEAN },
}

/**
 * Writes figures as a Parquet file (zstd), one row a figure, through DuckDB.
 *
 * Texts are guarded as in CSV: what reads Parquet may well hand it on to a spreadsheet.
 *
 * @returns the bytes of the file
 */
export async function writeParquet(figures: readonly FlatFigure[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-parquet-'))
  try {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    const connection = await instance.connect()
    try {
      await fillTable(connection, figures)
      const path = join(folder, 'figures.parquet')
      // A statement to copy takes no parameter.
      const target = path.replaceAll("'", "''")
      await connection.run(`COPY figures TO '${target}' (FORMAT parquet, COMPRESSION zstd)`)
      return new Uint8Array(await readFile(path))
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fillTable(
  connection: DuckDBConnection,
  figures: readonly FlatFigure[],
): Promise<void> {
  const columns = flatColumns.map(([name, type]) => `"${name}" ${types[type].name}`)
  await connection.run(`CREATE TABLE figures (${columns.join(', ')})`)
  const appender = await connection.createAppender('figures')
  const chunkTypes = flatColumns.map(([, type]) => types[type].type)
  for (let from = 0; from < figures.length; from += chunkRows) {
    const part = figures.slice(from, from + chunkRows)
    const chunk = DuckDBDataChunk.create(chunkTypes, part.length)
    flatColumns.forEach(([name], place) => {
      chunk.setColumnValues(
        place,
        part.map((figure) => valueOf(figure[name])),
      )
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

function valueOf(value: FlatFigure[keyof FlatFigure]): DuckDBValue {
  if (value === undefined || value === '') return null
  return typeof value === 'string' ? guardCell(value) : value
}
