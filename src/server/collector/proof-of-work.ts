import { randomBytes } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib/v1'
import type { Challenge } from 'altcha-lib/v1/types'

/** Asks a browser to work a little before it starts an interview by an open link. */
export interface ProofOfWork {
  readonly challenge: () => Promise<Challenge>
  /** Whether a solution is good; it is good once. */
  readonly accept: (solution: string) => Promise<boolean>
}

/** About a second on an old phone: 25,000 hashes in the middle. */
const mostNumber = 50_000
const hourMs = 3_600_000

/**
 * Makes challenges (ALTCHA, SHA-256) under a key of this process that changes every hour, and
 * remembers which were used until they have run out.
 *
 * @param nowMs - the clock, in milliseconds
 */
export function proofOfWork(nowMs: () => number = Date.now): ProofOfWork {
  const keys = new Map<number, string>()
  const used = new Map<string, number>()
  const keyOf = (hour: number): string => {
    const known = keys.get(hour) ?? randomBytes(32).toString('hex')
    keys.set(hour, known)
    for (const old of keys.keys()) if (old < hour - 1) keys.delete(old)
    return known
  }
  return {
    challenge: async () => {
      const now = nowMs()
      const hmacKey = keyOf(Math.floor(now / hourMs))
      const expires = new Date(now + hourMs)
      return createChallenge({ hmacKey, maxnumber: mostNumber, expires })
    },
    accept: async (solution) => {
      const now = nowMs()
      for (const [old, untilMs] of used) if (untilMs < now) used.delete(old)
      const signature = signatureOf(solution)
      if (signature === undefined || used.has(signature)) return false
      const hour = Math.floor(now / hourMs)
      // Challenges live an hour: they were made under this hour's key or the one before.
      const tries = [hour, hour - 1].map(async (one) => {
        const hmacKey = keys.get(one)
        return hmacKey !== undefined && verifySolution(solution, hmacKey)
      })
      if (!(await Promise.all(tries)).includes(true) || used.has(signature)) return false
      used.set(signature, now + hourMs)
      return true
    },
  }
}

/** What a solution is remembered by; undefined when it is none. */
function signatureOf(solution: string): string | undefined {
  if (solution.length > 2000) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(solution, 'base64').toString('utf8'))
    if (typeof read !== 'object' || read === null || !('signature' in read)) return undefined
    return typeof read.signature === 'string' ? read.signature : undefined
  } catch {
    return undefined
  }
}
