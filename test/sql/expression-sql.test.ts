import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckdb } from '../../src/adapters/duckdb/duckdb-database.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { duckdbDialect } from '../../src/adapters/duckdb/duckdb-dialect.ts'
import { loadSample } from '../../src/adapters/duckdb/load-sample.ts'
import { runSql } from '../../src/adapters/duckdb/run-sql.ts'
import { expressionSql } from '../../src/adapters/sql/expression-sql.ts'
import { listSql, sql } from '../../src/adapters/sql/sql.ts'
import { idOf } from '../../src/core/ids.ts'
import type { WaveId } from '../../src/core/ids.ts'
import { rowScope } from '../../src/dataset/row-scope.ts'
import type { Expression } from '../../src/study/expression/ast.ts'
import { evaluate } from '../../src/study/expression/evaluate.ts'
import { anyCondition, anyRespondent } from '../expression/arbitrary-expression.ts'
import { nameOf, parsed } from '../expression/sample-scope.ts'
import { fixtureContext, makeFixture } from './fixture-table.ts'
import { sampleOfRespondents } from './sample-of-respondents.ts'
import type { Respondent } from './sample-of-respondents.ts'
import { sqlMatchers } from './valid-sql.ts'

expect.extend(sqlMatchers)

const wave = idOf<WaveId>('2012')
const someSet =
  '((s3 = 0) OR (o3_0 = 1) OR (o3_1 = 1) OR (o3_2 = 1) OR (o3_3 = 1) OR (o3_4 = 1) OR (o3_5 = 1))'

let database: DuckdbDatabase
let connection: DuckDBConnection
beforeAll(async () => {
  database = await openDuckdb({ threads: 1 })
  connection = await database.connect()
  await makeFixture(connection)
})
afterAll(async () => {
  connection.closeSync()
  await database.close()
})

/** What DuckDB finds of each expression (columns) for each respondent (rows). */
async function truthsInSql(
  expressions: readonly Expression[],
  respondents: readonly Respondent[],
): Promise<readonly (readonly unknown[])[]> {
  const sample = await loadSample(database, sampleOfRespondents(respondents, wave))
  const context = { layout: sample.layout, dialect: duckdbDialect }
  const tests = expressions.flatMap((one) => {
    const { isTrue, isFalse } = expressionSql(one, context)
    return [sql`(CASE WHEN ${isTrue} THEN 1 WHEN ${isFalse} THEN 0 ELSE 2 END)`]
  })
  const columns = await runSql(connection, sql`SELECT ${listSql(tests)} FROM ${sample.table}`)
  await runSql(connection, sql`DROP TABLE ${sample.table}`)
  return columns
}

function truthsInMemory(
  expressions: readonly Expression[],
  respondents: readonly Respondent[],
): readonly (readonly unknown[])[] {
  const rows = rowScope(sampleOfRespondents(respondents, wave).dataset)
  return expressions.map((one) =>
    respondents.map((_, row) => {
      rows.moveTo(row)
      const value = evaluate(one, rows.scope)
      return value === undefined ? 2 : Number(value)
    }),
  )
}

describe('an expression as SQL', () => {
  it.each([
    ['sexe = femme', '(c0 = 0)', '(NOT (c0 IN (0, 2)))', []],
    ['csp not in [cadre, et]', '(NOT (c1 IN (0, 3, 6)))', '(c1 IN (0, 3))', []],
    [
      'reseaux has any [viadeo, linkedin]',
      '((o3_1 = 1) OR (o3_2 = 1))',
      `(${someSet} AND (NOT ((o3_1 = 1) OR (o3_2 = 1))))`,
      [],
    ],
    [
      'answered(csp) and age >= 30',
      '((c1 <> 6) AND ((s5 = 0 AND isfinite(v5)) AND (v5 >= CAST($1 AS DOUBLE))))',
      '((NOT (c1 <> 6)) OR ((s5 = 0 AND isfinite(v5)) AND (v5 < CAST($1 AS DOUBLE))))',
      [30],
    ],
    [
      "not (ville = 'l''Haÿ')",
      '((s7 = 0) AND (t7 <> CAST($1 AS VARCHAR)))',
      '((s7 = 0) AND (t7 = CAST($1 AS VARCHAR)))',
      ["l'Haÿ"],
    ],
    [
      'debut < "2018-05-10"',
      '((s9 = 0) AND (d9 < 20180510))',
      '((s9 = 0) AND (d9 >= 20180510))',
      [],
    ],
    ["wave = '2012'", '(1 = 1)', '(1 = 0)', []],
  ] as const)('writes %s', async (source, isTrue, isFalse, literals) => {
    const truth = expressionSql(parsed(source), fixtureContext)
    await expect({ part: truth.isTrue, connection }).toBeValidSql({ text: isTrue, literals })
    await expect({ part: truth.isFalse, connection }).toBeValidSql({ text: isFalse, literals })
  })

  it('checks a calculation and its divisors for what is no number', async () => {
    const { isTrue } = expressionSql(parsed('taille / (age - 18) < 2'), fixtureContext)
    const divisor = '(v5 - CAST($1 AS DOUBLE))'
    const result = `(v6 / ${divisor})`
    await expect({ part: isTrue, connection }).toBeValidSql({
      text: `(((s6 = 0 AND isfinite(v6)) AND (s5 = 0 AND isfinite(v5)) AND isfinite(${divisor}) AND isfinite(${result})) AND (${result} < CAST($2 AS DOUBLE)))`,
      literals: [18, 2],
    })
  })

  it(
    'agrees with the evaluator on any respondent, unknown included',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyCondition, { minLength: 20, maxLength: 30 }),
          fc.array(anyRespondent, { minLength: 20, maxLength: 40 }),
          async (expressions, respondents) => {
            expect(await truthsInSql(expressions, respondents)).toEqual(
              truthsInMemory(expressions, respondents),
            )
          },
        ),
        { numRuns: 20, seed: 20_260_102 },
      )
    },
  )

  it('knows that a variable without a column is not answered', async () => {
    const context = { ...fixtureContext, layout: { wave, columns: new Map() } }
    const { isTrue, isFalse } = expressionSql(parsed('answered(age) or age > 30'), context)
    await expect({ part: isTrue, connection }).toBeValidSql({ text: '(1 = 0)' })
    await expect({ part: isFalse, connection }).toBeValidSql({ text: '(1 = 0)' })
  })

  it.each([
    ['a long sum', `taille > ${Array.from({ length: 100 }, () => '1').join(' + ')}`],
    ['the longest chain', Array.from({ length: 250 }, () => 'age > 30').join(' or ')],
    ['the deepest nesting', `${'not ('.repeat(31)}age > 30${')'.repeat(31)}`],
  ])('keeps %s within what an engine parses', async (_, source) => {
    const respondents: readonly Respondent[] = [
      new Map([
        [nameOf('age'), 42],
        [nameOf('taille'), 101],
      ]),
    ]
    const expressions = [parsed(source)]
    expect(await truthsInSql(expressions, respondents)).toEqual(
      truthsInMemory(expressions, respondents),
    )
  })

  it('refuses to read a text where the engine holds none', () => {
    const context = { ...fixtureContext, dialect: { ...duckdbDialect, holdsText: false } }
    expect(() => expressionSql(parsed("ville = 'Paris'"), context)).toThrow(RangeError)
    expect(() => expressionSql(parsed('answered(ville)'), context)).not.toThrow()
  })
})
