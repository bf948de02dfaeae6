import type { WaveId } from '../core/ids.ts'
import type { Questionnaire } from '../study/questionnaire.ts'
import type { Answers } from './answers.ts'
import { checkFrame } from './check-frame.ts'
import { followRoute } from './route.ts'
import type { Course } from './route.ts'

/**
 * One interview under way. It never changes: each step gives another one, so that page, server and
 * simulator can keep, compare and drop states freely.
 */
export interface Interview extends Course {
  /** BCP 47 tag of the language spoken. */
  readonly language: string
  /** Seed of the order in which options are shown. */
  readonly seed: number
  /** The page shown; undefined once every page has been answered. */
  readonly page: string | undefined
}

/** What an interview starts from. */
export interface InterviewStart {
  readonly questionnaire: Questionnaire
  readonly wave: WaveId
  readonly language: string
  /** Any whole number; record and saved state keep it. */
  readonly seed: number
  readonly frame?: Answers | undefined
}

/**
 * Starts an interview on its first page.
 *
 * @throws Error when the seed is no whole number, the language no language tag, or the frame not
 * what the questionnaire says: `checkFrame` tells the last one as issues.
 * @example
 * ```ts
 * import { currentPage, startInterview } from 'visavis/interview'
 * import { newStudyFiles, readStudy, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
 * if (!read.ok) throw new Error('the study of the example has mistakes')
 * const [questionnaire] = read.value.study.questionnaires
 * const [wave] = read.value.study.waves
 * const interview = startInterview({ questionnaire, wave: wave.id, language: 'en', seed: 7 })
 * currentPage(interview).questions.map(({ text }) => text) // => ['You are…', 'How old are you?']
 * ```
 */
export function startInterview(start: InterviewStart): Interview {
  const { questionnaire, wave, language, seed } = start
  if (!Number.isSafeInteger(seed)) throw new Error('startInterview requires a whole number as seed')
  if (!isLanguageTag(language)) throw new Error('startInterview requires a language tag such as fr')
  const frame = checkFrame(start)
  if (!frame.ok) {
    const codes = frame.issues.map(({ code, at }) => `${code} at ${at?.path ?? ''}`)
    throw new Error(`startInterview requires a checked frame (${codes.join(', ')})`)
  }
  const course = { questionnaire, wave, frame: frame.value, drafts: new Map() }
  return { ...course, language, seed, page: firstPage(course) }
}

/** Whether every page has been answered. */
export function isFinished(interview: Interview): boolean {
  return interview.page === undefined
}

/** Whether a text is a language tag (BCP 47) that dates, numbers and lists can be written in. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

function firstPage(course: Course): string | undefined {
  return followRoute(course, () => true).stops[0]?.page.id
}
