import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { castMessage, receiptMessage, requestMessage } from './ballot-messages.ts'
import { hexOf } from './bytes.ts'

const rid = '0a'.repeat(32)
const hash = 'f0'.repeat(32)
const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hexOf)
const versions = fc.integer({ min: 1, max: 0xffff_ffff })
const ascii = (text: string): string => Buffer.from(text).toString('hex')

describe('messages that are signed', () => {
  test('have the form of the specification', () => {
    expect(hexOf(castMessage({ rid, version: 258, payloadHash: hash }))).toBe(
      `${ascii('ballot-cast-v1')}${rid}00000102${hash}`,
    )
    expect(hexOf(receiptMessage({ rid, version: 0xffff_ffff, digest: hash }))).toBe(
      `${ascii('ballot-receipt-v1')}${rid}ffffffff${hash}`,
    )
    expect(hexOf(requestMessage({ rid, action: 'erase', day: '2026-03-02' }))).toBe(
      `${ascii('ballot-request-v1')}${rid}${ascii('2026-03-02erase')}`,
    )
  })

  test('differ whenever what they say does, and between kinds', () => {
    const lines = fc.tuple(hashes, versions, hashes)
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const write = ([of, version, digest]: typeof one): string =>
          hexOf(receiptMessage({ rid: of, version, digest }))
        expect(write(one) === write(other)).toBe(one.join(' ') === other.join(' '))
        const [of, version, digest] = one
        expect(hexOf(castMessage({ rid: of, version, payloadHash: digest }))).not.toBe(write(one))
      }),
    )
  })

  test.each([0, -1, 1.5, 2 ** 32, Number.NaN])('there is no version %d', (version) => {
    expect(() => castMessage({ rid, version, payloadHash: hash })).toThrow('version')
  })

  test.each(['', 'FF'.repeat(32), 'ff'.repeat(31), 'zz'.repeat(32)])('%j is no hash', (wrong) => {
    expect(() => receiptMessage({ rid: wrong, version: 1, digest: hash })).toThrow('32 bytes')
    expect(() => receiptMessage({ rid, version: 1, digest: wrong })).toThrow('32 bytes')
  })

  test.each(['', '2026-3-2', '2026-03-02T00', 'today'])('%j is no day', (day) => {
    expect(() => requestMessage({ rid, action: 'read', day })).toThrow('day')
  })
})
