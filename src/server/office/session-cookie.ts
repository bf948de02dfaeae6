import { sessionLimits } from '../../adapters/postgres-office/office-store.ts'

/**
 * The session's cookie. `__Host-` makes browsers insist on `Secure`, on the whole site and on this
 * very host. They take it over http from `localhost` too, which they trust as they do https; from
 * no other http address, where the office therefore does not work.
 */
export const sessionCookie: string = '__Host-visavis'

/** Ties a sign-in at an identity provider to the browser that began it. */
export const oidcCookie: string = '__Host-visavis-oidc'

/** Lax: after an identity provider, the browser comes back from another site, and is signed in. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** Sets the session's cookie for as long as a session can last. */
export function openCookie(token: string): string {
  return `${sessionCookie}=${token}; Max-Age=${String(sessionLimits.hours * 3600)}; ${attributes}`
}

/** Sets a cookie of some minutes. */
export function briefCookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Max-Age=${String(seconds)}; ${attributes}`
}

/** Takes a cookie away. */
export function closeCookie(name: string): string {
  return `${name}=; Max-Age=0; ${attributes}`
}

/** The value of a cookie of ours: base64url, or nothing. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`))
  const value = values[0]?.slice(name.length + 1)
  return values.length === 1 && value !== undefined && /^[\w-]{20,100}$/.test(value)
    ? value
    : undefined
}
