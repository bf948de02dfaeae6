import { settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Code } from '../../core/ids.ts'
import type { Issue } from '../../core/issue.ts'
import type {
  ConstantSumQuestion,
  Option,
  Question,
  RankQuestion,
} from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import { findOption } from '../options-of.ts'
import type { Wording } from '../wording.ts'
import { problemAt } from './problem.ts'

/** Amounts that differ by less than this are equal: a third three times makes a whole. */
const tolerance = 1e-6

/** Options that can be ranked or given an amount: those that stand for a missing answer cannot. */
export function sharingOptions(question: RankQuestion | ConstantSumQuestion): readonly Option[] {
  return question.options.filter((option) => option.missing === undefined)
}

/** How many options a ranking must hold. */
export function ranksWanted(question: RankQuestion): number {
  return Math.min(question.count, sharingOptions(question).length)
}

/** Reads a ranking or a sum shared out; undefined when it is not that kind of question. */
export function readSharing(
  question: Question,
  answer: Answer,
  wording: Wording,
): Result<Answer | undefined> | undefined {
  if (question.type === 'rank' && answer.kind === 'rank') {
    return readRank(question, answer.codes, wording)
  }
  if (question.type !== 'constant_sum' || answer.kind !== 'constant_sum') return undefined
  return readConstantSum(question, answer.amounts, wording)
}

/** Reads a ranking: known options, once each, no more of them than asked. */
function readRank(
  question: RankQuestion,
  codes: readonly Code[],
  wording: Wording,
): Result<Answer | undefined> {
  const issues: Issue[] = []
  for (const code of new Set(codes)) {
    const option = findOption(question, code)
    if (option === undefined || option.missing !== undefined) {
      issues.push(problemAt(question, 'interview.unknown_choice', { choice: code }))
    } else if (codes.filter((one) => one === code).length > 1) {
      const choice = wording.text(option.label)
      issues.push(problemAt(question, 'interview.ranked_twice', { choice }))
    }
  }
  const count = ranksWanted(question)
  if (codes.length > count) {
    issues.push(problemAt(question, 'interview.ranking_too_long', { count, ranked: codes.length }))
  }
  return settle(codes.length === 0 ? undefined : { kind: 'rank', codes: [...codes] }, issues)
}

/** Reads amounts: known options, zero or more each; all of them once they make the total. */
function readConstantSum(
  question: ConstantSumQuestion,
  given: Readonly<Record<string, number>>,
  wording: Wording,
): Result<Answer | undefined> {
  const options = sharingOptions(question)
  const issues = Object.keys(given)
    .filter((code) => !options.some((option) => option.code === code))
    .map((choice) => problemAt(question, 'interview.unknown_choice', { choice }))
  const read: [string, number][] = []
  for (const { code, label } of options) {
    const amount = Object.hasOwn(given, code) ? given[code] : undefined
    if (amount === undefined) continue
    if (!Number.isFinite(amount) || amount < 0) {
      issues.push(problemAt(question, 'interview.amount_wanted', { choice: wording.text(label) }))
    }
    read.push([code, amount === 0 ? 0 : amount])
  }
  const amounts = Object.fromEntries(read)
  if (read.length === 0) return settle(undefined, issues)
  return settle({ kind: 'constant_sum', amounts: fillAmounts(question, amounts) }, issues)
}

/** Once the amounts make the total, an option left empty was given nothing. */
function fillAmounts(
  question: ConstantSumQuestion,
  amounts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  if (sumOffTotal(question, amounts) !== undefined) return amounts
  const zeros = sharingOptions(question).map(({ code }): [string, number] => [code, 0])
  return { ...Object.fromEntries(zeros), ...amounts }
}

/** The sum of amounts when it is not the total asked. */
export function sumOffTotal(
  question: ConstantSumQuestion,
  amounts: Readonly<Record<string, number>>,
): number | undefined {
  const sum = Object.values(amounts).reduce((total, amount) => total + amount, 0)
  return Math.abs(sum - question.total) < tolerance ? undefined : Number(sum.toFixed(6))
}
