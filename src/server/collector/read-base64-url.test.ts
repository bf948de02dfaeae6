import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64UrlOf, bytesOfBase64Url } from '../../ballot/bytes.ts'
import { readBase64Url } from './read-base64-url.ts'

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readBase64Url(base64UrlOf(bytes))).toEqual(bytes)
    }),
  )
})

test('any other text is refused where the room’s own decoder refuses it', () => {
  const digits = fc.string({
    unit: fc.constantFrom(...Array.from('ABQgw_-+/= \n9é')),
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.oneof(digits, fc.string({ unit: 'binary', maxLength: 12 })), (text) => {
      expect(readBase64Url(text)).toEqual(bytesOfBase64Url(text))
    }),
    { numRuns: 2000 },
  )
})
