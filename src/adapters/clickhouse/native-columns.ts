import type { LaidColumn } from '../sql/lay-sample.ts'
import { renderSql } from '../sql/sql-dialect.ts'
import type { ColumnType } from '../sql/table-columns.ts'
import { clickhouseDialect } from './clickhouse-dialect.ts'

/** Types of ClickHouse that the table of a sample needs. */
type PlainType = 'UInt8' | 'UInt16' | 'UInt32' | 'Int32' | 'Int64' | 'Float64'

/** A column of a table, and the bytes of its cells. */
export interface NativeColumn {
  /** A name of our own making. */
  readonly name: string
  readonly type: PlainType
  /** The cells of the rows from `from` to before `to`, little-endian. */
  readonly bytes: (from: number, to: number) => Uint8Array
}

/** How ClickHouse stores a type of column, and room for as many cells. */
interface Storage {
  readonly type: PlainType
  readonly room: (
    length: number,
  ) => Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array
}

const storage: Readonly<Record<Exclude<ColumnType, 'steps' | 'text'>, Storage>> = {
  byte: { type: 'UInt8', room: (length) => new Uint8Array(length) },
  code: { type: 'UInt16', room: (length) => new Uint16Array(length) },
  index: { type: 'UInt32', room: (length) => new Uint32Array(length) },
  day: { type: 'Int32', room: (length) => new Int32Array(length) },
  double: { type: 'Float64', room: (length) => new Float64Array(length) },
}

/** The columns of a sample as ClickHouse takes them; free texts stay at home. */
export function nativeColumns(columns: readonly LaidColumn[]): readonly NativeColumn[] {
  return columns.flatMap(({ name, type, at }) => {
    if (type === 'text') return []
    const own = renderSql(name, clickhouseDialect).text
    if (type === 'steps')
      return [{ name: own, type: 'Int64' as const, bytes: (from, to) => stepBytes(at, from, to) }]
    const { type: stored, room } = storage[type]
    return [{ name: own, type: stored, bytes: (from, to) => cellBytes(at, room(to - from), from) }]
  })
}

function cellBytes(
  at: LaidColumn['at'],
  cells: ReturnType<Storage['room']>,
  from: number,
): Uint8Array {
  for (let row = 0; row < cells.length; row++) cells[row] = Number(at(from + row))
  return new Uint8Array(cells.buffer)
}

/** Whole numbers below 2⁵³ as 64-bit integers, the lower half first. */
function stepBytes(at: LaidColumn['at'], from: number, to: number): Uint8Array {
  const halves = new Int32Array(2 * (to - from))
  for (let row = from; row < to; row++) {
    const value = Number(at(row))
    const high = Math.floor(value / 2 ** 32)
    halves[2 * (row - from)] = value - high * 2 ** 32
    halves[2 * (row - from) + 1] = high
  }
  return new Uint8Array(halves.buffer)
}
