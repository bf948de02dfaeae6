import type { NativeColumn } from './native-columns.ts'

/**
 * Rows in ClickHouse's `Native` format: whole columns one after another, as they lie in memory.
 *
 * The format is the same in 18.16 and now for columns of plain numbers: number of columns, number of
 * rows; then of each column its name, its type and its values, little-endian.
 */
export function nativeBlock(columns: readonly NativeColumn[], from: number, to: number): Buffer {
  const parts: Uint8Array[] = [variableLength(columns.length), variableLength(to - from)]
  for (const column of columns)
    parts.push(text(column.name), text(column.type), column.bytes(from, to))
  return Buffer.concat(parts)
}

function text(ascii: string): Uint8Array {
  return Buffer.concat([variableLength(ascii.length), Buffer.from(ascii, 'latin1')])
}

/** Seven bits a byte, the lowest first; the eighth bit says that more follow (LEB128). */
function variableLength(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return Uint8Array.from([...bytes, rest])
}
