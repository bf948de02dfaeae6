import { issue } from '../core/issue.ts'
import { ok, settle } from '../core/result.ts'
import { bytesOfHex, hexOf } from './bytes.ts'
import type { Issue } from '../core/issue.ts'
import type { Result } from '../core/result.ts'
import type { BallotCrypto } from './ballot-crypto.ts'

const seedBytes = 16
const codeLength = 26
/** Strange characters told of a text that is no code at all. */
const mostStrange = 8
/** Crockford's alphabet, in the order of its values. */
const digits32 = '0123456789abcdefghjkmnpqrstvwxyz'
/** What eyes and fingers take for a digit of the alphabet. */
const lookalikes: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', u: 'v' }

/** Draws the secret of a ballot, 128 bits: whoever holds it holds the ballot. */
export function newSeed(crypto: BallotCrypto): Uint8Array {
  return crypto.randomBytes(seedBytes)
}

/**
 * Writes a seed as a code to be noted down: 26 characters of Crockford's base32, in five groups.
 *
 * @throws Error for a seed that is not 16 bytes.
 * @example
 * ```ts
 * import { resumeCodeOf } from 'visavis/ballot'
 * resumeCodeOf(Uint8Array.from({ length: 16 }, (_, i) => i * 17))
 * // => '00248-H36CN-AV6FF-ZHKJP-XVXVZZ'
 * ```
 */
export function resumeCodeOf(seed: Uint8Array): string {
  if (seed.length !== seedBytes) throw new Error('resumeCodeOf requires a seed of 16 bytes')
  const number = BigInt(`0x${hexOf(seed)}`)
  const code = Array.from({ length: codeLength }, (_, i) => {
    const digit = Number((number >> BigInt(5 * (codeLength - 1 - i))) & 31n)
    return digits32[digit] ?? ''
  })
  return code
    .join('')
    .toUpperCase()
    .replaceAll(/.{5}(?=.{5})/g, '$&-')
}

/**
 * Reads a resume code as people type it: in either case, with or without spaces and dashes, `o` for
 * `0`, `i` or `l` for `1`, `u` for `v`.
 *
 * Issues: `ballot.code_character`, `ballot.code_length`, `ballot.code_mistyped`. None repeats the
 * code.
 *
 * @example
 * ```ts
 * import { seedFromCode } from 'visavis/ballot'
 * seedFromCode('oo248 h36cn av6ff zhkjp xvxvzz').ok // => true
 * ```
 */
export function seedFromCode(text: string): Result<Uint8Array> {
  const typed = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}\p{Cc}\p{Cf}.]/gu, '')
  const characters = Array.from(typed, (character) => lookalikes[character] ?? character)
  const strange = [...new Set(characters.filter((one) => !digits32.includes(one)))]
  const issues: Issue[] = []
  if (strange.length > 0) {
    const told = strange.slice(0, mostStrange).join(' ')
    issues.push(issue('ballot.code_character', { characters: told }))
  }
  if (characters.length !== codeLength) {
    issues.push(issue('ballot.code_length', { length: characters.length, expected: codeLength }))
  }
  if (issues.length > 0) return settle(new Uint8Array(0), issues)
  const number = characters.reduce((sum, one) => sum * 32n + BigInt(digits32.indexOf(one)), 0n)
  const seed = bytesOfHex(number.toString(16).padStart(2 * seedBytes, '0'))
  // 26 characters hold two bits more than a seed.
  return seed?.length === seedBytes
    ? ok(seed)
    : settle(new Uint8Array(0), [issue('ballot.code_mistyped')])
}
