import { anchorHref, html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Issue } from '../../core/issue.ts'
import { languageIn, textIn } from '../../core/local-text.ts'
import type { LocalText } from '../../core/local-text.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'
import type { Interview } from '../interview.ts'
import type { PageView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import { fillForm } from './fill-form.ts'
import type { FormFields } from './form-fields.ts'
import type { PageContent } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import type { PageSpeech } from './page-speech.ts'
import { controlId } from './question-context.ts'
import { renderQuestion } from './render-question.ts'

/** One page of an interview, to be shown. */
export interface InterviewPage {
  readonly view: PageView
  readonly interview: Interview
  /** Title of the survey. */
  readonly title: LocalText
  /** What is wrong with what was sent, the question's id as path; empty on a first view. */
  readonly issues?: readonly Issue[] | undefined
  /** What was sent, to be shown again as it was typed; the answers so far when absent. */
  readonly fields?: FormFields | undefined
  /** Where the form is sent; the page's own address when absent. */
  readonly action?: string | undefined
  /** Tells one state of the interview from another, so that a page shown twice is noticed. */
  readonly revision?: string | number | undefined
  /** Whether "save and finish later" is offered; it is when absent. */
  readonly canSave?: boolean | undefined
  /** Further hidden fields of the form. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
}

/**
 * Draws a page of an interview: what is wrong first, each error a link to its question; then the
 * form. Fields are named as `readForm` reads them; the button pressed is `go` = `next`, `back` or
 * `save`.
 *
 * @example
 * ```ts
 * import { currentPage, renderInterviewPage, startInterview } from 'visavis/interview'
 * import { newStudyFiles, readStudy, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
 * if (!read.ok) throw new Error('the study of the example has mistakes')
 * const { title, questionnaires, waves } = read.value.study
 * const [questionnaire, wave] = [questionnaires[0], waves[0].id]
 * const interview = startInterview({ questionnaire, wave, language: 'en', seed: 7 })
 * const page = renderInterviewPage({ view: currentPage(interview), interview, title })
 * page.body.text.includes('name="a.gender"') // => true
 * ```
 */
export function renderInterviewPage(page: InterviewPage): PageContent {
  const { view, interview, issues = [] } = page
  const { language } = interview
  const speech = pageSpeech(language)
  const name = [view.title, textIn(page.title, language)].filter((part) => part !== undefined)
  const title = name.join(' – ')
  return {
    // Whoever listens to a page hears its title first.
    title: issues.length > 0 ? `${speech.plain('interview.error')} ${title}` : title,
    body: html`${progressLine(view, speech)}${heading(page, speech)}${errorSummary(page, speech)}${form(page, speech)}`,
  }
}

function heading({ view, interview }: InterviewPage, speech: PageSpeech): SafeHtml {
  if (view.title === undefined) {
    return html`<h1 class="sr">${speech.say('interview.heading')}</h1>`
  }
  const written = interview.questionnaire.pages.find(({ id }) => id === view.id)?.title
  // Piped answers stand in the view's words; the study's text says in which language they are.
  const isOwn = written === undefined || written[interview.language] !== undefined
  const words = isOwn || written === undefined ? html`${view.title}` : speech.local(written)
  return html`<h1>${words}</h1>`
}

function progressLine(view: PageView, speech: PageSpeech): SafeHtml {
  const percent = Math.round(view.progress * 100)
  return html`<div class="progress"><label for="progress">${speech.say('interview.progress', { percent })}</label><progress${attributes({ id: 'progress', max: 100, value: percent })}></progress></div>
`
}

/** All that is wrong, on top, where focus goes; each leads to its question. */
function errorSummary(page: InterviewPage, speech: PageSpeech): SafeHtml | false {
  const { view, interview, issues = [] } = page
  if (issues.length === 0) return false
  const sources = questionsById(interview.questionnaire)
  const lines = issues.map((one) => {
    const question = view.questions.find(({ id }) => id === one.at?.path)
    const said = speech.issue(one)
    if (question === undefined) return html`<li>${said}</li>`
    const link = attributes({ href: anchorHref(controlId(question.id)) })
    const tag = languageIn(sources.get(question.id)?.text ?? {}, speech.language)
    return html`<li><a${link}>${speech.marked(question.text, tag)}</a> ${said}</li>`
  })
  return html`<div id="errors" class="errors" role="alert" tabindex="-1" autofocus>
    <h2>${speech.say('interview.errors', { n: issues.length })}</h2>
    <ul>
      ${lines}
    </ul>
  </div> `
}

function form(page: InterviewPage, speech: PageSpeech): SafeHtml {
  const { view, interview, revision, hidden = {} } = page
  const { language } = interview
  const fields = page.fields ?? fillForm(view, language)
  const sources = questionsById(interview.questionnaire)
  const questions = view.questions.map((question) =>
    renderQuestion({
      view: question,
      source: sources.get(question.id),
      speech,
      fields,
      issues: (page.issues ?? []).filter(({ at }) => at?.path === question.id),
    }),
  )
  const kept = { page: view.id, revision, ...hidden }
  const inputs = Object.entries(kept).map(([name, value]) =>
    value === undefined ? html`` : html`<input${attributes({ type: 'hidden', name, value })}>`,
  )
  const of = { id: 'form', method: 'post', action: page.action, novalidate: true }
  return html`<form${attributes(of)}>${inputs}${requiredNote(view, speech)}${questions}${buttons(page, speech)}</form>`
}

function requiredNote(view: PageView, speech: PageSpeech): SafeHtml | false {
  if (!view.questions.some(({ required }) => required)) return false
  return html`<p class="quiet" aria-hidden="true">
    <span class="need">*</span> ${speech.say('interview.required_note')}
  </p>`
}

/** "Continue" comes first: the return key presses the first button of a form. */
function buttons({ view, canSave = true }: InterviewPage, speech: PageSpeech): SafeHtml {
  const button = (value: 'next' | 'back' | 'save'): SafeHtml =>
    html`<button${attributes({ name: 'go', value, class: value })}>${speech.say(`interview.${value}`)}</button>`
  return html`<div class="go">
    ${button('next')}${view.canGoBack && button('back')}${canSave && button('save')}
  </div>`
}

function questionsById({ pages }: Questionnaire): ReadonlyMap<string, Question> {
  return new Map(
    pages.flatMap(({ questions }) => questions.map((question) => [question.id, question])),
  )
}
