import { fieldsOf, textOf } from './ask.ts'

/** Numbers tried between two looks at the page. */
const chunk = 1000

/**
 * Solves an ALTCHA challenge: finds the number whose hash with the salt is the one asked for.
 *
 * @param challenge - JSON of `{algorithm, challenge, salt, maxnumber, signature}`
 * @param progress - told the share (0–1) of the numbers tried
 * @returns what the form sends as `altcha`; undefined when no number fits
 */
export async function proofOfWork(
  challenge: string,
  progress: (share: number) => void,
): Promise<string | undefined> {
  const asked = fieldsOf(JSON.parse(challenge))
  const [salt, wanted] = [textOf(asked['salt']), textOf(asked['challenge'])]
  const last = Number(asked['maxnumber'] ?? 1_000_000)
  for (let from = 0; from <= last; from += chunk) {
    progress(from / last)
    const numbers = Array.from({ length: chunk }, (_, i) => from + i)
    const hashes = await Promise.all(numbers.map((number) => hashOf(`${salt}${String(number)}`)))
    const at = hashes.indexOf(wanted)
    if (at >= 0) {
      const { algorithm, signature } = asked
      return btoa(
        JSON.stringify({ algorithm, challenge: wanted, number: from + at, salt, signature }),
      )
    }
  }
  return undefined
}

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
