import { html } from '../../core/html.ts'
import { busyPage, errorPage, unknownLinkPage } from '../../interview/html/notice-pages.ts'
import type { PageContent } from '../../interview/html/page-content.ts'
import { pageSpeech } from '../../interview/html/page-speech.ts'
import { makeApp } from '../http/make-app.ts'
import type { App, AppContext, AppOptions } from '../http/make-app.ts'
import { ownLanguage } from '../http/negotiate-language.ts'
import { problem } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { ballotRoutes } from './ballot-routes.ts'
import type { CollectorContext, SessionContext } from './collector-context.ts'
import { openLinkRoutes, resumeRoutes } from './open-link-routes.ts'
import { pageReply } from './page-reply.ts'
import { plainRoutes } from './plain-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { statelessPages } from './stateless-pages.ts'
import { pageLanguage } from './survey-pages.ts'

/** The public app of a collector: the routes of its wave's mode, and no other. */
export function collectorApp(context: CollectorContext): App {
  const { mode } = context.fieldwork
  const options = appOptions(context)
  const app = makeApp(options)
  plainRoutes(app, context, options)
  if (mode === 'anonymous') {
    statelessPages(app, context, options)
    ballotRoutes(app, context, options)
    return app
  }
  sessionRoutes(app, context, options)
  resumeRoutes(app, context, options)
  if (mode === 'open') openLinkRoutes(app, context, options)
  return app
}

/** How an app with respondents' pages refuses: with a page to people, with problem JSON to programs. */
export function appOptions(context: SessionContext): AppOptions {
  return {
    origin: context.origin,
    report: context.report,
    refuse: (request, refused) =>
      wantsPage(request)
        ? refusalPage(context, request, refused)
        : problem(refused, ownLanguage(pageLanguage(context, request))),
  }
}

function wantsPage(request: AppContext): boolean {
  return (request.req.header('accept') ?? '').includes('text/html')
}

function refusalPage(
  context: SessionContext,
  request: AppContext,
  { status, issues, retryAfter }: Refusal,
): Response {
  const language = pageLanguage(context, request)
  const content = refusalContent(language, status, issues)
  return pageReply(context, request, { content, language, status, issues, retryAfter })
}

function refusalContent(language: string, status: number, issues: Refusal['issues']): PageContent {
  if (status === 404) return unknownLinkPage(language)
  if (status === 429 || status === 503) return busyPage(language)
  const page = errorPage(language)
  if (status >= 500) return page
  const speech = pageSpeech(language)
  const said = issues.map((one) => html`<p>${speech.issue(one)}</p>`)
  return {
    ...page,
    body: html`<h1>${speech.say('error.title')}</h1>
      ${said}`,
  }
}
