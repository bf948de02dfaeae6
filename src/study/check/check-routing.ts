import type { DraftQuestionnaire } from '../build/draft-questionnaires.ts'
import type { References } from '../build/references.ts'
import type { Questionnaire } from '../questionnaire.ts'

export function checkRouting(
  draft: DraftQuestionnaire,
  questionnaire: Questionnaire,
  references: References,
): void {
  void [draft, questionnaire, references]
}
