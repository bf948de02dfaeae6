import { hash } from 'node:crypto'
import { z } from 'zod'

const challenge = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  salt: z.string(),
  maxnumber: z.number().int().max(10_000_000).optional(),
  signature: z.string(),
})

/**
 * Does the work that an open link asks of a browser: finds the number whose hash with the salt is the
 * one asked for.
 *
 * @param text - the challenge, as JSON
 * @returns what the form sends as `altcha`; undefined when it is none, or no number fits
 */
export function solveChallenge(text: string): string | undefined {
  const asked = challenge.safeParse(parsed(text))
  if (!asked.success) return undefined
  const { algorithm, challenge: wanted, salt, maxnumber = 1_000_000, signature } = asked.data
  for (let number = 0; number <= maxnumber; number++) {
    if (hash('sha256', `${salt}${String(number)}`) === wanted) {
      const solution = JSON.stringify({ algorithm, challenge: wanted, number, salt, signature })
      return Buffer.from(solution).toString('base64')
    }
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
