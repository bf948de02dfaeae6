import type { IssueValues } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import type { SurveyFacts } from './survey-facts.ts'
import type { PageSpeech } from './page-speech.ts'

/** The values that the texts of pages are filled with: who runs the survey, for whom, who watches. */
export function saidOf(facts: SurveyFacts, { ui }: PageSpeech): IssueValues {
  const { operator, commissionedBy, witness, contact } = facts
  return {
    operator: textIn(operator, ui),
    commissioner: textIn(commissionedBy ?? operator, ui),
    witness: witness === undefined ? '' : textIn(witness, ui),
    contact,
  }
}
