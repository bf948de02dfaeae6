import { idOf } from '../../core/ids.ts'
import type { Code, VariableId } from '../../core/ids.ts'
import { optionsOf, standsAlone } from '../../interview/options-of.ts'
import type { GridQuestion, NumberQuestion, Question } from '../../study/questionnaire.ts'

/** One answer that a slot can take. */
export interface Level {
  readonly code: Code
  /** Number it stands for in a mean; undefined when it stands for none. */
  readonly value?: number | undefined
  /** Goes with no other answer: "none of these", "don't know". */
  readonly alone: boolean
}

/** A column to fill with answers: a question, or one row of a grid. */
export interface Slot {
  readonly variable: VariableId
  readonly question: Question
  readonly kind: 'single' | 'multiple'
  /** Whether unknown shares make a bell (steps, numbers) rather than equal parts. */
  readonly bell: boolean
  readonly levels: readonly Level[]
  /** Fewest and most answers of someone who gives any, in a multiple slot. */
  readonly fewest: number
  readonly most: number
}

/** Most distinct numbers that simulated answers to a number question take. */
const numberLevels = 100

function levelsOfOptions(question: Question): readonly Level[] {
  return optionsOf(question).map((option) => ({
    code: option.code,
    value: option.missing === undefined ? option.value : undefined,
    alone: standsAlone(option),
  }))
}

/** Evenly spaced numbers between the bounds, as fine as the decimals allow. */
function levelsOfNumber(question: NumberQuestion): readonly Level[] {
  const minimum = question.minimum ?? 0
  const maximum = question.maximum ?? minimum + numberLevels
  const finest = 10 ** -question.decimals
  const steps = Math.min(numberLevels, Math.max(0, Math.floor((maximum - minimum) / finest + 1e-9)))
  const values = Array.from({ length: steps + 1 }, (_, k) =>
    Number((minimum + (k * (maximum - minimum)) / Math.max(1, steps)).toFixed(question.decimals)),
  )
  const distinct = [...new Set(values)].filter((value) => value >= minimum && value <= maximum)
  return distinct.map((value) => ({ code: idOf<Code>(String(value)), value, alone: false }))
}

function singleSlot(question: Question, variable: VariableId, levels: readonly Level[]): Slot {
  const bell =
    question.type !== 'single' && !(question.type === 'grid' && question.cells === 'single')
  return { variable, question, kind: 'single', bell, levels, fewest: 1, most: 1 }
}

function multipleSlot(question: Question, variable: VariableId): Slot {
  const levels = levelsOfOptions(question)
  const company = levels.filter(({ alone }) => !alone).length
  const own = question.type === 'multiple' ? question : undefined
  const mustAnswer = question.required || levels.some(({ alone }) => alone)
  const fewest = Math.min(company, Math.max(own?.minimum ?? 0, mustAnswer ? 1 : 0))
  const most = Math.min(company, own?.maximum ?? company)
  return { variable, question, kind: 'multiple', bell: false, levels, fewest, most }
}

/** The column of a row of a grid. */
function rowSlot(question: GridQuestion, row: string): Slot {
  const variable = idOf<VariableId>(`${question.id}.${row}`)
  return question.cells === 'multiple'
    ? multipleSlot(question, variable)
    : singleSlot(question, variable, levelsOfOptions(question))
}

/**
 * The columns that a question fills by choices or numbers: none for a text, a date, a ranking or a
 * sharing out, which no published row counts.
 */
export function slotsOf(question: Question): readonly Slot[] {
  const own = idOf<VariableId>(question.id)
  const { type } = question
  if (type === 'grid') return question.rows.map((row) => rowSlot(question, row.id))
  if (type === 'multiple') return [multipleSlot(question, own)]
  if (type === 'number') return [singleSlot(question, own, levelsOfNumber(question))]
  const isChoice = type === 'single' || type === 'scale' || type === 'nps'
  return isChoice ? [singleSlot(question, own, levelsOfOptions(question))] : []
}
