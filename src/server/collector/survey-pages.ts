import type { WaveState } from '../../collect/ports/phase.ts'
import { closedPage, notYetOpenPage, pausedPage } from '../../interview/html/notice-pages.ts'
import { surveyFacts } from '../../interview/html/survey-facts.ts'
import type { SurveyFacts } from '../../interview/html/survey-facts.ts'
import { negotiateLanguage } from '../http/negotiate-language.ts'
import type { AppContext } from '../http/make-app.ts'
import type { PagesContext } from './collector-context.ts'
import type { Page } from './page-reply.ts'
import { phaseRefusal, seasonOf } from './phase-refusal.ts'

/** What pages tell of the survey, the window as it is now. */
export function factsOf(pages: PagesContext, state?: WaveState): SurveyFacts {
  const facts = surveyFacts(pages.study, pages.fieldwork, pages.fingerprint())
  if (state === undefined) return facts
  return { ...facts, opens: state.opens ?? facts.opens, closes: state.closes ?? facts.closes }
}

/** The language of a page that is not an interview's: the study's, or one of ours. */
export function pageLanguage({ study }: PagesContext, request: AppContext): string {
  return negotiateLanguage(request.req.raw, [...new Set([...study.languages, 'fr', 'en'])])
}

/** The language of an interview: the study's alone. */
export function interviewLanguage(
  { study }: PagesContext,
  request: AppContext,
  asked?: string,
): string {
  if (asked !== undefined && study.languages.includes(asked)) return asked
  return negotiateLanguage(request.req.raw, study.languages)
}

/** The page that says that no answers are taken now; undefined while they are. */
export function seasonPage(
  pages: PagesContext,
  state: WaveState,
  language: string,
): Page | undefined {
  const season = seasonOf(state)
  if (season === 'open') return undefined
  const { status, issues, retryAfter } = phaseRefusal(state)
  const facts = factsOf(pages, state)
  const content = {
    preparing: () => notYetOpenPage({ language, facts }),
    paused: () => pausedPage(language),
    closed: () => closedPage({ language, facts }, '/ledger.json'),
  }[season]()
  return { content, language, facts, status, issues, retryAfter }
}
