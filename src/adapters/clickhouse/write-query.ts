import type { Key } from '../sql/classifier-keys.ts'
import type { SumQuery } from '../sql/plan-sums.ts'
import { identifier, joinSql, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { renderSql } from '../sql/sql-dialect.ts'
import { clickhouseDialect } from './clickhouse-dialect.ts'

/** A query of a plan as ClickHouse takes it. */
export interface GroupQuery {
  /** Its text, over the table of a shard. */
  sqlOn(table: string): string
  /** Sizes of the keys packed into each of the first columns of the answer. */
  readonly packs: readonly (readonly number[])[]
  /** Columns of the answer: packs, n, sums. */
  readonly width: number
}

/**
 * Writes a GROUP BY: keys packed into as few whole numbers as hold them, the first key slowest, then
 * n and the sums.
 *
 * ClickHouse groups by one small number some times faster than by several. Only `count` and `sum`
 * are called, which every version computes on whole numbers exactly.
 */
export function writeQuery({ keys, sums, where }: SumQuery): GroupQuery {
  const packs = packKeys(keys)
  const names = packs.map((_, at) => identifier(`k${at}`))
  const columns = [
    ...packs.map((pack, at) => sql`${packSql(pack)} AS ${identifier(`k${at}`)}`),
    sql`count()`,
    ...sums.map((column) => sql`sum(${column})`),
  ]
  const base = where === undefined ? sql`` : sql` WHERE ${where}`
  const group = names.length === 0 ? sql`` : sql` GROUP BY ${listSql(names)}`
  const select = sql`SELECT ${listSql(columns)} FROM `
  return {
    sqlOn: (table) =>
      renderSql(sql`${select}${identifier(table)}${base}${group}`, clickhouseDialect).text,
    packs: packs.map((pack) => pack.map(({ size }) => size)),
    width: columns.length,
  }
}

const largestPack = 2 ** 32

function packKeys(keys: readonly Key[]): readonly (readonly Key[])[] {
  const packs: Key[][] = []
  let room = 0
  for (const key of keys) {
    const last = packs.at(-1)
    if (last !== undefined && key.size <= room) last.push(key)
    else {
      packs.push([key])
      room = largestPack
    }
    room = Math.floor(room / key.size)
  }
  return packs
}

function packSql(pack: readonly Key[]): Sql {
  let stride = 1
  const terms = pack.toReversed().map(({ value, size }) => {
    const term = stride === 1 ? value : sql`${value} * ${whole(stride)}`
    stride *= size
    return term
  })
  const packed = joinSql(terms, sql` + `)
  if (stride <= 2 ** 8) return sql`toUInt8(${packed})`
  return stride <= 2 ** 16 ? sql`toUInt16(${packed})` : sql`toUInt32(${packed})`
}
