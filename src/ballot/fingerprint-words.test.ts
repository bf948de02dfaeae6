import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withBitFlipped } from '../../test/ballot/bytes-of.ts'
import { fingerprintWords } from './fingerprint-words.ts'

describe('the words of a fingerprint', () => {
  test('are the proquints of the addresses that its author published', () => {
    const addresses = [127, 0, 0, 1, 63, 84, 220, 193, 63, 118, 7, 35, 140, 98, 193, 141]
    expect(fingerprintWords(Uint8Array.from(addresses))).toBe(
      'lusab-babad-gutih-tugad-gutuk-bisog-mudof-sakat',
    )
    const more = [64, 255, 6, 200, 128, 30, 52, 45, 147, 67, 119, 2, 212, 58, 253, 68]
    expect(fingerprintWords(Uint8Array.from(more))).toBe(
      'haguz-biram-mabiv-gibot-natag-lisaf-tibup-zujah',
    )
  })

  test('are eight, differ when one of the first 128 bits does, and only then', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(255), (hash, bit) => {
        const words = fingerprintWords(hash)
        expect(words).toMatch(/^(?:[bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](?:-\w{5}){7}$/)
        expect(fingerprintWords(withBitFlipped(hash, bit)) === words).toBe(bit > 127)
      }),
    )
  })

  test('need 128 bits', () => {
    expect(() => fingerprintWords(new Uint8Array(15))).toThrow('16 bytes')
  })
})
