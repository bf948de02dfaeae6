import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may come in: whoever opens a link that was printed, and the browser that did. */
export interface Entrance {
  /** Makes a link's key, good for one use. */
  readonly newKey: () => string
  /** The cookie for a key that was not used yet. */
  readonly enter: (key: string) => string | undefined
  /** Whether a browser came in before. */
  readonly isInside: (request: Request) => boolean
}

/** Most links that wait to be used. */
const mostKeys = 20

/**
 * Keeps other users of the machine and other sites out: a key of 256 bits is printed where the owner of
 * the process alone reads, and changed for a cookie that scripts cannot read and other sites do not send.
 *
 * Cookies know no port: whatever else listens on 127.0.0.1 and is visited is sent this one too. The name
 * carries the port, so that two Studios do not take each other's.
 */
export function makeEntrance(port: number): Entrance {
  const name = `visavis-studio-${String(port)}`
  const keys = new Set<string>()
  const token = randomBytes(32).toString('base64url')
  const isToken = sameAs(token)
  return {
    newKey: () => {
      const key = randomBytes(32).toString('base64url')
      keys.add(hashOf(key))
      const [oldest] = keys
      if (keys.size > mostKeys && oldest !== undefined) keys.delete(oldest)
      return key
    },
    enter: (key) =>
      keys.delete(hashOf(key)) ? `${name}=${token}; Path=/; HttpOnly; SameSite=Strict` : undefined,
    isInside: (request) => {
      const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
      return pairs.some(
        (pair) => pair.startsWith(`${name}=`) && isToken(pair.slice(name.length + 1)),
      )
    },
  }
}

/** Looked up by its hash: how long that takes says nothing of the key. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

function sameAs(secret: string): (given: string) => boolean {
  const expected = createHash('sha256').update(secret).digest()
  return (given) => timingSafeEqual(createHash('sha256').update(given).digest(), expected)
}
