import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeBallotCrypto } from '../adapters/ballot-keys/node-ballot-crypto.ts'
import { messageOf } from '../core/message.ts'
import { newSeed, resumeCodeOf, seedFromCode } from './resume-code.ts'

const anySeed = fc.uint8Array({ minLength: 16, maxLength: 16 })

/** Writes each character as somebody might. */
const typed = (code: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...Array.from(code, (character) => {
        const ways: Readonly<Record<string, readonly string[]>> = {
          '0': ['0', 'O', 'o'],
          '1': ['1', 'I', 'i', 'l', 'L'],
          '-': ['-', '', ' ', ' - ', '–', '\u00a0', '\n', '\u2011'],
          V: ['V', 'v', 'u', 'U'],
        }
        const usual = [character, character.toLowerCase(), `${character} `]
        return fc.constantFrom(...(ways[character] ?? usual))
      }),
    )
    .map((characters) => characters.join(''))

/** Any code points, halves of pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10_ffff }), { maxLength: 60 })
  .map((codes) => String.fromCodePoint(...codes))

function codesOf(text: string): readonly string[] {
  const result = seedFromCode(text)
  return result.ok ? [] : result.issues.map(({ code }) => code)
}

describe('the resume code', () => {
  test('has 26 characters in five groups, none of i, l, o, u', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(resumeCodeOf(seed)).toMatch(
          /^[0-7][0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}$/,
        )
      }),
    )
  })

  test('brings its seed back, however it is typed', () => {
    fc.assert(
      fc.property(
        anySeed.chain((seed) => fc.tuple(fc.constant(seed), typed(resumeCodeOf(seed)))),
        ([seed, text]) => {
          expect(seedFromCode(text)).toEqual({ ok: true, value: new Uint8Array(seed) })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('stands for one seed only', () => {
    fc.assert(
      fc.property(anySeed, anySeed, (one, other) => {
        const same = one.every((byte, i) => byte === other[i])
        expect(resumeCodeOf(one) === resumeCodeOf(other)).toBe(same)
      }),
    )
  })

  test.each([
    ['', ['ballot.code_length']],
    ['00000-00000-00000-00000-00000', ['ballot.code_length']],
    ['00000-00000-00000-00000-0000000', ['ballot.code_length']],
    ['00000-00000-00000-00000-00000!', ['ballot.code_character']],
    ['!!é', ['ballot.code_character', 'ballot.code_length']],
    ['80000-00000-00000-00000-000000', ['ballot.code_mistyped']],
    ['ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ', ['ballot.code_mistyped']],
  ])('%j is refused: %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  test('any text is answered, never thrown at, and never repeated', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = seedFromCode(text)
        if (result.ok || text.length < 4) return
        for (const found of result.issues) expect(messageOf(found, 'en')).not.toContain(text)
      }),
      { numRuns: 150 },
    )
  })

  test('a new seed has 128 bits, each time others', () => {
    const seeds = Array.from({ length: 50 }, () => resumeCodeOf(newSeed(nodeBallotCrypto)))
    expect(new Set(seeds).size).toBe(50)
  })

  test('a seed of another length is a programmer’s error', () => {
    expect(() => resumeCodeOf(new Uint8Array(15))).toThrow('16 bytes')
  })
})
