import type { VariableId } from '../../core/ids.ts'
import type { CodedColumn } from '../kernel/tally.ts'
import type { CodedAnswers } from './coded-column.ts'

/** A classifier as codes, with the level of each state; −1 for none. */
export interface CodedClassifier {
  readonly column: CodedColumn
  readonly levels: Int32Array
  /** The variable whose answers the codes are, when they are those of one. */
  readonly source?: AnswerSource | undefined
}

/** The variable that codes tell the answers to. */
export interface AnswerSource {
  readonly variable: VariableId
  readonly coded: CodedAnswers
}
