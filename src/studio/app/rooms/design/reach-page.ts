import { seededRandom } from '../../../../core/random.ts'
import { randomChooser } from '../../../../collect/walk/random-chooser.ts'
import { drawFrame } from '../../../../collect/walk/simulate-respondents.ts'
import { walkInterview } from '../../../../collect/walk/walk-interview.ts'
import { startInterview } from '../../../../interview/interview.ts'
import type { Interview, InterviewStart } from '../../../../interview/interview.ts'
import { followRoute } from '../../../../interview/route.ts'
import type { Answers } from '../../../../interview/answers.ts'
import type { Questionnaire } from '../../../../study/questionnaire.ts'
import type { Study } from '../../../../study/model.ts'

/** What is tried of a study. */
export interface PreviewChoice {
  readonly population: string
  readonly wave: string
  /** BCP 47 tag. */
  readonly language: string
}

/** What is to be seen: a page, with one question on it. */
export interface WantedPage {
  readonly page: string | undefined
  readonly question: string | undefined
}

/** An interview under preview. */
export interface ReachedPage {
  readonly interview: Interview
  /** Whether what is under edit is there; else nobody was found who is asked it. */
  readonly isThere: boolean
  /** Whether answers were drawn to come there. */
  readonly isFilled: boolean
}

/** Ways through the questionnaire that are tried until one comes by a page. */
const mostWays = 200

/**
 * An interview that stands on the page of a question and shows it: with no answers where everybody is
 * asked, else with answers drawn until the routing comes by it; on the first page where it never does.
 *
 * @returns undefined when the population has no questionnaire in the wave
 */
export function reachPage(
  study: Study,
  { population, wave, language }: PreviewChoice,
  wanted: WantedPage,
): ReachedPage | undefined {
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  const own = study.waves.find(({ id }) => id === wave) ?? study.waves.at(-1)
  if (questionnaire === undefined || own === undefined) return undefined
  const frame = drawFrame(questionnaire, own.id, seededRandom(1))
  const start = { questionnaire, wave: own.id, language, seed: 1, frame }
  const empty = startInterview(start)
  const { page } = wanted
  if (page === undefined) return { interview: empty, isThere: true, isFilled: false }
  if (comesBy(empty, wanted))
    return { interview: { ...empty, page }, isThere: true, isFilled: false }
  const earlier = questionsBefore(questionnaire, wanted)
  for (let way = 1; way <= mostWays; way++) {
    const answers = drawnAnswers(start, way)
    const asked = [...answers].filter(
      ([id, answer]) => earlier.has(id) && answer.kind !== 'missing',
    )
    const interview = { ...empty, drafts: new Map(asked), page }
    if (comesBy(interview, wanted)) return { interview, isThere: true, isFilled: true }
  }
  return { interview: empty, isThere: false, isFilled: false }
}

/** Answers of somebody who answers at random; none where a check refuses all that chance proposes. */
function drawnAnswers(start: InterviewStart, seed: number): Answers {
  try {
    return walkInterview(start, randomChooser(seededRandom(seed))).answers
  } catch {
    return new Map()
  }
}

/** Ids of the questions before the one to be seen: it stands there unanswered, as all after it. */
function questionsBefore({ pages }: Questionnaire, wanted: WantedPage): ReadonlySet<string> {
  const at = pages.findIndex(({ id }) => id === wanted.page)
  const on = pages[at]?.questions ?? []
  const place = on.findIndex(({ id }) => id === wanted.question)
  const before = pages.slice(0, at).flatMap(({ questions }) => questions)
  return new Set([...before, ...on.slice(0, Math.max(0, place))].map(({ id }) => id))
}

/** Whether a page, and the question on it, is on the way of an interview. */
function comesBy(interview: Interview, { page, question }: WantedPage): boolean {
  const { stops } = followRoute(interview, (stop) => stop.page.id === page)
  const last = stops.at(-1)
  if (last === undefined || last.page.id !== page) return false
  return question === undefined || last.questions.some(({ id }) => id === question)
}
