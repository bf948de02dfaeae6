import { idOf } from '../../core/ids.ts'
import type { QuestionId, WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Questionnaire } from '../../study/questionnaire.ts'
import type { Answer, Answers } from '../answers.ts'
import { checkFrame } from '../check-frame.ts'
import type { Interview, InterviewStart } from '../interview.ts'
import { wordingOf } from '../pipe-text.ts'
import { readAnswer } from '../reading/read-answer.ts'
import { isFields, parseAnswer } from './parse-answer.ts'
import type { Fields } from './parse-answer.ts'
import {
  failureOf,
  parseByQuestion,
  parseLanguage,
  parseWhole,
  unreadable,
  unreadableFields,
} from './parse-by-question.ts'
import { resumeAt } from './resume-at.ts'

/**
 * Reads an interview that was saved, checking everything again: a page that the answers do not lead
 * to gives way to the first page that cannot be left yet.
 *
 * Issues: `interview.saved_unreadable` with the path of each field, `interview.saved_for_another`
 * when population or version differ, and those of an answer that does not fit its question.
 *
 * @param json - what `interviewToJson` wrote
 * @param questionnaire - the questionnaire it was written for
 */
export function interviewFromJson(json: unknown, questionnaire: Questionnaire): Result<Interview> {
  if (!isFields(json) || json['format'] !== 1) return unreadable(['format'])
  const header = parseHeader(json, questionnaire)
  const frame = parseByQuestion(json['frame'], 'frame', parseAnswer)
  const drafts = parseByQuestion(json['drafts'], 'drafts', parseAnswer)
  if (!header.ok || !frame.ok || !drafts.ok) return failureOf([header, frame, drafts])
  const checkedFrame = checkFrame({ ...header.value, frame: frame.value })
  const checkedDrafts = checkDrafts(header.value, drafts.value)
  if (!checkedFrame.ok || !checkedDrafts.ok) return failureOf([checkedFrame, checkedDrafts])
  const { page, ...start } = header.value
  return ok(resumeAt({ ...start, frame: checkedFrame.value, drafts: checkedDrafts.value, page }))
}

type Header = InterviewStart & { readonly page: string | undefined }

function parseHeader(json: Fields, questionnaire: Questionnaire): Result<Header> {
  const { population, version } = json
  if (population !== questionnaire.population || version !== questionnaire.version) {
    const saved = `${String(population)}, version ${String(version)}`
    const current = `${questionnaire.population}, version ${questionnaire.version}`
    return fail([issue('interview.saved_for_another', { saved, current }, { path: 'version' })])
  }
  const wave = typeof json['wave'] === 'string' ? idOf<WaveId>(json['wave']) : undefined
  const language = parseLanguage(json['language'])
  const seed = parseWhole(json['seed'])
  const page = parsePage(json['page'], questionnaire)
  if (wave === undefined || language === undefined || seed === undefined || page === undefined) {
    return unreadableFields({ wave, language, seed, page })
  }
  return ok({ questionnaire, wave, language, seed, page: page ?? undefined })
}

/** Reads the page shown: null when there is none left, undefined when it is no page. */
function parsePage(json: unknown, { pages }: Questionnaire): string | null | undefined {
  return json === null ? null : pages.find(({ id }) => id === json)?.id
}

/** Reads each draft against its question, on the way or not. */
function checkDrafts(start: InterviewStart, drafts: Answers): Result<Answers> {
  const asked = start.questionnaire.pages.flatMap(({ questions }) => questions)
  const wording = wordingOf(start.language, new Map(), () => false)
  const read = [...drafts].map(([id, draft]): Result<readonly [QuestionId, Answer | undefined]> => {
    const question = asked.find((one) => one.id === id)
    if (question === undefined) return unreadable([`drafts.${id}`])
    const answer = readAnswer(question, draft, wording)
    return answer.ok ? ok([id, answer.value]) : answer
  })
  const kept = all(read)
  if (!kept.ok) return kept
  return ok(
    new Map(kept.value.flatMap(([id, draft]) => (draft === undefined ? [] : [[id, draft]]))),
  )
}
