import type { QuestionId, WaveId } from '../../core/ids.ts'
import { seededRandom } from '../../core/random.ts'
import type { Random } from '../../core/random.ts'
import type { Answer, Answers, InterviewRecord } from '../../interview/answers.ts'
import { wordingOf } from '../../interview/pipe-text.ts'
import { frameQuestions } from '../../interview/route.ts'
import { viewQuestion } from '../../interview/view-question.ts'
import type { Questionnaire } from '../../study/questionnaire.ts'
import { randomChooser } from './random-chooser.ts'
import { walkInterview } from './walk-interview.ts'

/**
 * Simulates respondents who answer anything allowed, to try a questionnaire before its fieldwork: how
 * its routing is covered, what its records look like.
 *
 * The same seed gives the same respondents, and more of them begin with the same ones.
 *
 * @param questionnaire - what they are asked
 * @param wave - the wave they are asked in
 * @param count - how many respondents
 * @param seed - any whole number
 * @throws Error when a page cannot be left with any of 200 random answers.
 * @example
 * ```ts
 * import { measureCoverage, simulateRespondents } from 'visavis/collect'
 * import { newStudyFiles, readStudy, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
 * if (!read.ok) throw new Error('the study of the example has mistakes')
 * const [questionnaire] = read.value.study.questionnaires
 * const [wave] = read.value.study.waves
 * const records = simulateRespondents(questionnaire, wave.id, 100, 2025)
 * measureCoverage(questionnaire, wave.id, records).unreached.pages // => []
 * ```
 */
export function simulateRespondents(
  questionnaire: Questionnaire,
  wave: WaveId,
  count: number,
  seed: number,
): readonly InterviewRecord[] {
  const random = seededRandom(seed)
  const language = firstLanguage(questionnaire)
  const choose = randomChooser(random)
  return Array.from({ length: count }, () => {
    const frame = drawFrame(questionnaire, wave, random)
    const start = { questionnaire, wave, language, frame, seed: random.integer(0, 0x7fffffff) }
    return walkInterview(start, choose)
  })
}

/** Draws what the sampling frame could say of a respondent. */
export function drawFrame(questionnaire: Questionnaire, wave: WaveId, random: Random): Answers {
  const choose = randomChooser(random, 0)
  const wording = wordingOf('en', new Map(), () => false)
  const drawn = frameQuestions(questionnaire, wave).map((question): [QuestionId, Answer] => {
    return [question.id, choose(viewQuestion({ question, answer: undefined }, wording, 0))]
  })
  return new Map(drawn)
}

/** The language that the questions are first written in. */
function firstLanguage({ pages }: Questionnaire): string {
  const [first] = pages.flatMap(({ questions }) => questions)
  return Object.keys(first?.text ?? {})[0] ?? 'fr'
}
