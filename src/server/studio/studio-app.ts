import type { App, AppContext, AppOptions, Handlers } from '../http/make-app.ts'
import { makeApp, route } from '../http/make-app.ts'
import { problem, refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { languageOf } from './answer.ts'
import type { Entrance } from './entrance.ts'
import { guarded } from './guarded.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { administrationRoutes } from './routes/administration-routes.ts'
import { fieldRoutes } from './routes/field-routes.ts'
import { exploreRoutes } from './routes/explore-routes.ts'
import { facesRoutes } from './routes/faces-routes.ts'
import { fileRoutes } from './routes/file-routes.ts'
import { outputRoutes } from './routes/output-routes.ts'
import { publicationRoutes } from './routes/publication-routes.ts'
import { publishedRoutes } from './routes/published-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { readingRoutes } from './routes/reading-routes.ts'
import { studyRoutes } from './routes/study-routes.ts'
import { textRoutes } from './routes/text-routes.ts'
import type { StudioContext } from './studio-context.ts'
import { sendRefusalPage, sendStudioPage } from './studio-page.ts'

/** The Studio of one person on their own machine. */
export interface OwnStudio extends StudioContext {
  readonly entrance: Entrance
  /** Called when a link was used. */
  readonly onEnter: () => void
}

/**
 * The Studio's server: its application, and the API that it asks. It answers whoever came in by a
 * printed link, at its own address, on behalf of no other site.
 */
export function studioApp(studio: OwnStudio): App {
  const { origin, report } = studio
  const options: AppOptions = { origin, report, refuse: refuseAs }
  const app = makeApp(options)
  app.use(async (context, next) => {
    const refused = turnedAway(studio, context)
    return refused === undefined ? next() : refuseAs(context, refused)
  })
  route(app, '/enter', { GET: async (context) => enter(studio, context) }, options)
  addStudio(app, studio, options)
  for (const path of studioPages) {
    route(app, path, { GET: async () => sendStudioPage(studio.assets) }, options)
  }
  return app
}

/** Where the application's page stands: it reads the rest of the address itself. */
export const studioPages = ['/', '/studies/*'] as const

/** Every route of the API, by path below `/api`. */
export function studioApi(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    ...accountRoutes(studio),
    ...administrationRoutes(studio),
    ...studyRoutes(studio),
    ...readingRoutes(studio),
    ...fileRoutes(studio),
    ...textRoutes(studio),
    ...fieldRoutes(studio),
    ...exploreRoutes(studio),
    ...publicationRoutes(studio),
    ...facesRoutes(studio),
    ...outputRoutes(studio),
    ...importRoutes(studio),
  }
}

/** Lets an app answer for the Studio: its API, behind its gate, and the files of its application. */
export function addStudio(app: App, studio: StudioContext, options: AppOptions): void {
  for (const [path, handlers] of Object.entries(studioApi(studio))) {
    route(app, `/api${path}`, guarded(studio.gate, path, handlers), options)
  }
  for (const [path, handlers] of Object.entries(publishedRoutes(studio))) {
    route(app, path, handlers, options)
  }
  route(app, '/assets/:name', { GET: async (context) => sendAsset(studio, context) }, options)
}

/** Problems for the application, pages for people. */
function refuseAs(context: AppContext, refused: Refusal): Response {
  const isAsked = context.req.path.startsWith('/api/')
  return isAsked ? problem(refused, languageOf(context.req.raw)) : sendRefusalPage(refused)
}

/**
 * Why a request is turned away: a name that leads here is not ours (DNS rebinding), another site asks
 * on somebody's behalf, or the browser did not come in.
 */
function turnedAway({ origin, entrance }: OwnStudio, context: AppContext): Refusal | undefined {
  const { raw, path } = context.req
  if (raw.headers.get('host') !== new URL(origin).host) return refusal(421, 'studio.wrong_host')
  if (path === '/enter') return undefined
  // A published page shows itself to whoever holds its link.
  if (path.startsWith('/p/')) return undefined
  if (!isOwn(raw, origin, path.startsWith('/api/'))) return refusal(403, 'studio.cross_site')
  return entrance.isInside(raw) ? undefined : refusal(401, 'studio.no_session')
}

/** Pages may be gone to from anywhere; the API answers our own pages alone. */
function isOwn(request: Request, origin: string, isApi: boolean): boolean {
  return !isApi || isAskedByOwnPage(request, origin)
}

/** Whether a request comes from a page of ours, from the person themselves, or from no browser. */
export function isAskedByOwnPage(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  const from = request.headers.get('origin')
  const fromUs = from === null || from === origin
  return fromUs && (site === null || site === 'same-origin' || site === 'none')
}

/** A link is used once; whoever is inside already goes on. */
function enter({ entrance, onEnter }: OwnStudio, context: AppContext): Response {
  const key = new URL(context.req.url).searchParams.get('key') ?? ''
  // What only looks at a link, as programs that draw previews do, does not use it.
  const cookie = context.req.raw.method === 'HEAD' ? undefined : entrance.enter(key)
  if (cookie === undefined && !entrance.isInside(context.req.raw)) {
    return sendRefusalPage(refusal(401, 'studio.link_used'))
  }
  const headers = new Headers({ location: '/' })
  if (cookie !== undefined) {
    headers.set('set-cookie', cookie)
    onEnter()
  }
  return new Response(null, { status: 303, headers })
}

function sendAsset({ assets }: StudioContext, context: AppContext): Response {
  const asset = assets.files.get(context.req.path)
  if (asset === undefined) return sendRefusalPage(refusal(404, 'http.not_found'))
  return new Response(asset.bytes, {
    headers: {
      'content-type': asset.type,
      'cache-control': 'private, max-age=31536000, immutable',
    },
  })
}
