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

/** The numbers from 0 that occur, each with its rank among them. */
function rankOf(n: number, count: number, at: (row: number) => number): RankedStates {
  const seen = new Uint8Array(count)
  for (let row = 0; row < n; row++) seen[at(row)] = 1
  const ranks = new Uint32Array(count)
  const states: number[] = []
  for (let state = 0; state < count; state++) {
    if (seen[state] === 0) continue
    ranks[state] = states.length
    states.push(state)
  }
  const codes = allocateCodes(n, states.length)
  for (let row = 0; row < n; row++) codes[row] = ranks[at(row)] ?? 0
  return { codes, states }
}

interface RankedStates {
  readonly codes: CodedColumn['codes']
  readonly states: readonly number[]
}

function greatest(values: Uint8Array | Uint16Array, except = -1): number {
  let found = 0
  for (const value of values) if (value > found && value !== except) found = value
  return found
}

function codeSingle({ codes: categories, status }: SingleColumn): CodedAnswers {
  const statuses = greatest(status) + 1
  const none = greatest(categories, noCategory) + 1
  const { codes, states } = rankOf(status.length, (none + 1) * statuses, (row) => {
    const category = categories[row] ?? noCategory
    return (category === noCategory ? none : category) * statuses + (status[row] ?? 0)
  })
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
  const { codes, states } = rankOf(status.length, greatest(status) + 1, (row) => status[row] ?? 0)
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
