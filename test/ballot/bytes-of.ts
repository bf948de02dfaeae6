import { bytesOfHex } from '../../src/ballot/bytes.ts'

/** The bytes of a hexadecimal literal. */
export function bytesOf(hex: string): Uint8Array {
  const bytes = bytesOfHex(hex)
  if (bytes === undefined) throw new Error(`${hex} is not hexadecimal`)
  return bytes
}

/** Bytes that count up, from a first one. */
export function countingBytes(length: number, from = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => from + i)
}

/** The same bytes with one bit turned over. */
export function withBitFlipped(bytes: Uint8Array, bit: number): Uint8Array {
  const at = (bit >> 3) % bytes.length
  return bytes.map((byte, i) => (i === at ? byte ^ (1 << (bit & 7)) : byte))
}
