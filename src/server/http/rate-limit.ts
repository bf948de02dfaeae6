import { createHmac, randomBytes } from 'node:crypto'

/** Counts what comes from one place within the hour, and knows no address. */
export interface RateLimit {
  /**
   * Counts one more.
   *
   * @returns seconds until the next hour when it is one too many, else undefined
   */
  readonly take: (address: string, most: number) => number | undefined
}

const hourMs = 3_600_000
/** Places counted at a time; memory has an end, and so many at once are an attack. */
const mostPlaces = 200_000

/**
 * Limits how often something is done from one address.
 *
 * Addresses are counted by a keyed hash that stays in memory; each hour the key and every count are
 * thrown away, so that nothing of them outlives it.
 *
 * @param nowMs - the clock, in milliseconds; a clock that jumps forgets at most an hour
 */
export function rateLimit(nowMs: () => number = Date.now): RateLimit {
  let hour = -1
  let key = randomBytes(32)
  const counts = new Map<string, number>()
  return {
    take: (address, most) => {
      const now = nowMs()
      if (Math.floor(now / hourMs) !== hour) {
        hour = Math.floor(now / hourMs)
        key = randomBytes(32)
        counts.clear()
      }
      const place = createHmac('sha256', key).update(address).digest('base64url')
      const isCrowded = counts.size >= mostPlaces && !counts.has(place)
      const count = isCrowded ? most + 1 : (counts.get(place) ?? 0) + 1
      if (!isCrowded) counts.set(place, count)
      return count > most ? Math.ceil(((hour + 1) * hourMs - now) / 1000) : undefined
    },
  }
}
