import { collectorTexts } from '../../core/catalogue/collector-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { issue } from '../../core/issue.ts'
import type { CheckedAnswer } from '../../collect/ports/collector-store.ts'
import { donePage, savedPage } from '../../interview/html/done-page.ts'
import { quotaFullPage, screenedPage } from '../../interview/html/notice-pages.ts'
import type { PageContent } from '../../interview/html/page-content.ts'
import { renderInterviewPage } from '../../interview/html/render-interview-page.ts'
import { welcomePage } from '../../interview/html/welcome-page.ts'
import { currentPage } from '../../interview/current-page.ts'
import type { Interview } from '../../interview/interview.ts'
import type { Issue } from '../../core/issue.ts'
import type { FormFields } from '../http/parse-form.ts'
import type { Course } from './course.ts'
import type { OpenSession } from './open-session.ts'
import type { Page } from './page-reply.ts'
import type { SurveyFacts } from '../../interview/html/survey-facts.ts'
import type { End } from './take-step.ts'

/** What the pages of one session are drawn from. */
export interface SessionView {
  readonly facts: SurveyFacts
  readonly language: string
  readonly token: string
  readonly open: OpenSession
}

/** The page before the first: who asks, what is promised. */
export function startPage({ facts, language, token, open }: SessionView): Page {
  const path = `/r/${token}`
  const { course, session } = open
  const { population } = course.group
  const content = welcomePage(
    { language, facts },
    {
      action: path,
      minutes: course.fieldwork.quality.medianMinutes[population],
      extra: hidden({ lang: language, revision: String(session.revision) }),
    },
  )
  return { content, language, facts, path, script: true, told: { revision: session.revision } }
}

/** The page of the interview to be answered now. */
export function questionPage(
  view: SessionView,
  interview: Interview,
  shown: {
    readonly revision: number
    readonly issues?: readonly Issue[]
    readonly fields?: FormFields | undefined
    readonly status?: number
  },
): Page {
  const { facts, token } = view
  const { revision, issues = [], fields, status } = shown
  const { language } = interview
  const page = currentPage(interview)
  if (page === undefined) throw new Error('questionPage requires an interview under way')
  const path = `/r/${token}`
  const content = renderInterviewPage({
    view: page,
    interview,
    title: facts.title,
    issues,
    fields,
    action: path,
    revision,
    hidden: { lang: language },
  })
  const told = { revision, page: page.id }
  return { content, language, facts, path, script: true, status, issues, told }
}

/** The page of another tab's form: what was typed there is shown, to be sent again. */
export function stalePage(view: SessionView, interview: Interview, fields: FormFields): Page {
  const { revision } = view.open.session
  const issues = [issue('collector.stale')]
  return questionPage(view, interview, { revision, issues, fields, status: 409 })
}

/** The page after "save and finish later". */
export function laterPage({ facts, language, token }: SessionView, revision: number): Page {
  const keepsakes = {
    resumeCode: facts.mode === 'open' ? token : undefined,
    correct: `/r/${token}`,
  }
  const content = savedPage({ language, facts }, keepsakes)
  return { content, language, facts, script: true, told: { revision } }
}

/** The last page, as the interview ended. */
export function endPage(facts: SurveyFacts, language: string, end: End): Page {
  const told = { done: { outcome: end.kind } }
  return { content: endContent(facts, language, end), language, facts, told }
}

function endContent(facts: SurveyFacts, language: string, end: End): PageContent {
  if (end.kind === 'screened') return screenedPage(language, end.screen.message)
  if (end.kind === 'quota_full') return quotaFullPage(language, end.quota.message)
  return donePage({ language, facts })
}

/** The last page of an interview that had ended before: of what led to its end nothing is kept apart. */
export function endedPage(
  facts: SurveyFacts,
  language: string,
  ended: { readonly outcome: CheckedAnswer['outcome']; readonly course: Course },
): Page {
  const { outcome, course } = ended
  const { population } = course.group
  const [screen, ...others] = course.fieldwork.screens.filter(
    (one) => one.population === population,
  )
  const message = others.length === 0 ? screen?.message : undefined
  const contents: Readonly<Record<CheckedAnswer['outcome'], () => PageContent>> = {
    complete: () => donePage({ language, facts }),
    quota_full: () => quotaFullPage(language),
    screened: () => screenedPage(language, message ?? { ...collectorTexts['ended.screened'] }),
  }
  return { content: contents[outcome](), language, facts, told: { done: { outcome } } }
}

/** Hidden fields of a form. */
export function hidden(fields: Readonly<Record<string, string>>): SafeHtml {
  const inputs = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  return html`${inputs}`
}
