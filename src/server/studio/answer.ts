import type { z } from 'zod'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { AppContext } from '../http/make-app.ts'
import { negotiateLanguage, ownLanguage } from '../http/negotiate-language.ts'
import { problem, refusal } from '../http/problem.ts'
import { callerOf } from './caller-of.ts'
import type { StudyFigures } from './held-study.ts'
import { keptAnswer } from './kept-answers.ts'
import type { StudioContext, StudyCall } from './studio-context.ts'
import { toldIssues } from './told-issues.ts'

/** The language in which to answer. */
export function languageOf(request: Request): Language {
  return ownLanguage(negotiateLanguage(request, ['fr', 'en']))
}

/** Answers JSON. */
export function sendJson(
  value: object,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const response = new Response(JSON.stringify(value), { headers })
  response.headers.set('content-type', 'application/json; charset=utf-8')
  response.headers.set('content-language', language)
  return response
}

/** Answers all that is wrong, each with its place. */
export function sendIssues(issues: readonly Issue[], status: number, language: Language): Response {
  return new Response(JSON.stringify({ status, issues: toldIssues(issues, language) }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
    },
  })
}

const absent: ReadonlySet<string> = new Set([
  'protect.not_on_menu',
  'studio.unknown_figure',
  'studio.unknown_study',
  'studio.no_publication',
  'file.missing',
])
const malformed: ReadonlySet<string> = new Set([
  'studio.bad_path',
  'http.malformed',
  'study.bad_id',
  'study.text_too_long',
])

/** What is not there, what was asked badly, and what the study is at fault for. */
export function statusOf(issues: readonly Issue[]): number {
  if (issues.some(({ code }) => malformed.has(code))) return 400
  return issues.every(({ code }) => absent.has(code)) ? 404 : 409
}

/** Answers a question about a study, when it is one of those open. */
export function aboutStudy(
  { studies }: StudioContext,
  run: (call: StudyCall) => Promise<Response>,
): (context: AppContext) => Promise<Response> {
  return async (context) => {
    const language = languageOf(context.req.raw)
    const id = context.req.param('study') ?? ''
    const study = studies.get(id)
    if (study === undefined) {
      return problem(refusal(404, 'studio.unknown_study', { study: id.slice(0, 80) }), language)
    }
    const query = new URL(context.req.url).searchParams
    return run({ study, language, query, context, caller: callerOf(context) })
  }
}

/** Answers out of a study's figures, once there are any. */
export function outOfFigures(
  studio: StudioContext,
  make: (figures: StudyFigures, call: StudyCall) => Promise<Result<object>> | Result<object>,
): (context: AppContext) => Promise<Response> {
  return aboutStudy(studio, async (call) => {
    const figures = await call.study.figures()
    const made = figures.ok ? await make(figures.value, call) : figures
    return made.ok
      ? sendJson(made.value, call.language)
      : sendIssues(made.issues, statusOf(made.issues), call.language)
  })
}

/**
 * Answers out of a study's figures what depends on them and on the address alone: made and compressed
 * once for each state of the figures.
 */
export function keptFigures(
  studio: StudioContext,
  make: (figures: StudyFigures, call: StudyCall) => Result<object>,
): (context: AppContext) => Promise<Response> {
  return aboutStudy(studio, async (call) => {
    const { language, context } = call
    const figures = await call.study.figures()
    if (!figures.ok) return sendIssues(figures.issues, statusOf(figures.issues), language)
    const { pathname, search } = new URL(context.req.url)
    const response = await keptAnswer(figures.value, {
      address: `${language} ${pathname}${search}`,
      make: () => make(figures.value, call),
      request: context.req.raw,
    })
    if (!response.ok) return sendIssues(response.issues, statusOf(response.issues), language)
    response.value.headers.set('content-language', language)
    return response.value
  })
}

/** What was asked, when it has the form of it. Issues: `http.malformed`, at the fields that have not. */
export function asked<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const paths = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
  return fail(paths.map((path) => issue('http.malformed', {}, { path })))
}
