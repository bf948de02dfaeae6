import type { Code, QuestionId } from '../core/ids.ts'
import type { MissingKind } from '../study/variable.ts'
import type { Answer } from './answers.ts'

/** A page as one respondent sees it now: words in their language, options in their order. */
export interface PageView {
  readonly id: string
  readonly title?: string | undefined
  /** The questions to show, given the answers so far. */
  readonly questions: readonly QuestionView[]
  /** Whether there is a page before. */
  readonly canGoBack: boolean
  /** How far the respondent has come: share (0–1) of the questionnaire's pages that lie behind. */
  readonly progress: number
}

interface QuestionViewBase {
  readonly id: QuestionId
  readonly text: string
  readonly hint?: string | undefined
  readonly required: boolean
  /** The answer so far. */
  readonly answer?: Answer | undefined
}

/** An option as it is shown. */
export interface OptionView {
  readonly code: Code
  readonly label: string
  /** Goes with no other option of a multiple question. */
  readonly exclusive: boolean
  /** Opens a line of text. */
  readonly other: boolean
  readonly value?: number | undefined
  readonly missing?: MissingKind | undefined
}

/** A row of a grid as it is shown. */
export interface RowView {
  readonly id: string
  readonly label: string
}

/** One choice among options. */
export interface ChoiceView extends QuestionViewBase {
  readonly type: 'single' | 'scale' | 'nps'
  readonly options: readonly OptionView[]
}

/** Several choices among options. */
export interface MultipleView extends QuestionViewBase {
  readonly type: 'multiple'
  readonly options: readonly OptionView[]
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** The same options for several rows. */
export interface GridView extends QuestionViewBase {
  readonly type: 'grid'
  readonly cells: 'single' | 'multiple' | 'scale'
  readonly rows: readonly RowView[]
  readonly options: readonly OptionView[]
}

/** A number to write. */
export interface NumberView extends QuestionViewBase {
  readonly type: 'number'
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly decimals: number
  readonly unit?: string | undefined
}

/** A text to write. */
export interface TextView extends QuestionViewBase {
  readonly type: 'text'
  /** In characters (code points). */
  readonly maximumLength: number
  readonly lines: 'one' | 'many'
}

/** A date to give. */
export interface DateView extends QuestionViewBase {
  readonly type: 'date'
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
}

/** Options to put in order. */
export interface RankView extends QuestionViewBase {
  readonly type: 'rank'
  readonly options: readonly OptionView[]
  /** How many to rank. */
  readonly count: number
}

/** Amounts to share out. */
export interface ConstantSumView extends QuestionViewBase {
  readonly type: 'constant_sum'
  readonly options: readonly OptionView[]
  readonly total: number
}

/** A question of any type as it is shown. */
export type QuestionView =
  | ChoiceView
  | MultipleView
  | GridView
  | NumberView
  | TextView
  | DateView
  | RankView
  | ConstantSumView
