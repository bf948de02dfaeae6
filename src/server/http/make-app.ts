import { Hono } from 'hono'
import type { Context } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import { compress } from './compress.ts'
import { refusal, tryLater } from './problem.ts'
import type { Refusal } from './problem.ts'
import { isSameSite } from './same-site.ts'
import { securityHeaders } from './security-headers.ts'

/** What the handlers of our apps are given. */
export interface AppEnvironment {
  readonly Bindings: HttpBindings
}

/** An app of ours. */
export type App = Hono<AppEnvironment>

/** The request under way. */
export type AppContext = Context<AppEnvironment>

/** What an app is made of beside its routes. */
export interface AppOptions {
  /** Its public origin. */
  readonly origin: string
  /** Answers a refusal: a page for people, problem JSON for programs. */
  readonly refuse: (context: AppContext, refused: Refusal) => Response | Promise<Response>
  /** Takes what went wrong on our side: a code, never what was sent. */
  readonly report: (code: string) => void
}

/** Seconds after which a request is worth sending again when the database is away. */
const laterSeconds = 5

/**
 * Makes an app that answers nothing but what it is given: 404 elsewhere, refusals without a word of
 * what was sent, 503 when the database is in trouble.
 */
export function makeApp(options: AppOptions): App {
  const app: App = new Hono<AppEnvironment>()
  app.use(compress())
  app.use(securityHeaders(options.origin))
  app.use(async (context, next) => {
    const { method, raw } = context.req
    const changes = method !== 'GET' && method !== 'HEAD'
    if (changes && !isSameSite(raw, options.origin)) {
      return options.refuse(context, refusal(403, 'http.cross_site'))
    }
    return next()
  })
  app.notFound(async (context) => options.refuse(context, refusal(404, 'http.not_found')))
  app.onError(async (error, context) => {
    const code = troubleOf(error)
    options.report(code ?? error.name)
    const refused = code === undefined ? refusal(500, 'http.our_fault') : tryLater(laterSeconds)
    return options.refuse(context, refused)
  })
  return app
}

/** One handler a method; other methods are told which ones there are. */
export type Handlers = Readonly<
  Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', (context: AppContext) => Promise<Response>>>
>

/** Lets an app answer at a path. */
export function route(app: App, path: string, handlers: Handlers, options: AppOptions): void {
  for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler)
  app.all(path, async (context) => {
    const response = await options.refuse(context, refusal(405, 'http.wrong_method'))
    response.headers.set('allow', Object.keys(handlers).join(', '))
    return response
  })
}

/** The code of a database or a system in trouble; undefined when the mistake is ours. */
function troubleOf(error: Error): string | undefined {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    // An adapter that knows better says whether another try is worth it.
    if ('isTemporary' in one) return one.isTemporary === true ? one.message : undefined
    if ('code' in one && typeof one.code === 'string') return one.code
  }
  return undefined
}
