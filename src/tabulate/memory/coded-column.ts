import { noCategory } from '../../dataset/dataset.ts'
import type { Column, MultipleColumn, SingleColumn } from '../../dataset/dataset.ts'
import { allocateCodes } from '../kernel/allocate.ts'
import type { CodedColumn } from '../kernel/tally.ts'

/** What a respondent in a state answered. */
export interface AnswerState {
  readonly status: number
  /** Whether the respondent holds a category. */
  readonly has: (category: number) => boolean
  /** The category of a single variable; `noCategory` for none, and for other kinds. */
  readonly category: number
}

/**
 * All answers to a variable as one code a respondent: each pair of category and status that occurs,
 * or each set of a few options with its status. Tables, nets and bases of the variable all read it.
 */
export interface CodedAnswers extends CodedColumn {
  readonly answers: readonly AnswerState[]
  /** The options of a multiple variable that the code tells; all of them of other kinds. */
  readonly tells: (category: number) => boolean
}

/** Codes a column; a multiple column of many options makes several. */
export function codeColumn(column: Column): readonly CodedAnswers[] {
  switch (column.kind) {
    case 'single':
      return [codeSingle(column)]
    case 'multiple':
      return codeMultiple(column)
    case 'number':
    case 'text':
      return [codeStatus(column.status)]
  }
}

const everyCategory = (): boolean => true
const noCategories = (): boolean => false

interface RankedStates {
  readonly codes: CodedColumn['codes']
  readonly states: readonly number[]
}

/** The numbers below `count` that occur, and the rank of each row's among them. */
function rankStates(pairs: Uint32Array, count: number): RankedStates {
  const ranks = new Uint32Array(count)
  for (let row = 0; row < pairs.length; row++) ranks[pairs[row] ?? 0] = 1
  const states: number[] = []
  for (let state = 0; state < count; state++) {
    if (ranks[state] === 0) continue
    ranks[state] = states.length
    states.push(state)
  }
  const codes = allocateCodes(pairs.length, states.length)
  for (let row = 0; row < pairs.length; row++) codes[row] = ranks[pairs[row] ?? 0] ?? 0
  return { codes, states }
}

// Loops read typed arrays in place: they run once a respondent and column.

function statusCount(status: Uint8Array): number {
  let greatest = 0
  for (let row = 0; row < status.length; row++) greatest = Math.max(greatest, status[row] ?? 0)
  return greatest + 1
}

function categoryCount(categories: Uint16Array): number {
  let count = 0
  for (let row = 0; row < categories.length; row++) {
    const category = categories[row] ?? noCategory
    if (category >= count && category !== noCategory) count = category + 1
  }
  return count
}

function codeSingle({ codes: categories, status }: SingleColumn): CodedAnswers {
  const statuses = statusCount(status)
  const none = categoryCount(categories)
  const pairs = new Uint32Array(status.length)
  for (let row = 0; row < pairs.length; row++) {
    pairs[row] = Math.min(categories[row] ?? noCategory, none) * statuses + (status[row] ?? 0)
  }
  const { codes, states } = rankStates(pairs, (none + 1) * statuses)
  const answers = states.map((state): AnswerState => {
    const held = Math.floor(state / statuses)
    const category = held === none ? noCategory : held
    return {
      status: state % statuses,
      category,
      has: (one) => one === category && category !== noCategory,
    }
  })
  return { codes, states: answers.length, answers, tells: everyCategory }
}

function codeStatus(status: Uint8Array): CodedAnswers {
  const { codes, states } = rankStates(Uint32Array.from(status), statusCount(status))
  const answers = states.map((state) => ({
    status: state,
    category: noCategory,
    has: noCategories,
  }))
  return { codes, states: answers.length, answers, tells: everyCategory }
}

/** As many options a code as fit into a byte beside the statuses that occur. */
function codeMultiple({ status, selected }: MultipleColumn): readonly CodedAnswers[] {
  const statuses = codeStatus(status)
  const perCode = Math.max(1, Math.floor(Math.log2(2 ** 8 / statuses.states)))
  const starts = selected.map((_, category) => category).filter((at) => at % perCode === 0)
  return (starts.length === 0 ? [0] : starts).map((start) => {
    const options = selected.slice(start, start + perCode)
    const sets = 2 ** options.length
    const codes = allocateCodes(status.length, statuses.states * sets)
    for (let row = 0; row < status.length; row++) codes[row] = (statuses.codes[row] ?? 0) * sets
    options.forEach((option, at) => addOption(codes, option, 2 ** at))
    const tells = (category: number): boolean =>
      category >= start && category < start + options.length
    const answers = statuses.answers.flatMap((answer) =>
      Array.from({ length: sets }, (_, set) => ({
        ...answer,
        has: (category: number): boolean =>
          tells(category) && ((set >> (category - start)) & 1) === 1,
      })),
    )
    return { codes, states: answers.length, answers, tells }
  })
}

function addOption(codes: CodedColumn['codes'], option: Uint8Array, bit: number): void {
  for (let row = 0; row < codes.length; row++) {
    if (option[row] === 1) codes[row] = (codes[row] ?? 0) + bit
  }
}
