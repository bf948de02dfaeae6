import { seededRandom } from '../../../../core/random.ts'
import { randomChooser } from '../../../../collect/walk/random-chooser.ts'
import { drawFrame } from '../../../../collect/walk/simulate-respondents.ts'
import { walkInterview } from '../../../../collect/walk/walk-interview.ts'
import { startInterview } from '../../../../interview/interview.ts'
import type { Interview } from '../../../../interview/interview.ts'
import { followRoute } from '../../../../interview/route.ts'
import type { Study } from '../../../../study/model.ts'

/** What is tried of a study. */
export interface PreviewChoice {
  readonly population: string
  readonly wave: string
  /** BCP 47 tag. */
  readonly language: string
}

/** Ways through the questionnaire that are tried until one comes by a page. */
const mostWays = 40

/**
 * An interview that stands on a page: with no answers where the page is shown to everybody, else with
 * answers drawn until the routing comes by it; on the first page where it never does.
 *
 * @returns undefined when the population has no questionnaire in the wave
 */
export function reachPage(
  study: Study,
  { population, wave, language }: PreviewChoice,
  page: string | undefined,
): Interview | undefined {
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  const own = study.waves.find(({ id }) => id === wave) ?? study.waves.at(-1)
  if (questionnaire === undefined || own === undefined) return undefined
  const frame = drawFrame(questionnaire, own.id, seededRandom(1))
  const start = { questionnaire, wave: own.id, language, seed: 1, frame }
  const empty = startInterview(start)
  if (page === undefined || comesBy(empty, page)) return { ...empty, page: page ?? empty.page }
  for (let way = 1; way <= mostWays; way++) {
    const { answers } = walkInterview(start, randomChooser(seededRandom(way)))
    const asked = [...answers].filter(([id, answer]) => !frame.has(id) && answer.kind !== 'missing')
    const filled = { ...empty, drafts: new Map(asked) }
    if (comesBy(filled, page)) return { ...filled, page }
  }
  return empty
}

/** Whether a page is on the way of an interview. */
function comesBy(interview: Interview, page: string): boolean {
  const { stops } = followRoute(interview, (stop) => stop.page.id === page)
  return stops.at(-1)?.page.id === page
}
