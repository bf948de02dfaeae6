import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  base64UrlOf,
  bytesOfBase64Url,
  bytesOfHex,
  concatBytes,
  hexOf,
  sameBytes,
  utf8Of,
} from './bytes.ts'

const anyBytes = fc.uint8Array({ maxLength: 80 })

describe('bytes', () => {
  test('UTF-8 is what TextEncoder writes, lone surrogates included', () => {
    const units = (max: number): fc.Arbitrary<string> =>
      fc
        .array(fc.integer({ min: 0, max }), { maxLength: 30 })
        .map((codes) => String.fromCodePoint(...codes))
    fc.assert(
      fc.property(fc.oneof(units(0x7ff), units(0xffff), units(0x10_ffff)), (text) => {
        expect(hexOf(utf8Of(text))).toBe(hexOf(new TextEncoder().encode(text)))
      }),
      { numRuns: 150 },
    )
  })

  test('hexadecimal goes there and back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(bytesOfHex(hexOf(bytes))).toEqual(new Uint8Array(bytes))
      }),
    )
  })

  test.each(['0', 'AB', '0g', ' 00', '00\n'])('%j is no hexadecimal of ours', (text) => {
    expect(bytesOfHex(text)).toBeUndefined()
  })

  test('base64url is what Node writes and goes there and back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(base64UrlOf(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(bytesOfBase64Url(base64UrlOf(bytes))).toEqual(new Uint8Array(bytes))
      }),
    )
  })

  test('one value has one text in base64url', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = bytesOfBase64Url(text)
        expect(bytes === undefined || base64UrlOf(bytes) === text).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.each(['A', 'AR', 'AQ==', 'A+', 'A/', 'AQAB\n', 'é'])('%j is no base64url', (text) => {
    expect(bytesOfBase64Url(text)).toBeUndefined()
  })

  test('joined bytes keep their order', () => {
    fc.assert(
      fc.property(fc.array(anyBytes, { maxLength: 5 }), (parts) => {
        expect(hexOf(concatBytes(...parts))).toBe(parts.map(hexOf).join(''))
      }),
    )
  })

  test('bytes are the same when their text is', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (one, other) => {
        expect(sameBytes(one, other)).toBe(hexOf(one) === hexOf(other))
        expect(sameBytes(one, new Uint8Array(one))).toBe(true)
      }),
    )
  })
})
