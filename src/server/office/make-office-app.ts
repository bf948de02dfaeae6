import { makeApp } from '../http/make-app.ts'
import type { App, AppContext } from '../http/make-app.ts'
import { issue } from '../../core/issue.ts'
import { problem } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { answerRoute, languageOf } from './answer-route.ts'
import type { OfficeContext } from './office-context.ts'
import { addOidc } from './oidc-routes.ts'
import { openApi } from './openapi.ts'
import { addPages, sendProblem } from './page-routes.ts'
import { routes } from './routes.ts'
import { readSignInScript } from './script-asset.ts'

/** Refuses as JSON below `/api`, as a page elsewhere, and in words meant for staff. */
function refuse(context: AppContext, refused: Refusal): Response {
  const issues = refused.issues.map((one) =>
    one.code === 'http.cross_site' ? issue('office.cross_site') : one,
  )
  const request = context.req.raw
  return context.req.path.startsWith('/api/')
    ? problem({ ...refused, issues }, languageOf(request))
    : sendProblem(request, { ...refused, issues })
}

/** Makes the office's app: the Field API, the pages around it, and nothing else. */
export function makeOfficeApp(office: OfficeContext): App {
  const app = makeApp({ origin: office.party.origin, refuse, report: office.report })
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`
    app.on(route.method, path, (context) => answerRoute(office, route, context))
  }
  app.get('/api/v1/openapi.json', (context) =>
    context.json(openApi(office.party.origin, languageOf(context.req.raw))),
  )
  addPages(app, office, readSignInScript())
  if (office.oidc !== undefined) addOidc(app, office, office.oidc)
  return app
}
