import type { Answer } from '../answers.ts'
import type { Interview } from '../interview.ts'

/** An interview under way as plain JSON, to be resumed later or on another device. */
export interface InterviewJson {
  readonly format: 1
  readonly population: string
  /** Version of the questionnaire. */
  readonly version: number
  readonly wave: string
  readonly language: string
  /** Seed of the order of options: the same order is shown again. */
  readonly seed: number
  readonly frame: Readonly<Record<string, Answer>>
  /** Everything answered so far, also off the way: this is no record. */
  readonly drafts: Readonly<Record<string, Answer>>
  /** The page shown; null when every page has been answered. */
  readonly page: string | null
}

/**
 * Writes an interview under way as plain JSON; `interviewFromJson` gives it back.
 *
 * Answers come in the questionnaire's order, so that the order of gestures is not kept.
 */
export function interviewToJson(interview: Interview): InterviewJson {
  const { questionnaire, wave, language, seed, frame, drafts, page } = interview
  const asked = questionnaire.pages.flatMap(({ questions }) => questions.map(({ id }) => id))
  const kept = asked.flatMap((id) => {
    const draft = drafts.get(id)
    return draft === undefined ? [] : [[id, draft] as const]
  })
  return {
    format: 1,
    population: questionnaire.population,
    version: questionnaire.version,
    wave,
    language,
    seed,
    frame: Object.fromEntries(frame),
    drafts: Object.fromEntries(kept),
    page: page ?? null,
  }
}
