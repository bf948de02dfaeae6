import { fail, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Code } from '../../core/ids.ts'
import type { Issue } from '../../core/issue.ts'
import type { MultipleQuestion, Option, Question } from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import { findOption, optionsOf, standsAlone } from '../options-of.ts'
import type { Wording } from '../wording.ts'
import { cleanText, textLength } from './clean-text.ts'
import { problemAt } from './problem.ts'

/** Longest text beside "other". */
const otherTextLimit = 500

/** Reads one choice, or several, among options; undefined when it is not that kind of question. */
export function readChoice(
  question: Question,
  answer: Answer,
  wording: Wording,
): Result<Answer | undefined> | undefined {
  if (question.type === 'multiple') {
    return answer.kind === 'multiple' ? readMultiple(question, answer, wording) : undefined
  }
  const { type } = question
  if (type !== 'single' && type !== 'scale' && type !== 'nps') return undefined
  return answer.kind === 'single' ? readSingle(question, answer) : undefined
}

function readSingle(
  question: Question,
  answer: Extract<Answer, { readonly kind: 'single' }>,
): Result<Answer> {
  const option = findOption(question, answer.code)
  if (option === undefined) {
    return fail([problemAt(question, 'interview.unknown_choice', { choice: answer.code })])
  }
  const other = readOther(question, answer.other, [option])
  if (!other.ok) return other
  const { code } = option
  return ok(
    other.value === undefined
      ? { kind: 'single', code }
      : { kind: 'single', code, other: other.value },
  )
}

function readMultiple(
  question: MultipleQuestion,
  answer: Extract<Answer, { readonly kind: 'multiple' }>,
  wording: Wording,
): Result<Answer | undefined> {
  const { codes, issues } = readCodes(question, answer.codes, wording)
  const { maximum } = question
  if (maximum !== undefined && codes.length > maximum) {
    issues.push(
      problemAt(question, 'interview.too_many_choices', { maximum, chosen: codes.length }),
    )
  }
  const chosen = question.options.filter((option) => codes.includes(option.code))
  const other = readOther(question, answer.other, chosen)
  if (!other.ok) return fail([...issues, ...other.issues])
  // Nothing ticked is no answer, unless the study says that choosing none is one.
  if (codes.length === 0 && question.minimum !== 0) return settle(undefined, issues)
  const plain = { kind: 'multiple', codes } as const
  return settle(other.value === undefined ? plain : { ...plain, other: other.value }, issues)
}

/** Reads a set of codes: known ones, once each, in the questionnaire's order. */
export function readCodes(
  question: Question,
  codes: readonly Code[],
  wording: Wording,
): { readonly codes: readonly Code[]; readonly issues: Issue[] } {
  const issues: Issue[] = []
  for (const code of new Set(codes)) {
    if (findOption(question, code) !== undefined) continue
    issues.push(problemAt(question, 'interview.unknown_choice', { choice: code }))
  }
  const chosen = optionsOf(question).filter((option) => codes.includes(option.code))
  const alone = chosen.find(standsAlone)
  if (alone !== undefined && chosen.length > 1) {
    const choice = wording.text(alone.label)
    issues.push(problemAt(question, 'interview.exclusive_choice', { choice }))
  }
  return { codes: chosen.map((option) => option.code), issues }
}

function readOther(
  question: Question,
  text: string | undefined,
  chosen: readonly Option[],
): Result<string | undefined> {
  const other = cleanText(text ?? '')
  if (other === '') return ok(undefined)
  if (!chosen.some((option) => option.other)) {
    return fail([problemAt(question, 'interview.other_without_choice')])
  }
  const length = textLength(other)
  if (length <= otherTextLimit) return ok(other)
  return fail([problemAt(question, 'interview.text_too_long', { length, maximum: otherTextLimit })])
}
