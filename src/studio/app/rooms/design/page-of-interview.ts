import type { Issue } from '../../../../core/issue.ts'
import { isFinished } from '../../../../interview/interview.ts'
import type { Interview } from '../../../../interview/interview.ts'
import { currentPage } from '../../../../interview/current-page.ts'
import type { FormFields } from '../../../../interview/html/form-fields.ts'
import { renderDocument } from '../../../../interview/html/render-document.ts'
import { renderInterviewPage } from '../../../../interview/html/render-interview-page.ts'
import { surveyFacts } from '../../../../interview/html/survey-facts.ts'
import { html } from '../../../../core/html.ts'
import type { Study } from '../../../../study/model.ts'

/** A page of an interview under preview, with what is wrong with what was filled in. */
export interface PreviewedPage {
  readonly interview: Interview
  readonly issues?: readonly Issue[] | undefined
  readonly fields?: FormFields | undefined
}

/** Writes the page that a respondent would see. */
export function pageOfInterview(
  study: Study,
  { interview, issues, fields }: PreviewedPage,
  end: string,
): string {
  const { language } = interview
  const view = isFinished(interview) ? undefined : currentPage(interview)
  const content =
    view === undefined
      ? { title: end, body: html`<h1>${end}</h1>` }
      : renderInterviewPage({ view, interview, title: study.title, issues, fields, canSave: false })
  const facts = study.fieldwork && surveyFacts(study, study.fieldwork)
  return renderDocument({ ...content, language, nonce: 'preview', facts, banner: 'preview' })
}
