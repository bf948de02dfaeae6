import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A seeded source of chance: the same seed gives the same draws on every machine. */
export interface Random {
  /** A number in [0, 1). */
  uniform(): number
  /** A whole number between two bounds, both included. */
  integer(from: number, to: number): number
  /** A new array in random order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): readonly T[]
  /** A source of its own for a named part of the work, so that parts do not shift one another. */
  fork(label: string): Random
}

/**
 * Spreads neighbouring seeds apart (the finaliser of MurmurHash3): the generator's first draws
 * otherwise follow its seed.
 */
function mixSeed(seed: number): number {
  let mixed = seed | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** FNV-1a, 32 bits: turns a label into a seed. */
function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash | 0
}

/**
 * Makes a seeded source of chance (xoroshiro128+).
 *
 * @param seed - any whole number
 * @example
 * ```ts
 * import { seededRandom } from 'visavis/core'
 * seededRandom(2012).integer(1, 6) === seededRandom(2012).integer(1, 6) // => true
 * ```
 */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(mixSeed(seed))
  const integer = (from: number, to: number): number => uniformInt(generator, from, to)
  return {
    uniform: () => uniformFloat64(generator),
    integer,
    shuffle: (items) => {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last--) {
        const pick = integer(0, last)
        const [a, b] = [order[last], order[pick]]
        if (a !== undefined && b !== undefined) [order[last], order[pick]] = [b, a]
      }
      return order
    },
    fork: (label) => seededRandom(hashText(label, seed | 0)),
  }
}
