import type { Issue } from '../../core/issue.ts'
import type {
  ConstantSumQuestion,
  GridQuestion,
  MultipleQuestion,
  Question,
  RankQuestion,
} from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import { findOption, standsAlone } from '../options-of.ts'
import { listItems } from '../wording.ts'
import type { Wording } from '../wording.ts'
import { problemAt } from './problem.ts'
import { codesOfRow } from './read-grid.ts'
import { ranksWanted, sumOffTotal } from './read-sharing.ts'

/**
 * What an answer still lacks for its page to be left: everything that `readAnswer` lets pass while
 * the respondent is at it.
 *
 * @param answer - an answer as `readAnswer` gives it
 */
export function lackingIn(
  question: Question,
  answer: Answer | undefined,
  wording: Wording,
): readonly Issue[] {
  if (answer === undefined) {
    return question.required ? [problemAt(question, 'interview.required')] : []
  }
  if (question.type === 'multiple') return lackingChoices(question, answer)
  if (question.type === 'grid') return lackingRows(question, answer, wording)
  if (question.type === 'rank') return lackingRanks(question, answer)
  return question.type === 'constant_sum' ? lackingAmounts(question, answer) : []
}

function lackingRanks(question: RankQuestion, answer: Answer): readonly Issue[] {
  if (answer.kind !== 'rank') return []
  const [count, ranked] = [ranksWanted(question), answer.codes.length]
  return ranked < count
    ? [problemAt(question, 'interview.ranking_too_short', { count, ranked })]
    : []
}

function lackingAmounts(question: ConstantSumQuestion, answer: Answer): readonly Issue[] {
  const sum = answer.kind === 'constant_sum' ? sumOffTotal(question, answer.amounts) : undefined
  if (sum === undefined) return []
  return [problemAt(question, 'interview.amounts_off_total', { total: question.total, sum })]
}

function lackingChoices(question: MultipleQuestion, answer: Answer): readonly Issue[] {
  if (answer.kind !== 'multiple') return []
  const minimum = question.minimum ?? 0
  const chosen = answer.codes.length
  if (chosen >= minimum) return []
  // "None of these" is one choice, and enough.
  const alone = answer.codes.some((code) => {
    const option = findOption(question, code)
    return option !== undefined && standsAlone(option)
  })
  return alone ? [] : [problemAt(question, 'interview.too_few_choices', { minimum, chosen })]
}

function lackingRows(question: GridQuestion, answer: Answer, wording: Wording): readonly Issue[] {
  if (!question.required || answer.kind !== 'grid') return []
  const left = question.rows.filter(({ id }) => codesOfRow(answer, id).length === 0)
  if (left.length === 0) return []
  const rows = listItems(
    left.map(({ label }) => wording.text(label)),
    wording.language,
  )
  return [problemAt(question, 'interview.rows_required', { rows })]
}
