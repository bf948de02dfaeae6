import { fail, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { isCalendarDate } from '../../study/expression/calendar-date.ts'
import type {
  DateQuestion,
  NumberQuestion,
  Question,
  TextQuestion,
} from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import { writeDate } from '../wording.ts'
import type { Wording } from '../wording.ts'
import { cleanText, textLength } from './clean-text.ts'

import { problemAt } from './problem.ts'

/** Reads a number, a text or a date; undefined when it is not that kind of question. */
export function readValue(
  question: Question,
  answer: Answer,
  wording: Wording,
): Result<Answer | undefined> | undefined {
  if (question.type === 'number' && answer.kind === 'number')
    return readNumber(question, answer.value)
  if (question.type === 'text' && answer.kind === 'text') return readText(question, answer.value)
  if (question.type !== 'date' || answer.kind !== 'date') return undefined
  return readDate(question, answer.value, wording)
}

/** Reads a number: between its bounds, with no more decimals than asked. */
function readNumber(question: NumberQuestion, value: number): Result<Answer> {
  if (!Number.isFinite(value)) return fail([problemAt(question, 'interview.number_wanted')])
  const { minimum, maximum, decimals } = question
  if (minimum !== undefined && value < minimum) {
    return fail([problemAt(question, 'interview.number_too_small', { minimum })])
  }
  if (maximum !== undefined && value > maximum) {
    return fail([problemAt(question, 'interview.number_too_large', { maximum })])
  }
  if (Number(value.toFixed(decimals)) !== value) {
    const tooFine = decimals === 0 ? 'interview.whole_number_wanted' : 'interview.too_many_decimals'
    return fail([problemAt(question, tooFine, { decimals })])
  }
  // JSON has no minus zero: 0 comes back from the collector as it left.
  return ok({ kind: 'number', value: value === 0 ? 0 : value })
}

/** Reads open text, spaces around it left out; nothing but spaces is no answer. */
function readText(question: TextQuestion, value: string): Result<Answer | undefined> {
  const cleaned = cleanText(value)
  const text = question.lines === 'one' ? cleaned.replace(/\n+/g, ' ') : cleaned
  if (text === '') return ok(undefined)
  const { maximumLength: maximum } = question
  const length = textLength(text)
  if (length <= maximum) return ok({ kind: 'text', value: text })
  return fail([problemAt(question, 'interview.text_too_long', { length, maximum })])
}

/** Reads a day of the calendar, `2012-01-18`, between its bounds. */
function readDate(question: DateQuestion, value: string, wording: Wording): Result<Answer> {
  if (!isCalendarDate(value)) return fail([problemAt(question, 'interview.date_wanted')])
  const { earliest, latest } = question
  const say = (date: string): string => writeDate(date, wording.language)
  const issues = []
  if (earliest !== undefined && value < earliest) {
    issues.push(problemAt(question, 'interview.date_too_early', { earliest: say(earliest) }))
  }
  if (latest !== undefined && value > latest) {
    issues.push(problemAt(question, 'interview.date_too_late', { latest: say(latest) }))
  }
  return settle({ kind: 'date', value }, issues)
}
