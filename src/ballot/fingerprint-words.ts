const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'

/** Sixteen bits as consonant, vowel, consonant, vowel, consonant. */
function wordOf(bits: number): string {
  const consonant = (shift: number): string => consonants[(bits >> shift) & 15] ?? ''
  const vowel = (shift: number): string => vowels[(bits >> shift) & 3] ?? ''
  return `${consonant(12)}${vowel(10)}${consonant(6)}${vowel(4)}${consonant(0)}`
}

/**
 * Writes the first 128 bits of a hash as eight words that can be read aloud in any language:
 * proquints, joined by `-`.
 *
 * Source: D. Wilkerson, “A Proposal for Proquints”, arXiv:0901.4016.
 *
 * @throws Error for fewer than 16 bytes.
 * @example
 * ```ts
 * import { fingerprintWords } from 'visavis/ballot'
 * fingerprintWords(Uint8Array.from({ length: 32 }, () => 127)).slice(0, 11) // => 'lutuz-lutuz'
 * ```
 */
export function fingerprintWords(hash: Uint8Array): string {
  if (hash.length < 16) throw new Error('fingerprintWords requires at least 16 bytes')
  const byte = (at: number): number => hash[at] ?? 0
  return Array.from({ length: 8 }, (_, i) => wordOf((byte(2 * i) << 8) | byte(2 * i + 1))).join('-')
}
