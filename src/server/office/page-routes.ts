import { randomBytes } from 'node:crypto'
import { messageOf } from '../../core/message.ts'
import type { App, AppContext } from '../http/make-app.ts'
import { studioPages } from '../studio/studio-app.ts'
import { sendStudioPage } from '../studio/studio-page.ts'
import type { Refusal } from '../http/problem.ts'
import { isFromOffice, languageOf } from './answer-route.ts'
import { sessionHash, visitorOf } from './visitor-of.ts'
import type { OfficeContext } from './office-context.ts'
import { refusal } from '../http/problem.ts'
import { officeCsp, officeDocument } from './pages/page-head.ts'
import type { OfficePage } from './pages/page-head.ts'
import { enrolPage, problemPage, signInPage } from './pages/sign-in-page.ts'
import { returnAddress } from './return-address.ts'
import type { ScriptAsset } from './script-asset.ts'
import { closeCookie, sessionCookie } from './session-cookie.ts'

/** Sends a page under a policy of its own. */
function sendPage(page: OfficePage): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(officeDocument(page, nonce), {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': page.language,
      'content-security-policy': officeCsp(nonce),
      // Not `no-referrer`: forms would then say `Origin: null`, and be refused.
      'referrer-policy': 'same-origin',
    },
  })
}

/** A refusal as a page. */
export function sendProblem(request: Request, { issues, status }: Refusal): Response {
  const language = languageOf(request)
  const messages = issues.map((one) => messageOf(one, language))
  return sendPage(problemPage(language, messages, status))
}

/** Sends the browser on. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The Studio for whoever is signed in; others sign in first, and come back to where they wanted. */
async function studioPage(office: OfficeContext, request: Request): Promise<Response> {
  const visitor = await visitorOf(office, request)
  if (visitor !== undefined) return sendStudioPage(office.assets)
  const { pathname, search } = new URL(request.url)
  const query = new URLSearchParams({ lang: languageOf(request), to: pathname + search })
  return seeOther(`/sign-in?${query.toString()}`)
}

async function signOut(office: OfficeContext, request: Request): Promise<Response> {
  if (!isFromOffice(request, office.party.origin)) {
    return sendProblem(request, refusal(403, 'office.cross_site'))
  }
  const session = sessionHash(request)
  if (session !== undefined) await office.store.endSession(session)
  const answer = seeOther(`/sign-in?lang=${languageOf(request)}`, [closeCookie(sessionCookie)])
  // Pages that the browser kept are gone with the session.
  answer.headers.set('clear-site-data', '"cache", "storage"')
  return answer
}

/** The pages that people see. */
export function addPages(app: App, office: OfficeContext, script: ScriptAsset): void {
  const language = (context: AppContext): ReturnType<typeof languageOf> =>
    languageOf(context.req.raw)
  for (const path of studioPages) {
    app.get(path, (context) => studioPage(office, context.req.raw))
  }
  app.get('/sign-in', (context) => {
    const to = returnAddress(context.req.query('to'))
    const page = { language: language(context), script: script.path, to }
    return sendPage(signInPage(page, office.oidc !== undefined))
  })
  app.get('/enrol', async (context) => {
    const visitor = await visitorOf(office, context.req.raw)
    return sendPage(enrolPage(language(context), script.path, visitor?.staff.name))
  })
  app.post('/sign-out', (context) => signOut(office, context.req.raw))
  app.get(
    script.path,
    () =>
      new Response(script.bytes, {
        headers: {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
        },
      }),
  )
}
