import { randomBytes } from 'node:crypto'
import { officeTexts } from '../../core/catalogue/office-text.ts'
import { fillText, messageOf } from '../../core/message.ts'
import { textIn } from '../../core/local-text.ts'
import type { App, AppContext } from '../http/make-app.ts'
import type { Refusal } from '../http/problem.ts'
import { isFromOffice, languageOf, sessionHash, visitorOf } from './answer-route.ts'
import type { OfficeContext } from './office-context.ts'
import { refusal } from '../http/problem.ts'
import { fieldPage, studiesPage } from './pages/field-page.ts'
import { officeCsp, officeDocument } from './pages/page-head.ts'
import type { OfficePage } from './pages/page-head.ts'
import { enrolPage, problemPage, signInPage } from './pages/sign-in-page.ts'
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

async function home(office: OfficeContext, request: Request): Promise<Response> {
  const language = languageOf(request)
  const visitor = await visitorOf(office, request)
  if (visitor === undefined) return seeOther(`/sign-in?lang=${language}`)
  const studies = visitor.memberships.flatMap(({ study, role }) => {
    const found = office.studies.get(study)
    const named = fillText(officeTexts[`role.${role}`], language)
    return found === undefined
      ? []
      : [{ id: study, title: textIn(found.title, language), role: named }]
  })
  return sendPage(studiesPage(language, visitor, studies))
}

async function field(office: OfficeContext, request: Request, id: string): Promise<Response> {
  const language = languageOf(request)
  const visitor = await visitorOf(office, request)
  if (visitor === undefined) return seeOther(`/sign-in?lang=${language}`)
  const role = visitor.memberships.find((one) => one.study === id)?.role
  const study = office.studies.get(id)
  if (study === undefined || role === undefined) {
    return sendProblem(request, refusal(404, 'office.unknown_study'))
  }
  const acting = { staff: visitor.staff.id, study: id }
  const wave = study.controls(visitor.staff.id)
  return sendPage(await fieldPage(language, visitor, { study, role, acting, wave }))
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
  app.get('/', (context) => home(office, context.req.raw))
  app.get('/sign-in', (context) =>
    sendPage(signInPage(language(context), script.path, office.oidc !== undefined)),
  )
  app.get('/enrol', async (context) => {
    const visitor = await visitorOf(office, context.req.raw)
    return sendPage(enrolPage(language(context), script.path, visitor?.staff.name))
  })
  app.get('/studies/:study', (context) =>
    field(office, context.req.raw, context.req.param('study')),
  )
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
