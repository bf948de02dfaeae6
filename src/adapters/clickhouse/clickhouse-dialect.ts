import type { Literal } from '../sql/sql.ts'
import { sql } from '../sql/sql.ts'
import type { SqlDialect } from '../sql/sql-dialect.ts'

/**
 * ClickHouse's SQL, in what 18.16 and current versions have in common.
 *
 * Old servers take no parameters, so literals stand in the text: a double as its 64 bits, which no
 * reader of decimals can round, a text as its bytes in hexadecimal.
 */
export const clickhouseDialect: SqlDialect = {
  holdsText: false,
  asDouble: (value) => sql`toFloat64(${value})`,
  isFinite: (value) => sql`isFinite(${value})`,
  write: writeLiteral,
}

function writeLiteral(literal: Literal): string {
  return literal.kind === 'double'
    ? `reinterpretAsFloat64(reinterpretAsString(toUInt64(${bitsOf(literal.value)})))`
    : `unhex('${Buffer.from(literal.value, 'utf8').toString('hex')}')`
}

function bitsOf(value: number): string {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setFloat64(0, value)
  return bytes.getBigUint64(0).toString()
}
