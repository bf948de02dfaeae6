import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether a request carries the secret, compared in constant time.
 *
 * @param request - the request
 * @param secret - what must follow `Authorization: Bearer`
 */
export function hasBearer(request: Request, secret: string): boolean {
  const [scheme = '', given = ''] = (request.headers.get('authorization') ?? '').split(' ')
  // Digests are of one length, whatever was sent.
  const same = timingSafeEqual(digest(given), digest(secret))
  return same && scheme.toLowerCase() === 'bearer' && secret !== ''
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}
