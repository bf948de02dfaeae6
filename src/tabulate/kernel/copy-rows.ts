import type { RowRange } from './row-range.ts'

/** Arrays that hold something of each row. */
export type RowArray = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Rows to copy: a range of all rows, or of those that were picked out. */
export interface CopiedRows extends RowRange {
  readonly picked?: Uint32Array | undefined
}

/** Copies rows of an array, `perRow` elements each, to an address of a memory. */
export function copyRows(
  memory: Uint8Array,
  address: number,
  source: RowArray,
  { from, to, picked, perRow = 1 }: CopiedRows & { readonly perRow?: number },
): void {
  const { buffer, byteOffset, BYTES_PER_ELEMENT } = source
  if (picked === undefined) {
    const bytes = BYTES_PER_ELEMENT * perRow
    memory.set(new Uint8Array(buffer, byteOffset + from * bytes, (to - from) * bytes), address)
    return
  }
  const target = likeArray(source, memory, { address, length: (to - from) * perRow })
  for (let at = from; at < to; at++) {
    const row = (picked[at] ?? 0) * perRow
    for (let part = 0; part < perRow; part++) {
      target[(at - from) * perRow + part] = source[row + part] ?? 0
    }
  }
}

function likeArray(
  source: RowArray,
  { buffer }: Uint8Array,
  { address, length }: { readonly address: number; readonly length: number },
): RowArray {
  if (source instanceof Uint8Array) return new Uint8Array(buffer, address, length)
  if (source instanceof Uint16Array) return new Uint16Array(buffer, address, length)
  if (source instanceof Uint32Array) return new Uint32Array(buffer, address, length)
  return new Float64Array(buffer, address, length)
}
