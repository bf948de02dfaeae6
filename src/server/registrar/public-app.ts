import { Hono } from 'hono'
import type { HonoRequest } from 'hono'
import type { RegistrarStore } from '../../collect/ports/registrar-store.ts'
import { negotiateLanguage, ownLanguage } from '../http/negotiate-language.ts'
import { problem, refusal, tryLater } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { readJson } from '../http/read-body.ts'
import { securityHeaders } from '../http/security-headers.ts'
import { openIssuer } from './issue-credential.ts'
import { stopPages } from './stop-pages.ts'
import { tokenBucket } from './token-bucket.ts'

/** What the registrar's public pages stand on. */
export interface PublicOptions {
  readonly store: RegistrarStore
  readonly origin: string
  /** The one origin whose pages may ask for credentials. */
  readonly collectorOrigin: string
  /** Takes what went wrong on our side: a code, never what was sent. */
  readonly report: (code: string) => void
}

/** A request for a credential is about 600 bytes. */
const mostBytes = 4096

/** A signature takes some milliseconds of one core: mails in batches never bring so many at once. */
const pace = { burst: 200, perSecond: 50 }

/** What respondents' browsers and mailboxes reach of the registrar; no route of it is for staff. */
export function registrarPublicApp(options: PublicOptions): Hono {
  const { store, origin, collectorOrigin } = options
  const app = new Hono()
  app.use(securityHeaders(origin))
  app.notFound((context) => refuse(context, refusal(404, 'http.not_found')))
  app.onError((error, context) => {
    options.report(codeOf(error))
    return refuse(context, tryLater(5))
  })
  for (const path of ['/issue', '/manifest.json']) {
    app.use(path, async (context, next) => {
      const from = context.req.header('origin')
      if (from !== undefined && from !== collectorOrigin) {
        return refuse(context, refusal(403, 'http.cross_site'))
      }
      if (context.req.method === 'OPTIONS') return preflight(collectorOrigin)
      await next()
      allowCollector(context.res.headers, collectorOrigin)
      return undefined
    })
  }
  issueRoute(app, store)
  app.get('/manifest.json', async (context) => {
    const { manifest } = await store.state()
    return manifest === undefined
      ? refuse(context, refusal(404, 'http.not_found'))
      : context.body(manifest, 200, { 'content-type': 'application/json; charset=utf-8' })
  })
  stopPages(app, store)
  return app
}

function issueRoute(app: Hono, store: RegistrarStore): void {
  const issue = openIssuer(store)
  const mayPass = tokenBucket(pace)
  app.post('/issue', async (context) => {
    if (!mayPass()) {
      return refuse(context, {
        ...refusal(429, 'http.too_many', { seconds: 5 }),
        retryAfter: 5,
      })
    }
    const body = await readJson(context.req.raw, mostBytes)
    const answer = body.ok ? await issue(body.value) : body.refused
    return 'signature' in answer ? context.json(answer) : refuse(context, answer)
  })
}

/** Answers a refusal as problem JSON in the reader's language. */
function refuse(context: { readonly req: Pick<HonoRequest, 'raw'> }, refused: Refusal): Response {
  return problem(refused, ownLanguage(negotiateLanguage(context.req.raw, ['en', 'fr'])))
}

function preflight(origin: string): Response {
  const headers = new Headers({
    'access-control-allow-methods': 'POST, GET',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
  })
  allowCollector(headers, origin)
  return new Response(null, { status: 204, headers })
}

function allowCollector(headers: Headers, origin: string): void {
  headers.set('access-control-allow-origin', origin)
  headers.set('vary', 'origin')
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
