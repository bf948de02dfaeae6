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
import { officeGate } from './studio-gate.ts'
import { openFieldDesk } from '../studio/field/field-desk.ts'
import { addStudio } from '../studio/studio-app.ts'
import type { StudioContext } from '../studio/studio-context.ts'

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

/** Makes the office's app: the Field API, the Studio, the pages to sign in, and nothing else. */
export function makeOfficeApp(office: OfficeContext): App {
  const { origin } = office.party
  const options = { origin, refuse, report: office.report }
  const app = makeApp(options)
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`
    app.on(route.method, path, (context) => answerRoute(office, route, context))
  }
  app.get('/api/v1/openapi.json', (context) =>
    context.json(openApi(office.party.origin, languageOf(context.req.raw))),
  )
  addPages(app, office, readSignInScript())
  if (office.oidc !== undefined) addOidc(app, office, office.oidc)
  addStudio(app, studioOf(office), options)
  return app
}

/** The Studio of the office's studies; what is served is said at its start, and no study is made here. */
function studioOf(office: OfficeContext): StudioContext {
  const { held, assets, party, report, store, backup } = office
  return {
    studies: held,
    add: () => {
      throw new Error('the office adds no study')
    },
    origin: party.origin,
    gate: officeGate(office),
    assets,
    office: { now: async () => store.now(), backup },
    report,
    field: openFieldDesk(report),
  }
}
