import { unknownLinkPage } from '../../interview/html/notice-pages.ts'
import { route } from '../http/make-app.ts'
import type { App, AppContext, AppOptions } from '../http/make-app.ts'
import { readForm } from '../http/read-body.ts'
import { refusal } from '../http/problem.ts'
import type { SessionContext } from './collector-context.ts'
import { openSession } from './open-session.ts'
import type { OpenSession } from './open-session.ts'
import { pageReply } from './page-reply.ts'
import { tokenHashOf, tokenPattern } from './session-link.ts'
import { endedPage, laterPage, questionPage, startPage } from './session-pages.ts'
import type { SessionView } from './session-pages.ts'
import { takeForm } from './take-form.ts'
import { factsOf, interviewLanguage, pageLanguage, seasonPage } from './survey-pages.ts'

/** Most bytes of a form: every character of a long text may take nine. */
const mostBytes = 524_288

/**
 * The pages of an interview that has a link: confidential, or open once it was started. They work
 * without a script; one that asks for JSON gets the same pages without their frame. Reading a page
 * changes nothing, as mail programs follow links before people do.
 */
export function sessionRoutes(app: App, context: SessionContext, options: AppOptions): void {
  route(
    app,
    `/r/:token{${tokenPattern}}`,
    {
      GET: async (request) => {
        const view = await viewOf(context, request)
        if (view instanceof Response) return view
        return pageReply(context, request, await shownPage(context, request, view))
      },
      POST: async (request) => {
        const form = await readForm(request.req.raw, mostBytes)
        if (!form.ok) return options.refuse(request, form.refused)
        const view = await viewOf(context, request)
        if (view instanceof Response) return view
        const asked = form.value.get('lang')?.[0]
        const language = interviewLanguage(context, request, asked)
        return takeForm(context, request, { ...view, language }, form.value)
      },
    },
    options,
  )
}

/** What a link leads to, or the answer that it leads nowhere: the store is asked either way. */
async function viewOf(
  context: SessionContext,
  request: AppContext,
): Promise<SessionView | Response> {
  const token = request.req.param('token') ?? ''
  const [session, state] = await Promise.all([
    context.store.session(tokenHashOf(token)),
    context.store.state(),
  ])
  const language = pageLanguage(context, request)
  if (session === undefined) {
    const content = unknownLinkPage(language)
    const { issues } = refusal(404, 'collector.unknown_link')
    return pageReply(context, request, { content, language, status: 404, issues })
  }
  const open = openSession(context, session)
  if (!open.ok) throw new Error(`session unreadable: ${open.issues[0]?.code ?? ''}`)
  const closed = session.outcome === undefined ? seasonPage(context, state, language) : undefined
  if (closed !== undefined) return pageReply(context, request, closed)
  const spoken = spokenLanguage(context, request, open.value)
  return { facts: factsOf(context, state), language: spoken, token, open: open.value }
}

/** The language asked for; else the one the interview goes on in, or the person was invited in. */
function spokenLanguage(
  context: SessionContext,
  request: AppContext,
  { interview, session }: OpenSession,
): string {
  const asked = request.req.query('lang')
  if (asked !== undefined) return interviewLanguage(context, request, asked)
  return interview?.language ?? interviewLanguage(context, request, session.language)
}

/** What a visit of the link shows. */
async function shownPage(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
): Promise<Parameters<typeof pageReply>[2]> {
  const { open, facts, language } = view
  const { session, interview, course } = open
  if (session.outcome !== undefined) {
    return endedPage(facts, language, { outcome: session.outcome, course })
  }
  if (request.req.query('later') !== undefined) return laterPage(view, session.revision)
  if (interview === undefined) return startPage(view)
  const { revision } = session
  return questionPage(view, { ...interview, language }, { revision })
}
