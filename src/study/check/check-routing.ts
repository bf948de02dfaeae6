import type { DraftQuestionnaire } from '../build/draft-questionnaires.ts'
import type { References } from '../build/references.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { checkOrder, orderOf } from './check-order.ts'
import { checkReach } from './check-reach.ts'
import type { PlacedPage } from './placed-page.ts'

/**
 * Checks the routing of a questionnaire: conditions look back only, can be true, and say something.
 *
 * @param draft - the questionnaire in draft, for places
 * @param questionnaire - the same, complete
 * @param references - takes issues and notes
 */
export function checkRouting(
  draft: DraftQuestionnaire,
  questionnaire: Questionnaire,
  references: References,
): void {
  const pages = placedPages(draft, questionnaire)
  const looksAhead = checkOrder(pages, orderOf(questionnaire), references)
  // Conditions that look ahead have no meaning yet: whether they can be true cannot be asked.
  if (!looksAhead) checkReach(pages, questionnaire, references)
}

function placedPages(
  draft: DraftQuestionnaire,
  questionnaire: Questionnaire,
): readonly PlacedPage[] {
  return questionnaire.pages.flatMap((page, at) => {
    const drafted = draft.pages[at]
    if (drafted === undefined) return []
    const questions = page.questions.flatMap((question, index) => {
      const spot = drafted.questions[index]?.spot
      return spot === undefined ? [] : [{ question, spot }]
    })
    return [{ page, spot: drafted.part.spot, questions }]
  })
}
