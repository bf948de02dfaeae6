import { collectorTexts } from '../../core/catalogue/collector-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { textIn } from '../../core/local-text.ts'
import { fillText } from '../../core/message.ts'
import { seededRandom } from '../../core/random.ts'
import { randomChooser } from '../../collect/walk/random-chooser.ts'
import { drawFrame } from '../../collect/walk/simulate-respondents.ts'
import { walkInterview } from '../../collect/walk/walk-interview.ts'
import type { PageContent } from '../../interview/html/page-content.ts'
import { startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import type { Study } from '../../study/model.ts'
import { appOptions } from '../collector/collector-app.ts'
import type { ClientScripts } from '../collector/client-script.ts'
import type { SessionContext } from '../collector/collector-context.ts'
import { coursesOf } from '../collector/course.ts'
import type { Course } from '../collector/course.ts'
import { sessionState } from '../collector/open-session.ts'
import { pageReply } from '../collector/page-reply.ts'
import { plainRoutes } from '../collector/plain-routes.ts'
import { resumeRoutes } from '../collector/open-link-routes.ts'
import { proofOfWork } from '../collector/proof-of-work.ts'
import { newCode, tokenHashOf } from '../collector/session-link.ts'
import { sessionRoutes } from '../collector/session-routes.ts'
import { factsOf, interviewLanguage } from '../collector/survey-pages.ts'
import { makeApp, route } from '../http/make-app.ts'
import type { App, AppContext } from '../http/make-app.ts'
import { ownLanguage } from '../http/negotiate-language.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { memorySessionStore } from './memory-session-store.ts'
import { previewFieldwork } from './preview-fieldwork.ts'

/** What a preview is made from. */
export interface PreviewOptions {
  readonly study: Study
  readonly origin: string
  /** The scripts of pages with a session. */
  readonly client: ClientScripts
  /** Today, `2026-03-02`. */
  readonly today: string
  readonly report: (code: string) => void
}

/** The pages of a study, to be tried: the same as in the field, marked as a test, nothing kept. */
export function previewApp(preview: PreviewOptions): App {
  const context = previewContext(preview)
  const options = appOptions(context)
  const app = makeApp(options)
  route(app, '/', { GET: async (request) => entrance(context, request) }, options)
  plainRoutes(app, context, options)
  sessionRoutes(app, context, options)
  resumeRoutes(app, context, options)
  route(
    app,
    '/try/:group',
    {
      POST: async (request) => begin(context, request),
    },
    options,
  )
  return app
}

function previewContext(preview: PreviewOptions): SessionContext {
  const { study, origin, report } = preview
  const fieldwork = previewFieldwork(study)
  return {
    study,
    fieldwork,
    courses: previewCourses(study, fieldwork),
    origin,
    client: preview.client,
    connect: [],
    counts: async () => [],
    fingerprint: () => undefined,
    counter: { count: () => undefined, flush: async () => undefined, end: async () => undefined },
    limit: rateLimit(),
    proof: proofOfWork(),
    proxies: 0,
    test: true,
    report,
    store: memorySessionStore(preview.today),
  }
}

/** What the frame does not say of a group is drawn: somebody must be the one who tries. */
function previewCourses(
  study: Study,
  fieldwork: SessionContext['fieldwork'],
): ReadonlyMap<string, Course> {
  const made = coursesOf(study, fieldwork)
  // The study was checked: its groups say nothing that their questionnaires do not know.
  if (!made.ok) throw new Error('previewApp requires a checked study')
  return new Map(
    [...made.value].map(([group, course]) => {
      const { whole, wave, frame } = course
      const drawn = drawFrame(whole, wave, seededRandom(1).fork(group))
      return [group, { ...course, questionnaire: whole, frame: new Map([...drawn, ...frame]) }]
    }),
  )
}

async function entrance(context: SessionContext, request: AppContext): Promise<Response> {
  const language = interviewLanguage(context, request)
  const facts = factsOf(context)
  const content = entranceContent(context, language)
  return pageReply(context, request, { content, language, facts, path: '/' })
}

function entranceContent({ study, courses }: SessionContext, language: string): PageContent {
  const own = ownLanguage(language)
  const said = (key: keyof typeof collectorTexts, values = {}): string =>
    fillText(collectorTexts[key], own, values)
  const title = said('preview.title', { title: textIn(study.title, language) })
  const button = (group: string, seed: string, text: string): SafeHtml =>
    html`<form method="post" action="/try/${group}">
      <input type="hidden" name="lang" value="${language}" /><input
        type="hidden"
        name="fill"
        value="${seed}"
      />
      <div class="go"><button class="next">${text}</button></div>
    </form>`
  const groups = [...courses.values()].map(({ group: { id, population } }) => {
    const found = study.populations.find((one) => one.id === population)
    const name = `${textIn(found?.title ?? {}, language)} · ${id}`
    const start = button(id, '', said('preview.start', { population: name }))
    return html`${start}${button(id, '7', said('preview.fill', { seed: '7' }))}`
  })
  return {
    title,
    body: html`<h1>${title}</h1>
      ${groups}`,
  }
}

/** Starts a session; with a seed, every answer is drawn beforehand and can be walked through. */
async function begin(context: SessionContext, request: AppContext): Promise<Response> {
  const course = context.courses.get(request.req.param('group') ?? '')
  const options = appOptions(context)
  if (course === undefined) {
    return options.refuse(request, { status: 404, issues: [] })
  }
  const form = new URLSearchParams(await request.req.text())
  const language = interviewLanguage(context, request, form.get('lang') ?? undefined)
  const seed = /^\d{1,9}$/.exec(form.get('fill') ?? '')?.[0]
  const token = newCode()
  const tokenHash = tokenHashOf(token)
  const { id: group, population } = course.group
  await context.store.admit([{ tokenHash, group, population, language, frame: {} }])
  if (seed !== undefined) {
    const interview = filledInterview(course, language, Number(seed))
    await context.store.saveSession(tokenHash, 0, sessionState(interview, []))
  }
  return new Response(null, { status: 303, headers: { location: `/r/${token}` } })
}

/** An interview whose every page has drawn answers, standing on its first page. */
function filledInterview(course: Course, language: string, seed: number): Interview {
  const start = { ...course, language, seed }
  const { answers } = walkInterview(start, randomChooser(seededRandom(seed)))
  const frame = new Set(course.questionnaire.frame.map(({ id }) => id))
  const drafts = new Map(
    [...answers].filter(([id, answer]) => !frame.has(id) && answer.kind !== 'missing'),
  )
  return { ...startInterview(start), drafts }
}
