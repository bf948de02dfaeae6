import type { BallotCrypto } from '../../src/ballot/ballot-crypto.ts'

/** The same cryptography whose chance falls as a standard's test vector says. */
export function withLoadedDice(
  crypto: BallotCrypto,
  draws: readonly Uint8Array[],
): BallotCrypto & { readonly left: () => number } {
  const waiting = [...draws]
  const randomBytes = (length: number): Uint8Array => {
    const drawn = waiting.shift()
    if (drawn?.length !== length)
      throw new Error(`a draw of ${String(length)} bytes was not expected`)
    return drawn
  }
  return { ...crypto, randomBytes, left: () => waiting.length }
}
