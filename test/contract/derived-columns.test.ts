import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeDerived } from '../../src/adapters/duckdb/code-derived.ts'
import type { CodedVariables } from '../../src/adapters/duckdb/coded-variables.ts'
import type { CodedVariable } from '../../src/adapters/duckdb/coding-context.ts'
import { openDuckdb } from '../../src/adapters/duckdb/duckdb-database.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { loadSample } from '../../src/adapters/duckdb/load-sample.ts'
import { runSql } from '../../src/adapters/duckdb/run-sql.ts'
import { noneOf } from '../../src/adapters/sql/sample-layout.ts'
import type { LayoutColumn } from '../../src/adapters/sql/sample-layout.ts'
import { listSql, sql } from '../../src/adapters/sql/sql.ts'
import { idOf } from '../../src/core/ids.ts'
import type { Code } from '../../src/core/ids.ts'
import { deriveColumns } from '../../src/dataset/derive-columns.ts'
import type { Dataset } from '../../src/dataset/dataset.ts'
import type { Variable } from '../../src/study/variable.ts'
import { anyCondition } from '../expression/arbitrary-expression.ts'
import { nameOf, sampleScope, variableOf } from '../expression/sample-scope.ts'
import { anySample } from './arbitrary-sample.ts'

let database: DuckdbDatabase
beforeAll(async () => {
  database = await openDuckdb({ threads: 1 })
})
afterAll(async () => database.close())

const anyDerived: fc.Arbitrary<Variable> = fc
  .array(anyCondition, { minLength: 1, maxLength: 4 })
  .map((conditions) => {
    const codes = conditions.map((_, at) => `c${String(at)}`)
    const derived = conditions.map((when, at) => ({ code: idOf<Code>(codes[at] ?? ''), when }))
    return { ...variableOf('derived', { codes }), derived }
  })

/** The columns of a table as the loader knows the cells of a file. */
function codedOf(column: LayoutColumn): CodedVariable {
  const { status } = column
  switch (column.kind) {
    case 'single':
      return { status, values: [column.category] }
    case 'multiple':
      return { status, values: column.options }
    case 'number':
      return { status, values: [column.value] }
    case 'date':
      return { status, values: [column.day] }
    case 'text':
      return { status, values: [column.text] }
  }
}

function inMemory(dataset: Dataset, variable: Variable): readonly (readonly number[])[] {
  const column = deriveColumns(dataset).columns.get(variable.id)
  if (column?.kind !== 'single') throw new Error('a derived variable is a column of one answer')
  return [[...column.status], [...column.codes].map((code) => Math.min(code, noneOf(variable)))]
}

it('derives random variables in DuckDB as in memory, row by row', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anySample, anyDerived, async (sample, variable) => {
      const { population, variables } = { ...sample.dataset.codebook, ...sampleScope }
      const codebook = { population, variables: [...variables, variable] }
      const expected = inMemory({ ...sample.dataset, codebook }, variable)
      const loaded = await loadSample(database, sample)
      const coded: CodedVariables = new Map(
        [...loaded.layout.columns].map(([id, column]) => [
          id,
          { variable: column.variable, coded: codedOf(column) },
        ]),
      )
      const own = codeDerived(coded, { codebook, wave: sample.dataset.wave }).get(
        nameOf('derived'),
      )?.coded
      if (own === undefined) throw new Error('the variable is made')
      const connection = await database.connect()
      const selected = listSql([own.status, ...own.values])
      const found = await runSql(connection, sql`SELECT ${selected} FROM ${loaded.table}`)
      connection.closeSync()
      expect(found.map((cells) => cells.map(Number))).toEqual(expected)
    }),
    { numRuns: 100, seed: 20_261_126 },
  )
})
