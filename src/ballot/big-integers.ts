import { bytesOfHex, hexOf } from './bytes.ts'

/** The number that bytes write, first byte highest. */
export function integerOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${hexOf(bytes)}`)
}

/** A number below 256 to the `length` as bytes, first byte highest. */
export function bytesOfInteger(integer: bigint, length: number): Uint8Array {
  const bytes = bytesOfHex(integer.toString(16).padStart(2 * length, '0'))
  if (bytes === undefined) throw new Error('bytesOfInteger requires an integer from 0')
  return bytes
}

/** `base` to the `exponent`, modulo `modulus`. Its time depends on the exponent: for public ones. */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** What times `value` gives 1 modulo `modulus` (extended Euclid); undefined when nothing does. */
export function inverseModulo(value: bigint, modulus: bigint): bigint | undefined {
  let [before, rest] = [modulus, value % modulus]
  let [factorBefore, factor] = [0n, 1n]
  while (rest !== 0n) {
    const quotient = before / rest
    ;[before, rest] = [rest, before - quotient * rest]
    ;[factorBefore, factor] = [factor, factorBefore - quotient * factor]
  }
  return before === 1n ? (factorBefore + modulus) % modulus : undefined
}
