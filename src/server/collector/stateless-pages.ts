import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { flagsOf } from '../../collect/fieldwork/quality/flags-of.ts'
import type { QuotaCount } from '../../collect/ports/collector-store.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { currentPage } from '../../interview/current-page.ts'
import { closingPanels } from '../../interview/html/ballot-panels.ts'
import { savedPage } from '../../interview/html/done-page.ts'
import { renderInterviewPage } from '../../interview/html/render-interview-page.ts'
import { isFinished, startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import { interviewFromJson } from '../../interview/saved/interview-from-json.ts'
import { interviewToJson } from '../../interview/saved/interview-to-json.ts'
import { recordToJson } from '../../interview/saved/record-json.ts'
import { route } from '../http/make-app.ts'
import type { App, AppContext, AppOptions } from '../http/make-app.ts'
import { fieldsOf } from '../http/parse-form.ts'
import type { FormFields } from '../http/parse-form.ts'
import { ownLanguage } from '../http/negotiate-language.ts'
import { issuesJson, refusal } from '../http/problem.ts'
import { readJson } from '../http/read-body.ts'
import type { CollectorContext } from './collector-context.ts'
import { countStep } from './count-step.ts'
import type { Course } from './course.ts'
import { phaseRefusal, seasonOf } from './phase-refusal.ts'
import { readShape } from './sent-ballot.ts'
import { endPage } from './session-pages.ts'
import { factsOf } from './survey-pages.ts'
import { endOf, fromTheStart, takeStep } from './take-step.ts'
import type { Step } from './take-step.ts'

/** Most bytes of a state and a form: as many as a form alone may have. */
const mostBytes = 524_288

interface PageRequest {
  readonly population: string
  readonly group: string
  readonly language: string
  readonly state: unknown
  readonly page?: string | undefined
  readonly fields: readonly (readonly [string, string])[]
  readonly go: 'start' | 'next' | 'back' | 'save'
}

const pageRequest: z.ZodType<PageRequest> = z.strictObject({
  population: z.string().max(100),
  group: z.string().max(100),
  language: z.string().max(35),
  state: z.unknown(),
  page: z.string().max(100).optional(),
  fields: z
    .array(z.tuple([z.string().max(300), z.string()]))
    .max(2000)
    .default([]),
  go: z.enum(['start', 'next', 'back', 'save']),
})

/**
 * Pages of the anonymous interview: the browser sends what it holds and gets the next page. Nothing of
 * it is kept here but how often each page was shown.
 */
export function statelessPages(app: App, context: CollectorContext, options: AppOptions): void {
  const refuse = options.refuse
  route(
    app,
    '/pages',
    {
      POST: async (request) => {
        const body = await readJson(request.req.raw, mostBytes)
        if (!body.ok) return refuse(request, body.refused)
        const asked = readShape(pageRequest, body.value)
        if (!asked.ok) return refuse(request, { status: 400, issues: asked.issues })
        const state = await context.store.state()
        if (seasonOf(state) !== 'open') return refuse(request, phaseRefusal(state))
        const course = context.courses.get(asked.value.group)
        if (course === undefined || course.group.population !== asked.value.population) {
          return refuse(request, refusal(422, 'collector.wrong_group'))
        }
        if (!context.study.languages.includes(asked.value.language)) {
          return refuse(request, refusal(422, 'collector.wrong_language'))
        }
        const interview = readState(course, asked.value)
        if (!interview.ok) return refuse(request, { status: 422, issues: interview.issues })
        return pageFor(context, request, asked.value, { course, interview: interview.value })
      },
    },
    options,
  )
}

interface Standing {
  readonly course: Course
  readonly interview: Interview
}

/** The interview that the browser holds; a new one when it holds none. The frame is the group's. */
function readState(course: Course, { state, language }: PageRequest): Result<Interview> {
  if (state === null || state === undefined) {
    return ok(startInterview({ ...course, language, seed: randomInt(0x7fff_ffff) }))
  }
  // What is known here is not taken from the browser; the way is followed anew from it.
  const { frame, wave, questionnaire } = course
  const known = { wave, language, frame: Object.fromEntries(frame) }
  return interviewFromJson(
    typeof state === 'object' ? { ...state, ...known } : state,
    questionnaire,
  )
}

async function pageFor(
  context: CollectorContext,
  request: AppContext,
  asked: PageRequest,
  { course, interview }: Standing,
): Promise<Response> {
  const counts = await context.counts()
  const fields = fieldsOf(asked.fields)
  const step = stepOf(course, interview, { asked, fields }, counts)
  const isNew = asked.go === 'start' && (asked.state === null || asked.state === undefined)
  if (asked.go === 'next' || isNew) {
    const before = isNew ? undefined : interview
    countStep(context.counter, course, { before, after: step.end ? undefined : step.interview })
  }
  const { html, title } = contentOf(context, asked, step, fields)
  const { issues, interview: after, end } = step
  return request.json(
    {
      html,
      title,
      state: interviewToJson(after),
      page: end === undefined ? after.page : undefined,
      done: end === undefined ? undefined : doneOf(course, end),
      issues: issuesJson(issues, ownLanguage(asked.language)),
    },
    issues.length > 0 ? 422 : 200,
  )
}

function stepOf(
  course: Course,
  interview: Interview,
  { asked, fields }: { readonly asked: PageRequest; readonly fields: FormFields },
  counts: readonly QuotaCount[],
): Step {
  const { go, page } = asked
  if (go === 'start') {
    // Whoever comes back to a finished interview wants to look at it again.
    const standing = isFinished(interview) ? fromTheStart(interview) : interview
    return { interview: standing, issues: [], end: endOf(course, standing, counts) }
  }
  return takeStep(course, interview, { go, page, fields }, counts)
}

function contentOf(
  context: CollectorContext,
  { go, language }: PageRequest,
  { interview, issues, end }: Step,
  fields: FormFields,
): { readonly html: string; readonly title: string } {
  const facts = factsOf(context)
  if (end !== undefined) {
    const { content } = endPage(facts, language, end)
    return { html: `${content.body.text}${closingPanels(language).text}`, title: content.title }
  }
  const view = currentPage(interview)
  if (go === 'save' || view === undefined) {
    const { body, title } = savedPage({ language, facts })
    return { html: body.text, title }
  }
  const typed = issues.length > 0 ? fields : undefined
  const page = { view, interview, title: facts.title, issues, fields: typed }
  const { body, title } = renderInterviewPage(page)
  return { html: body.text, title }
}

/** What the device needs to make a ballot of it. */
function doneOf(course: Course, end: NonNullable<Step['end']>): Readonly<Record<string, unknown>> {
  const { kind: outcome, record } = end
  const { fieldwork, questionnaire, wave, group } = course
  const flags = flagsOf({ questionnaire, wave, record, plan: fieldwork.quality })
  return {
    outcome,
    record: recordToJson(record),
    flags,
    medianMinutes: fieldwork.quality.medianMinutes[group.population],
  }
}
