import { randomInt } from 'node:crypto'
import { hardTargets } from '../../collect/fieldwork/screening/quota-cells.ts'
import type { CastOutcome, Session } from '../../collect/ports/collector-store.ts'
import { canonicalJson } from '../../ballot/canonical-json.ts'
import { startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import { interviewToJson } from '../../interview/saved/interview-to-json.ts'
import { staleTabPage } from '../../interview/html/notice-pages.ts'
import { issue } from '../../core/issue.ts'
import type { AppContext } from '../http/make-app.ts'
import type { FormFields } from '../http/parse-form.ts'
import { checkedRecord } from './checked-record.ts'
import type { SessionContext } from './collector-context.ts'
import { countStep } from './count-step.ts'
import type { Course } from './course.ts'
import { sessionState } from './open-session.ts'
import { pageReply, wantsJson } from './page-reply.ts'
import { endedPage, endPage, laterPage, questionPage, stalePage } from './session-pages.ts'
import type { SessionView } from './session-pages.ts'
import { endOf, standingOn, takeStep } from './take-step.ts'
import type { End, Gesture, Step } from './take-step.ts'

/** Largest seed of an order of options that every language writes as a whole number. */
const mostSeed = 0x7fff_ffff

/** Takes a form of an interview: stores first, then answers with what comes next. */
export async function takeForm(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
  fields: FormFields,
): Promise<Response> {
  const { session, course, interview } = view.open
  if (session.outcome !== undefined) {
    const ended = endedPage(view.facts, view.language, { outcome: session.outcome, course })
    return pageReply(context, request, ended)
  }
  if (interview === undefined) return start(context, request, view)
  const gesture = gestureOf(fields)
  if (gesture === undefined) return onward(context, request, view, interview)
  const spoken = { ...interview, language: view.language }
  if (fields.get('revision')?.[0] !== String(session.revision)) {
    return stale(context, request, { ...view, open: { ...view.open, interview: spoken } }, gesture)
  }
  const step = takeStep(course, spoken, gesture, await context.counts())
  if (step.end !== undefined) return finish(context, request, view, step.end)
  return save(context, request, view, { step, gesture, before: spoken })
}

/** A session's first page: the order of options is drawn now. */
export async function start(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
): Promise<Response> {
  const { course, flags } = view.open
  const { language } = view
  const interview = startInterview({ ...course, language, seed: randomInt(mostSeed) })
  const end = endOf(course, interview, await context.counts())
  if (end !== undefined) return finish(context, request, view, end)
  const { session } = view.open
  const outcome = await context.store.saveSession(
    session.tokenHash,
    session.revision,
    sessionState(interview, flags),
  )
  if (outcome !== 'saved') return again(context, request, view)
  countStep(context.counter, course, { before: undefined, after: interview })
  return onward(context, request, saved(view, interview), interview)
}

async function save(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
  {
    step,
    gesture,
    before,
  }: { readonly step: Step; readonly gesture: Gesture; readonly before: Interview },
): Promise<Response> {
  const { session, flags, course } = view.open
  const outcome = await context.store.saveSession(
    session.tokenHash,
    session.revision,
    sessionState(step.interview, flags),
  )
  if (outcome !== 'saved') return again(context, request, view)
  const after = saved(view, step.interview)
  const { revision } = after.open.session
  if (step.issues.length > 0) {
    const shown = { revision, issues: step.issues, fields: gesture.fields, status: 422 }
    return pageReply(context, request, questionPage(after, step.interview, shown))
  }
  if (gesture.go === 'next') {
    countStep(context.counter, course, { before, after: step.interview })
  }
  if (gesture.go !== 'save') return onward(context, request, after, step.interview)
  if (!wantsJson(request)) return redirect(`/r/${view.token}?later`)
  return pageReply(context, request, laterPage(after, revision))
}

async function finish(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
  end: End,
): Promise<Response> {
  const { course, session } = view.open
  const outcome = await store(context, view, end)
  if (outcome.kind === 'quota_full') {
    const { quotas } = course.fieldwork
    const quota = quotas.find(({ id }) => outcome.cell.startsWith(`${id}:`))
    if (quota === undefined) throw new Error('a full cell is one of a quota of the study')
    const full: End = { kind: 'quota_full', quota, record: end.record }
    return finish(context, request, view, full)
  }
  if (outcome.kind !== 'stored' && outcome.kind !== 'same') return again(context, request, view)
  const page = view.open.interview?.page
  if (page !== undefined) {
    context.counter.count({ ...seen(course), page }, { left: 1 })
  }
  if (!wantsJson(request)) return redirect(`/r/${view.token}`)
  const told = endPage(view.facts, view.language, end)
  return pageReply(context, request, {
    ...told,
    told: { ...told.told, revision: session.revision + 1 },
  })
}

async function store(context: SessionContext, view: SessionView, end: End): Promise<CastOutcome> {
  const { course, session, flags } = view.open
  const { kind: outcome, record } = end
  const checked = checkedRecord(context, course, { record, outcome, flags })
  // What the interview itself made is one that it allows.
  if (!checked.ok) throw new Error(`record refused: ${checked.issues[0]?.code ?? ''}`)
  return context.store.finishSession(
    session.tokenHash,
    session.revision,
    { answer: checked.value },
    // Who comes too late is counted, in no cell.
    { hard: outcome === 'complete' ? hardTargets(course.fieldwork.quotas) : new Map() },
  )
}

/** Another tab went further: what was typed here is shown, unless it is stored already. */
function stale(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
  gesture: Gesture,
): Response {
  const { interview, course } = view.open
  if (interview === undefined) return redirect(`/r/${view.token}`)
  const here = standingOn(interview, gesture.page)
  const kept = takeStep(course, here, { ...gesture, go: 'save' }, [])
  const draftsOf = (one: Interview): string => canonicalJson(interviewToJson(one).drafts)
  const isStored = draftsOf(kept.interview) === draftsOf(interview)
  if (isStored && gesture.go !== 'save') return onward(context, request, view, interview)
  if (here.page === gesture.page && here.page !== undefined) {
    return pageReply(context, request, stalePage(view, here, gesture.fields))
  }
  const content = staleTabPage(view.language, `/r/${view.token}`)
  const issues = [issue('collector.stale')]
  const { language, facts } = view
  return pageReply(context, request, { content, language, facts, status: 409, issues })
}

/** What the store knows better now: the page as it stands there. */
function again(context: SessionContext, request: AppContext, view: SessionView): Response {
  if (!wantsJson(request)) return redirect(`/r/${view.token}`)
  const content = staleTabPage(view.language, `/r/${view.token}`)
  const { language, facts } = view
  const issues = [issue('collector.stale')]
  return pageReply(context, request, { content, language, facts, status: 409, issues })
}

/** On to the page that stands next: by a redirect, so that reloading it sends nothing. */
function onward(
  context: SessionContext,
  request: AppContext,
  view: SessionView,
  interview: Interview,
): Response {
  if (!wantsJson(request)) return redirect(`/r/${view.token}`)
  const { revision } = view.open.session
  return pageReply(context, request, questionPage(view, interview, { revision }))
}

function redirect(to: string): Response {
  return new Response(null, { status: 303, headers: { location: to } })
}

function saved(view: SessionView, interview: Interview): SessionView {
  const { session } = view.open
  const next: Session = { ...session, revision: session.revision + 1 }
  return { ...view, open: { ...view.open, session: next, interview } }
}

function seen({ questionnaire }: Course): {
  readonly population: string
  readonly version: number
} {
  return { population: questionnaire.population, version: questionnaire.version }
}

/** The gesture of a form; undefined when it is none of an interview. */
function gestureOf(fields: FormFields): Gesture | undefined {
  const go = fields.get('go')?.[0] ?? 'next'
  if (go !== 'next' && go !== 'back' && go !== 'save') return undefined
  return { go, page: fields.get('page')?.[0], fields }
}
