import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { isCalendarDate } from '../expression/calendar-date.ts'
import type { Question } from '../questionnaire.ts'
import { unknownName } from '../read/unknown-name.ts'

/** Whether a text can answer a question of the frame: a code, a number, a day, a text. */
export function fitsFrame(question: Question, text: string): boolean {
  const { type } = question
  if (type === 'text') return text.trim() !== '' && text.length <= question.maximumLength
  if (type === 'number') return fitsNumber(question, text)
  if (type === 'date') return fitsDate(question, text)
  return isCoded(question) && question.options.some(({ code }) => code === text)
}

type CodedQuestion = Extract<Question, { readonly type: 'single' | 'scale' | 'nps' }>

function isCoded(question: Question): question is CodedQuestion {
  return ['single', 'scale', 'nps'].includes(question.type)
}

/** What is wrong with a text that does not fit. */
export function frameValueIssue(question: Question, text: string, place: Place): Issue {
  const { id, type } = question
  if (isCoded(question)) {
    const known = question.options.map(({ code }) => code)
    return unknownName('study.unknown_code', { name: text, known, values: { variable: id } }, place)
  }
  return issue('fieldwork.frame_value', { found: text, variable: id, type }, place)
}

function fitsNumber(
  { minimum, maximum, decimals }: Extract<Question, { readonly type: 'number' }>,
  text: string,
): boolean {
  if (!/^-?\d{1,15}(?:\.\d{1,9})?$/.test(text)) return false
  const value = Number(text)
  const [, fraction = ''] = text.split('.')
  const low = minimum !== undefined && value < minimum
  const high = maximum !== undefined && value > maximum
  return fraction.length <= decimals && !low && !high
}

function fitsDate(
  { earliest, latest }: Extract<Question, { readonly type: 'date' }>,
  text: string,
): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isCalendarDate(text)) return false
  return (earliest === undefined || text >= earliest) && (latest === undefined || text <= latest)
}
