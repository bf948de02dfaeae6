import type { WaveId } from '../../core/ids.ts'
import type { LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import { seededRandom } from '../../core/random.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'
import { randomChooser } from './random-chooser.ts'
import { drawFrame } from './simulate-respondents.ts'
import { walkInterview } from './walk-interview.ts'

/** Words that an adult reads silently in a minute. */
export const wordsPerMinute = 238

/** Seconds to turn a page. */
const secondsAPage = 2

/** Ways through the questionnaire whose length is looked at. */
const ways = 41

/** How long a questionnaire is expected to take. */
export interface DurationEstimate {
  /** Seconds on each page when all its questions are shown; pages without a question in the wave lack. */
  readonly pages: ReadonlyMap<string, number>
  /** Seconds of a middling respondent: the median of 41 who answer at random. */
  readonly typicalSeconds: number
  /** Seconds of somebody who would be shown everything. */
  readonly longestSeconds: number
}

/**
 * Expected duration of an interview: the words of each question and its answers read at 238 words a
 * minute, then seconds to answer by type of question (4 for one answer or a step, 5 for several, 6
 * for a number, 8 for a date, 10 for a line, 30 for a box, 3 for each row of a grid and each rank, 4
 * for each amount), and 2 to turn a page.
 *
 * **Source**: reading, Brysbaert (2019), “How many words do we read per minute?”, Journal of Memory
 * and Language 109 (non-fiction in English). Seconds to answer are this project’s own assumption:
 * the durations of a pilot say better.
 *
 * @param questionnaire - what is asked
 * @param wave - the wave; questions of other waves are left out
 * @param language - BCP 47 tag of the words read
 */
export function estimateDuration(
  questionnaire: Questionnaire,
  wave: WaveId,
  language: string,
): DurationEstimate {
  const pages = questionnaire.pages.flatMap(({ id, title, questions }) => {
    const asked = questions.filter((one) => one.waves.includes(wave))
    const seconds = asked.map((one): [string, number] => [one.id, secondsOf(one, language)])
    const turn = secondsAPage + reading([title ?? {}], language)
    return asked.length === 0 ? [] : [{ id, turn, seconds }]
  })
  const total = (isAsked: (question: string) => boolean): number =>
    sum(
      pages.map(({ turn, seconds }) => {
        const own = seconds.filter(([id]) => isAsked(id))
        return own.length === 0 ? 0 : turn + sum(own.map(([, one]) => one))
      }),
    )
  const walked = Array.from({ length: ways }, (_, way) => {
    const asked = askedIn(questionnaire, wave, { language, seed: way + 1 })
    return asked === undefined ? [] : [total((id) => asked.has(id))]
  }).flat()
  const longestSeconds = total(() => true)
  return {
    pages: new Map(
      pages.map(({ id, turn, seconds }) => [id, turn + sum(seconds.map(([, one]) => one))]),
    ),
    typicalSeconds: median(walked) ?? longestSeconds,
    longestSeconds,
  }
}

/** The questions that somebody who answers at random is asked; undefined where a check refuses all. */
function askedIn(
  questionnaire: Questionnaire,
  wave: WaveId,
  { language, seed }: { readonly language: string; readonly seed: number },
): ReadonlySet<string> | undefined {
  const random = seededRandom(seed)
  const frame = drawFrame(questionnaire, wave, random)
  try {
    const start = { questionnaire, wave, language, seed, frame }
    const { answers } = walkInterview(start, randomChooser(random))
    return new Set<string>(answers.keys())
  } catch {
    // A page whose check random answers do not meet: this way is not counted.
    return undefined
  }
}

function secondsOf(question: Question, language: string): number {
  const labels = 'options' in question ? question.options.map(({ label }) => label) : []
  const rows = question.type === 'grid' ? question.rows.map(({ label }) => label) : []
  // The numbers of a scale are looked at, not read one by one.
  const read = question.type === 'scale' || question.type === 'nps' ? [] : labels
  const words = [question.text, question.hint ?? {}, ...read, ...rows]
  return reading(words, language) + answering(question)
}

function reading(texts: readonly LocalText[], language: string): number {
  const words = texts.map((text) => textIn(text, language).split(/\s+/u).filter(Boolean).length)
  return (sum(words) * 60) / wordsPerMinute
}

function answering(question: Question): number {
  if (question.type === 'grid') return 3 * question.rows.length
  if (question.type === 'rank') return 3 * question.count
  if (question.type === 'constant_sum') return 4 * question.options.length
  if (question.type === 'text') return question.lines === 'one' ? 10 : 30
  return secondsByType[question.type]
}

const secondsByType = { single: 4, scale: 4, nps: 4, multiple: 5, number: 6, date: 8 } as const

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
