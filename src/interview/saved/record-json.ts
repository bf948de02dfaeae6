import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Answer, InterviewRecord } from '../answers.ts'
import { isFields, parseAnswer, parseCodes } from './parse-answer.ts'
import {
  failureOf,
  parseByQuestion,
  parseLanguage,
  parseWhole,
  unreadable,
  unreadableFields,
} from './parse-by-question.ts'

/** The record of a finished interview as plain JSON. */
export interface RecordJson {
  readonly version: number
  readonly language: string
  readonly seed: number
  readonly answers: Readonly<Record<string, Answer>>
  readonly orders: Readonly<Record<string, readonly string[]>>
}

/** Writes a record as plain JSON; `recordFromJson` gives it back. */
export function recordToJson(record: InterviewRecord): RecordJson {
  const { answers, version, language, seed, orders } = record
  return {
    version,
    language,
    seed,
    answers: Object.fromEntries(answers),
    orders: Object.fromEntries(orders),
  }
}

/**
 * Reads a record from JSON that someone else wrote: its shape only; `checkRecord` tells whether it is
 * the record of an interview that the questionnaire allows.
 *
 * Issues: `interview.saved_unreadable` with the path of each field.
 */
export function recordFromJson(json: unknown): Result<InterviewRecord> {
  if (!isFields(json)) return unreadable(['record'])
  const version = parseWhole(json['version'])
  const language = parseLanguage(json['language'])
  const seed = parseWhole(json['seed'])
  const answers = parseByQuestion(json['answers'], 'answers', parseAnswer)
  const orders = parseByQuestion(json['orders'], 'orders', parseCodes)
  if (version === undefined || language === undefined || seed === undefined) {
    return unreadableFields({ version, language, seed })
  }
  if (!answers.ok || !orders.ok) return failureOf([answers, orders])
  return ok({ answers: answers.value, version, language, seed, orders: orders.value })
}
