import { welcomePage } from '../../interview/html/welcome-page.ts'
import { resumePage } from '../../interview/html/resume-page.ts'
import { busyPage } from '../../interview/html/notice-pages.ts'
import type { QualityFlag } from '../../study/fieldwork.ts'
import { clientAddress } from '../http/client-address.ts'
import { route } from '../http/make-app.ts'
import type { App, AppContext, AppOptions } from '../http/make-app.ts'
import type { FormFields } from '../http/parse-form.ts'
import { refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { readForm } from '../http/read-body.ts'
import type { SessionContext } from './collector-context.ts'
import type { Course } from './course.ts'
import { openSession } from './open-session.ts'
import { pageReply } from './page-reply.ts'
import { canonicalToken, newCode, tokenHashOf } from './session-link.ts'
import { hidden } from './session-pages.ts'
import { start } from './take-form.ts'
import { factsOf, interviewLanguage, pageLanguage, seasonPage } from './survey-pages.ts'

/** Interviews started from one place in an hour: a school behind one address, with proof of work. */
const mostStarts = 300
/** Without a script there is no proof of work. */
const mostStartsUnproved = 6
/** Codes typed in from one place in an hour. */
const mostCodes = 60
const mostBytes = 16_384

/** The open link: a welcome that asks a browser to work a little, and a session once it did. */
export function openLinkRoutes(app: App, context: SessionContext, options: AppOptions): void {
  route(
    app,
    '/o/:group{[a-z0-9][a-z0-9_-]{0,99}}',
    {
      GET: async (request) => {
        const course = courseOf(context, request)
        if (course === undefined) return options.refuse(request, refusal(404, 'http.not_found'))
        return openWelcome(context, request, course)
      },
      POST: async (request) => {
        const course = courseOf(context, request)
        if (course === undefined) return options.refuse(request, refusal(404, 'http.not_found'))
        const form = await readForm(request.req.raw, mostBytes)
        if (!form.ok) return options.refuse(request, form.refused)
        return openStart(context, request, course, form.value)
      },
    },
    options,
  )
}

/** The page on which a resume code is typed. */
export function resumeRoutes(app: App, context: SessionContext, options: AppOptions): void {
  const shown = (request: AppContext, refused?: string): Response => {
    const language = pageLanguage(context, request)
    const content = resumePage(language, { action: '/resume', refused })
    const status = refused === undefined ? 200 : 404
    const facts = factsOf(context)
    return pageReply(context, request, { content, language, facts, status, path: '/resume' })
  }
  route(
    app,
    '/resume',
    {
      GET: async (request) => shown(request),
      POST: async (request) => {
        const form = await readForm(request.req.raw, mostBytes)
        if (!form.ok) return options.refuse(request, form.refused)
        const busy = limited(context, request, 'code', mostCodes)
        if (busy !== undefined) return busyReply(context, request, busy)
        const typed = form.value.get('code')?.[0] ?? ''
        const session = await context.store.session(tokenHashOf(typed))
        if (session === undefined) return shown(request, typed.slice(0, 100))
        return new Response(null, {
          status: 303,
          headers: { location: `/r/${canonicalToken(typed)}` },
        })
      },
    },
    options,
  )
}

function courseOf({ courses }: SessionContext, request: AppContext): Course | undefined {
  return courses.get(request.req.param('group') ?? '')
}

async function openWelcome(
  context: SessionContext,
  request: AppContext,
  course: Course,
  refused?: Refusal,
): Promise<Response> {
  const state = await context.store.state()
  const language = interviewLanguage(context, request)
  const closed = seasonPage(context, state, language)
  if (closed !== undefined) return pageReply(context, request, closed)
  const facts = factsOf(context, state)
  const path = `/o/${course.group.id}`
  const content = welcomePage(
    { language, facts },
    {
      action: path,
      minutes: course.fieldwork.quality.medianMinutes[course.group.population],
      resume: '/resume',
      challenge: JSON.stringify(await context.proof.challenge()),
      extra: hidden({ lang: language }),
    },
  )
  const { status, issues } = refused ?? { status: 200, issues: [] }
  return pageReply(context, request, {
    content,
    language,
    facts,
    path,
    status,
    issues,
    script: true,
  })
}

async function openStart(
  context: SessionContext,
  request: AppContext,
  course: Course,
  fields: FormFields,
): Promise<Response> {
  const state = await context.store.state()
  const language = interviewLanguage(context, request, fields.get('lang')?.[0])
  const closed = seasonPage(context, state, language)
  if (closed !== undefined) return pageReply(context, request, closed)
  const solution = fields.get('altcha')?.[0]
  const isProved = solution !== undefined
  const busy = isProved
    ? limited(context, request, 'start', mostStarts)
    : limited(context, request, 'unproved', mostStartsUnproved)
  if (busy !== undefined) return busyReply(context, request, busy)
  if (isProved && !(await context.proof.accept(solution))) {
    return openWelcome(context, request, course, refusal(403, 'collector.proof_refused'))
  }
  return openNew(context, request, {
    course,
    language,
    flags: isProved ? [] : ['no_proof_of_work'],
  })
}

async function openNew(
  context: SessionContext,
  request: AppContext,
  made: {
    readonly course: Course
    readonly language: string
    readonly flags: readonly QualityFlag[]
  },
): Promise<Response> {
  const { course, language, flags } = made
  const token = newCode()
  const tokenHash = tokenHashOf(token)
  const { id: group, population } = course.group
  await context.store.admit([{ tokenHash, group, population, language, frame: {} }])
  const session = await context.store.session(tokenHash)
  if (session === undefined) throw new Error('a session just admitted is there')
  const open = openSession(context, session)
  if (!open.ok) throw new Error(`session unreadable: ${open.issues[0]?.code ?? ''}`)
  const facts = factsOf(context)
  return start(context, request, { facts, language, token, open: { ...open.value, flags } })
}

function limited(
  { limit, proxies }: SessionContext,
  request: AppContext,
  what: string,
  most: number,
): number | undefined {
  return limit.take(`${what} ${clientAddress(request, proxies)}`, most)
}

function busyReply(context: SessionContext, request: AppContext, seconds: number): Response {
  const language = pageLanguage(context, request)
  const { status, issues } = refusal(429, 'http.too_many', { seconds })
  const content = busyPage(language, request.req.path)
  return pageReply(context, request, { content, language, status, issues, retryAfter: seconds })
}
