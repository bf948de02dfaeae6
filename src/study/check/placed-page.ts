import type { Page, Question } from '../questionnaire.ts'
import type { Spot } from '../read/spot.ts'

/** A page of a questionnaire and where it stands. */
export interface PlacedPage {
  readonly page: Page
  readonly spot: Spot
  readonly questions: readonly PlacedQuestion[]
}

/** A question of a questionnaire and where it stands. */
export interface PlacedQuestion {
  readonly question: Question
  readonly spot: Spot
}
