import { clientAddress } from '../http/client-address.ts'
import type { AppContext } from '../http/make-app.ts'
import { refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { hashToken } from '../control/hash-token.ts'
import type { OfficeContext } from './office-context.ts'
import type { Visitor } from './route.ts'
import { readCookie, sessionCookie } from './session-cookie.ts'

/** Attempts to enter from one address within an hour: an office behind one address has dozens. */
export const attemptsAnHour = 100

/** Requests of one key within an hour: one a second, and some more. */
const keyUsesAnHour = 5000

/** The hash of the session's token that a browser sent, whether or not it is still good. */
export function sessionHash(request: Request): Uint8Array | undefined {
  const token = readCookie(request, sessionCookie)
  return token === undefined ? undefined : hashToken(token)
}

/** Who a browser is signed in as. */
export async function visitorOf(
  office: OfficeContext,
  request: Request,
): Promise<Visitor | undefined> {
  const session = sessionHash(request)
  if (session === undefined) return undefined
  // A page that asks by itself, with nobody before it, keeps no session alive.
  const isUsed = request.headers.get('visavis-idle') === null
  const owner = await office.store.session(session, office.clock(), isUsed)
  return owner && { ...owner, session }
}

/** Refuses for now. */
export function tooMany(seconds: number): Refusal {
  return { ...refusal(429, 'http.too_many', { seconds }), retryAfter: seconds }
}

/**
 * Who sent a request: the person behind a session, or the program behind a key, which is counted.
 *
 * @returns undefined for nobody, a refusal for a key that is none or was used too often
 */
export async function callerOf(
  office: OfficeContext,
  context: AppContext,
): Promise<Visitor | Refusal | undefined> {
  const { raw } = context.req
  const given = raw.headers.get('authorization')
  if (given === null) return visitorOf(office, raw)
  const [scheme = '', key = ''] = given.split(' ')
  const hash = hashToken(key)
  const found =
    scheme.toLowerCase() === 'bearer' ? await office.store.apiKey(hash, office.clock()) : undefined
  if (found === undefined) {
    const wait = office.attempts.take(clientAddress(context, office.proxies), attemptsAnHour)
    return wait === undefined ? refusal(401, 'office.bad_key') : tooMany(wait)
  }
  const { id, name, role, study } = found
  const wait = office.attempts.take(`key ${id}`, keyUsesAnHour)
  if (wait !== undefined) return tooMany(wait)
  return { staff: { id: `key:${id}`, name, email: '' }, memberships: [{ study, role }], key: hash }
}
