import type { LocalText } from '../../src/core/local-text.ts'
import { keepAnswers, answerPage } from '../../src/interview/answer-page.ts'
import { currentPage } from '../../src/interview/current-page.ts'
import { donePage, savedPage } from '../../src/interview/html/done-page.ts'
import {
  busyPage,
  closedPage,
  errorPage,
  notYetOpenPage,
  pausedPage,
  quotaFullPage,
  screenedPage,
  staleTabPage,
  unknownLinkPage,
} from '../../src/interview/html/notice-pages.ts'
import type { FormFields } from '../../src/interview/html/form-fields.ts'
import type { PageContent } from '../../src/interview/html/page-content.ts'
import { privacyPage } from '../../src/interview/html/privacy-page.ts'
import { readForm } from '../../src/interview/html/read-form.ts'
import { renderInterviewPage } from '../../src/interview/html/render-interview-page.ts'
import { resumePage } from '../../src/interview/html/resume-page.ts'
import type { SurveyFacts } from '../../src/interview/html/survey-facts.ts'
import { welcomePage } from '../../src/interview/html/welcome-page.ts'
import { startInterview } from '../../src/interview/interview.ts'
import type { Interview } from '../../src/interview/interview.ts'
import type { PageView } from '../../src/interview/page-view.ts'
import type { CollectMode } from '../../src/study/fieldwork.ts'
import { wave2014 } from './build-questionnaire.ts'
import { everyQuestionnaire } from './every-question.ts'

/** The three ways in which answers relate to people. */
export const modes: readonly CollectMode[] = ['anonymous', 'confidential', 'open']

const title: LocalText = {
  fr: 'Baromètre des réseaux sociaux au travail',
  en: 'Social networks at work barometer',
  ar: 'مقياس شبكات التواصل في العمل',
}

/** A survey of a mode. */
export function factsOf(mode: CollectMode): SurveyFacts {
  return {
    title,
    mode,
    operator: { fr: 'Institut Vigie', en: 'Vigie Institute' },
    commissionedBy: { fr: 'le groupe Lumen', en: 'the Lumen group' },
    contact: 'enquete@vigie.example',
    witness: { fr: 'comité social et économique', en: 'the works council' },
    opens: '2026-03-01',
    closes: '2026-03-31',
    retention: { linksDays: 30, answersMonths: 24 },
    showAfter: 30,
    fingerprint:
      mode === 'anonymous' ? 'lusab-babad-gutih-tugad-mudof-sakat-pudon-bizuk' : undefined,
  }
}

/** An interview on a page of the questionnaire with every type of question. */
export function interviewOn(id: string, language: string): Interview {
  const questionnaire = everyQuestionnaire
  const start = { questionnaire, wave: wave2014, language, seed: 7 }
  return { ...startInterview(start), page: id }
}

/** The page that an interview shows. */
export function viewOf(interview: Interview): PageView {
  const view = currentPage(interview)
  if (view === undefined) throw new Error('the interview has no page left')
  return view
}

/** What somebody in a hurry sends: wrong in every way that a form lets be. */
const wrong: FormFields = new Map([
  ['a.usages', ['facebook', 'aucun']],
  ['a.risque', ['4']],
  ['a.avis.temps', ['2']],
  ['a.age', ['douze']],
  ['a.heures', ['-2']],
  ['a.embauche.day', ['31']],
  ['a.embauche.month', ['2']],
  ['a.embauche.year', ['2020']],
  ['a.priorites.1', ['facebook']],
  ['a.priorites.2', ['facebook']],
  ['a.temps.facebook', ['60']],
  ['a.temps.linkedin', ['30']],
])

/** What somebody careful sends. */
const right: FormFields = new Map([
  ['a.reseau', ['autre']],
  ['a.reseau.other', ['Mastodon']],
  ['a.droit', ['oui']],
  ['a.usages', ['facebook', 'forum']],
  ['a.risque', ['4']],
  ['a.conseil', ['9']],
  ...['image', 'temps', 'risque'].map((row): [string, string[]] => [`a.avis.${row}`, ['3']]),
  ['a.notes.image', ['7']],
  ['a.age', ['41']],
  ['a.mot', ['Rien.']],
  ['a.embauche.day', ['1']],
  ['a.embauche.month', ['9']],
  ['a.embauche.year', ['2011']],
  ['a.priorites.1', ['linkedin']],
  ['a.temps.facebook', ['100']],
])

/** How a page of the interview may be seen. */
export type PageState = 'first' | 'errors' | 'answered'

/** A page of the interview as it is first seen, with errors, or opened again. */
export function interviewContent(id: string, language: string, state: PageState): PageContent {
  const interview = interviewOn(id, language)
  const view = viewOf(interview)
  const fields = state === 'errors' ? wrong : right
  if (state === 'first') return renderInterviewPage({ view, interview, title })
  const answers = readForm(view, fields, language)
  if (state === 'answered') {
    const kept = keepAnswers(interview, answers)
    return renderInterviewPage({ view: viewOf(kept), interview: kept, title })
  }
  const answered = answerPage(interview, answers)
  const issues = answered.ok ? [] : answered.issues
  return renderInterviewPage({ view, interview, title, issues, fields })
}

const message: LocalText = {
  fr: 'Cette enquête s’adresse aux salariés.',
  en: 'This survey is for employees.',
}

/** Every page of a wave but those of the interview. */
export function wholePages(
  mode: CollectMode,
  language: string,
): readonly (readonly [string, PageContent])[] {
  const setting = { language, facts: factsOf(mode) }
  const receipt = {
    rid: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    version: 1,
    digest: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    signature:
      '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  }
  const keepsakes =
    mode === 'anonymous'
      ? { receipt, resumeCode: '7ZX4K-9QW2M-3R8TB-5VY6C-HJ1NP-D', correct: '/i' }
      : { resumeCode: mode === 'open' ? '7ZX4K-9QW2M-3R8TB' : undefined, correct: '/r/x' }
  return [
    ['welcome', welcomePage(setting, { minutes: 12, resume: '/resume' })],
    ['welcome-back', welcomePage(setting, { started: true })],
    ['done', donePage(setting, keepsakes)],
    ['saved', savedPage(setting, keepsakes)],
    ['screened', screenedPage(language, message)],
    ['quota', quotaFullPage(language)],
    ['paused', pausedPage(language)],
    ['closed', closedPage(setting, '/ledger.json')],
    ['not-yet', notYetOpenPage(setting)],
    ['unknown', unknownLinkPage(language)],
    ['stale', staleTabPage(language, '/r/x')],
    ['resume', resumePage(language)],
    ['resume-wrong', resumePage(language, { refused: 'ABC' })],
    ['privacy', privacyPage(setting)],
    ['error', errorPage(language, '/')],
    ['busy', busyPage(language, '/')],
  ]
}
