/**
 * Joins byte strings.
 *
 * @example
 * ```ts
 * import { concatBytes } from 'visavis/ballot'
 * Array.from(concatBytes(Uint8Array.of(1), Uint8Array.of(2, 3))) // => [1, 2, 3]
 * ```
 */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/**
 * Tells whether two byte strings are the same. Not constant in time: for public values only.
 *
 * @example
 * ```ts
 * import { sameBytes } from 'visavis/ballot'
 * sameBytes(Uint8Array.of(1), Uint8Array.of(1, 0)) // => false
 * ```
 */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}

/**
 * Writes a text as UTF-8; half a surrogate pair becomes U+FFFD, as in `TextEncoder`.
 *
 * Of its own, since a room knows no platform.
 *
 * @example
 * ```ts
 * import { hexOf, utf8Of } from 'visavis/ballot'
 * hexOf(utf8Of('é')) // => 'c3a9'
 * ```
 */
export function utf8Of(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text.replaceAll(/\p{Surrogate}/gu, '\ufffd')) {
    const point = character.codePointAt(0) ?? 0
    const more = point < 0x80 ? 0 : point < 0x8_00 ? 1 : point < 0x1_00_00 ? 2 : 3
    // The first byte begins with as many ones as there are bytes.
    bytes.push(more === 0 ? point : ((0xf_00 >> (more + 1)) & 0xff) | (point >> (6 * more)))
    for (let left = more - 1; left >= 0; left--) bytes.push(0x80 | ((point >> (6 * left)) & 63))
  }
  return Uint8Array.from(bytes)
}

/**
 * Writes bytes as lower-case hexadecimal.
 *
 * @example
 * ```ts
 * import { hexOf } from 'visavis/ballot'
 * hexOf(Uint8Array.of(0, 255)) // => '00ff'
 * ```
 */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Reads lower-case hexadecimal; undefined when the text is something else.
 *
 * @example
 * ```ts
 * import { bytesOfHex } from 'visavis/ballot'
 * bytesOfHex('00FF') // => undefined
 * ```
 */
export function bytesOfHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

const digits64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Cuts numbers of `from` bits anew into numbers of `to` bits, first bit first; zeros fill the last. */
function regroup(numbers: Iterable<number>, from: number, to: number): readonly number[] {
  const groups: number[] = []
  let bits = 0
  let held = 0
  for (const number of numbers) {
    held = (held << from) | number
    for (bits += from; bits >= to; held &= (1 << bits) - 1) {
      bits -= to
      groups.push(held >> bits)
    }
  }
  return bits === 0 ? groups : [...groups, held << (to - bits)]
}

/**
 * Writes bytes as base64url without padding (RFC 4648 §5).
 *
 * @example
 * ```ts
 * import { base64UrlOf } from 'visavis/ballot'
 * base64UrlOf(Uint8Array.of(1, 0, 1)) // => 'AQAB'
 * ```
 */
export function base64UrlOf(bytes: Uint8Array): string {
  return regroup(bytes, 8, 6)
    .map((digit) => digits64[digit])
    .join('')
}

/**
 * Reads base64url without padding; undefined when the text is not what {@link base64UrlOf} writes,
 * so that one value has one text.
 *
 * @example
 * ```ts
 * import { bytesOfBase64Url } from 'visavis/ballot'
 * bytesOfBase64Url('AQ==') // => undefined
 * ```
 */
export function bytesOfBase64Url(text: string): Uint8Array | undefined {
  const digits = Array.from(text, (character) => digits64.indexOf(character))
  const bytes = Uint8Array.from(regroup(digits, 6, 8)).subarray(0, Math.floor(text.length * 0.75))
  return base64UrlOf(bytes) === text ? bytes : undefined
}
