import type { DuckDBConnection } from '@duckdb/node-api'
import type { expect } from 'vitest'
import { duckdbDialect } from '../../src/adapters/duckdb/duckdb-dialect.ts'
import { runSql } from '../../src/adapters/duckdb/run-sql.ts'
import { renderSql } from '../../src/adapters/sql/sql-dialect.ts'
import { sql } from '../../src/adapters/sql/sql.ts'
import type { Sql } from '../../src/adapters/sql/sql.ts'
import { fixtureTable } from './fixture-table.ts'

/** A piece of SQL, and where there is a table with its columns. */
export interface BoundSql {
  readonly part: Sql
  readonly connection: DuckDBConnection
}

/** A text of SQL and the literals bound to it. */
export interface GoldenSql {
  readonly text: string
  readonly literals?: readonly (number | string)[] | undefined
}

declare module 'vitest' {
  interface Matchers<T> {
    /** Equal to the golden text and literals, and accepted by DuckDB over the fixture's columns. */
    toBeValidSql(golden: GoldenSql): Promise<void>
  }
}

/** The matcher of SQL, for `expect.extend`. */
export const sqlMatchers: Parameters<typeof expect.extend>[0] = {
  async toBeValidSql({ part, connection }: BoundSql, golden: GoldenSql) {
    const { text, literals } = renderSql(part, duckdbDialect)
    const found = { text, literals: literals.map(({ value }) => value) }
    const wanted = { text: golden.text, literals: golden.literals ?? [] }
    if (!this.equals(found, wanted)) {
      const difference = this.utils.diff(wanted, found) ?? ''
      return { pass: false, message: () => `other SQL than the golden one:\n${difference}` }
    }
    try {
      await runSql(connection, sql`EXPLAIN SELECT ${part} FROM ${fixtureTable}`)
      return { pass: true, message: () => `valid SQL: ${text}` }
    } catch (error) {
      return { pass: false, message: () => `DuckDB refuses ${text}: ${String(error)}` }
    }
  },
}
