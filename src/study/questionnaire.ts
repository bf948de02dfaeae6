import type { Code, ConceptId, PopulationId, QuestionId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Expression } from './expression/ast.ts'
import type { MissingKind } from './variable.ts'

/** What one population is asked, page by page. */
export interface Questionnaire {
  readonly population: PopulationId
  readonly version: number
  /** Known from the sampling frame, never asked: company, size class. */
  readonly frame: readonly Question[]
  readonly pages: readonly Page[]
}

/** Questions shown together. */
export interface Page {
  readonly id: string
  readonly title?: LocalText | undefined
  readonly showIf?: Expression | undefined
  readonly questions: readonly Question[]
}

/** What every type of question has. */
export interface QuestionBase {
  readonly id: QuestionId
  readonly concept: ConceptId
  readonly text: LocalText
  readonly hint?: LocalText | undefined
  readonly waves: readonly WaveId[]
  readonly showIf?: Expression | undefined
  readonly required: boolean
  /** An answer could hurt who gave it: the gate asks for larger groups. */
  readonly sensitive?: boolean | undefined
  /** Keeps the page from being left while it is false; unanswered, it lets pass. Its message says what is expected. */
  readonly check?: { readonly expression: Expression; readonly message: LocalText } | undefined
  readonly column?: string | undefined
}

/** One choice offered. */
export interface Option {
  readonly code: Code
  readonly label: LocalText
  /** Excludes all the others of a multiple question ("none of these"). */
  readonly exclusive: boolean
  /** Opens a line of text ("other, please specify"). */
  readonly other: boolean
  /** Keeps its place when the others are shuffled. */
  readonly fixed: boolean
  readonly value?: number | undefined
  readonly missing?: MissingKind | undefined
  readonly source: readonly string[]
  readonly column?: string | undefined
}

/** How options are put in order. */
export type OptionOrder = 'fixed' | 'random'

/** One answer among options. */
export interface SingleQuestion extends QuestionBase {
  readonly type: 'single'
  readonly options: readonly Option[]
  readonly order: OptionOrder
}

/** Any number of answers among options. */
export interface MultipleQuestion extends QuestionBase {
  readonly type: 'multiple'
  readonly options: readonly Option[]
  readonly order: OptionOrder
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** Steps from a minimum to a maximum, ends labelled. */
export interface ScaleQuestion extends QuestionBase {
  readonly type: 'scale'
  /** One option a step, with its number as value; may end with missing options. */
  readonly options: readonly Option[]
}

/** Likelihood to recommend, 0 to 10. */
export interface NpsQuestion extends QuestionBase {
  readonly type: 'nps'
  readonly options: readonly Option[]
}

/** A row of a grid. */
export interface GridRow {
  readonly id: string
  readonly label: LocalText
  readonly column?: string | undefined
}

/** The same options asked of several rows. */
export interface GridQuestion extends QuestionBase {
  readonly type: 'grid'
  readonly cells: 'single' | 'multiple' | 'scale'
  readonly rows: readonly GridRow[]
  readonly options: readonly Option[]
  readonly rowOrder: OptionOrder
}

/** A number between bounds. */
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number'
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly decimals: number
  readonly unit?: LocalText | undefined
}

/** Open text. */
export interface TextQuestion extends QuestionBase {
  readonly type: 'text'
  readonly maximumLength: number
  readonly lines: 'one' | 'many'
}

/** A calendar date. */
export interface DateQuestion extends QuestionBase {
  readonly type: 'date'
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
}

/** Options put in order of preference, the first `count` of them. */
export interface RankQuestion extends QuestionBase {
  readonly type: 'rank'
  readonly options: readonly Option[]
  readonly order: OptionOrder
  readonly count: number
}

/** Amounts shared out among options, which must make a total. */
export interface ConstantSumQuestion extends QuestionBase {
  readonly type: 'constant_sum'
  readonly options: readonly Option[]
  readonly total: number
}

/** Every type of question. */
export type Question =
  | SingleQuestion
  | MultipleQuestion
  | ScaleQuestion
  | NpsQuestion
  | GridQuestion
  | NumberQuestion
  | TextQuestion
  | DateQuestion
  | RankQuestion
  | ConstantSumQuestion
