import type { Code } from '../core/ids.ts'
import type { Option, Question } from '../study/questionnaire.ts'
import type { Answer } from './answers.ts'
import { findOption, optionsOf } from './options-of.ts'
import { codesOfRow } from './reading/read-grid.ts'
import type { Reached } from './route.ts'
import { listItems, writeDate } from './wording.ts'
import type { Wording } from './wording.ts'

/**
 * Says an answer in words, as plain text, to be put into a later question.
 *
 * @param reached - the question and its answer
 * @param part - a row of a grid, or undefined
 * @param wording - language and labels
 * @returns nothing when there is no answer, or "don't know"
 */
export function describeAnswer(
  reached: Reached,
  part: string | undefined,
  wording: Wording,
): string | undefined {
  const { question, answer } = reached
  if (answer === undefined) return undefined
  const items =
    part === undefined ? itemsOf(question, answer, wording) : cellOf(reached, part, wording)
  // One item needs no list format, which is slow to make.
  return items.length < 2 ? items[0] : listItems(items, wording.language)
}

function itemsOf(question: Question, answer: Answer, wording: Wording): readonly string[] {
  switch (answer.kind) {
    case 'single':
      return labels(question, [answer.code], wording, answer.other)
    case 'multiple':
      return labels(question, answer.codes, wording, answer.other)
    case 'rank':
      return labels(question, answer.codes, wording)
    case 'number':
      return [answer.value.toLocaleString(wording.language)]
    case 'text':
      return [answer.value]
    case 'date':
      return [writeDate(answer.value, wording.language)]
    case 'constant_sum':
      return shares(question, answer.amounts, wording)
    case 'grid':
    case 'missing':
      return []
  }
}

function cellOf(reached: Reached, row: string, wording: Wording): readonly string[] {
  const { question, answer } = reached
  return answer?.kind === 'grid' ? labels(question, codesOfRow(answer, row), wording) : []
}

/** The labels of codes; what was typed beside "other" stands for its label. */
function labels(
  question: Question,
  codes: readonly Code[],
  wording: Wording,
  other?: string,
): readonly string[] {
  return codes.flatMap((code) => {
    const option = findOption(question, code)
    if (option === undefined || option.missing !== undefined) return []
    return [option.other && other !== undefined ? other : wording.text(option.label)]
  })
}

function shares(
  question: Question,
  amounts: Readonly<Record<string, number>>,
  wording: Wording,
): readonly string[] {
  const given = (option: Option): number =>
    Object.hasOwn(amounts, option.code) ? (amounts[option.code] ?? 0) : 0
  return optionsOf(question)
    .filter((option) => given(option) > 0)
    .map(
      (option) =>
        `${wording.text(option.label)} (${given(option).toLocaleString(wording.language)})`,
    )
}
