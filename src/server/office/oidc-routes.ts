import type { App } from '../http/make-app.ts'
import { refusal } from '../http/problem.ts'
import { clientAddress } from '../http/client-address.ts'
import { attemptsAnHour, sessionHash, tooMany } from './visitor-of.ts'
import { ceremonyMinutes } from './ceremonies.ts'
import type { OfficeContext } from './office-context.ts'
import type { OidcClient } from './oidc.ts'
import { seeOther, sendProblem } from './page-routes.ts'
import { returnAddress } from './return-address.ts'
import { briefCookie, closeCookie, oidcCookie, openCookie, readCookie } from './session-cookie.ts'
import { newSessionToken } from './tokens.ts'

/** Sends the browser to the provider; what is waited for is tied to this browser by a cookie. */
async function start(office: OfficeContext, oidc: OidcClient, request: Request): Promise<Response> {
  const { url, ceremony } = await oidc.begin()
  const to = returnAddress(new URL(request.url).searchParams.get('to') ?? undefined)
  const name = office.ceremonies.begin({ kind: 'oidc', oidc: ceremony, to })
  return seeOther(url.href, [briefCookie(oidcCookie, name, ceremonyMinutes * 60)])
}

/** Takes the browser back: signs in whom the provider vouches for, if they are staff or invited. */
async function finish(
  office: OfficeContext,
  oidc: OidcClient,
  request: Request,
): Promise<Response> {
  const name = readCookie(request, oidcCookie)
  const begun = name === undefined ? undefined : office.ceremonies.take(name)
  if (begun?.kind !== 'oidc') return sendProblem(request, refusal(410, 'office.took_too_long'))
  // As the provider was told, whatever stands in front of this server.
  const back = new URL(new URL(request.url).search, `${office.party.origin}/oidc/callback`)
  const identity = await oidc.finish(back, begun.oidc)
  if (identity === undefined) {
    office.report('office.oidc_refused')
    return sendProblem(request, refusal(401, 'office.oidc_refused'))
  }
  const token = newSessionToken()
  const staff = await office.store.signInByOidc(identity, {
    hash: token.hash,
    replaces: sessionHash(request),
    now: office.clock(),
  })
  if (staff === undefined) {
    office.report('office.not_invited')
    return sendProblem(request, refusal(403, 'office.not_invited'))
  }
  const cookies = [openCookie(token.text), closeCookie(oidcCookie)]
  return seeOther(begun.to, cookies)
}

/** Signing in through an identity provider. */
export function addOidc(app: App, office: OfficeContext, oidc: OidcClient): void {
  for (const [path, answer] of [
    ['/oidc/start', (request: Request) => start(office, oidc, request)],
    ['/oidc/callback', (request: Request) => finish(office, oidc, request)],
  ] as const) {
    app.get(path, (context) => {
      const wait = office.attempts.take(clientAddress(context, office.proxies), attemptsAnHour)
      const request = context.req.raw
      return wait === undefined ? answer(request) : sendProblem(request, tooMany(wait))
    })
  }
}
