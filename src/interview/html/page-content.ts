import type { SafeHtml } from '../../core/html.ts'
import type { SurveyFacts } from './survey-facts.ts'

/** What one page says: `renderDocument` makes a document of it, a script may put it in place alone. */
export interface PageContent {
  /** Title of the document, as plain text. */
  readonly title: string
  /** What stands in `<main>`. */
  readonly body: SafeHtml
}

/** A survey in the language of one respondent. */
export interface PageSetting {
  /** BCP 47 tag. */
  readonly language: string
  readonly facts: SurveyFacts
}
