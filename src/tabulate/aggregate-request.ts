import type { VariableId } from '../core/ids.ts'
import type { Expression } from '../study/expression/ast.ts'

/** A test of a respondent that every engine answers alike. */
export type Condition =
  /** The status of the answer is one of these (`statusOf`). */
  | { readonly kind: 'status'; readonly variable: VariableId; readonly statuses: readonly number[] }
  /** Holds any of these categories, by index; of a single or a multiple variable, whatever its status. */
  | {
      readonly kind: 'any_of'
      readonly variable: VariableId
      readonly categories: readonly number[]
    }
  /** The expression is true; unknown is not. */
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }

/**
 * Puts each respondent on one of a few levels, from 0, or on none (−1).
 *
 * A category classifier looks at the category first, whatever the status; respondents without one go
 * by their status.
 */
export type Classifier =
  | {
      readonly kind: 'category'
      readonly variable: VariableId
      readonly levelCount: number
      /** Level of each category of a single variable, by index; −1 for none. */
      readonly levels: readonly number[]
      /** Level of those without a category, by status; −1 or absent for none. */
      readonly blanks: readonly number[]
    }
  /** Level 0 where the condition is met; none elsewhere. */
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** Every combination of levels, the first part slowest; none when any part has none. */
  | { readonly kind: 'joint'; readonly parts: readonly Classifier[] }

/** What to sum in each slot. */
export type Measure =
  /** n, Σw and Σw² on each level. */
  | { readonly kind: 'levels'; readonly classifier: Classifier }
  /** n, Σw, Σw², Σwy, Σw²y and Σw²y² over those whose answer to a number variable is there. */
  | { readonly kind: 'number'; readonly variable: VariableId }

/** What to sum, over whom and by what. */
export interface AggregateRequest {
  /** Who counts; everybody when absent. */
  readonly base?: Condition | undefined
  /** Whether sums are kept apart by sampling group (cluster or stratum) and by cell of the margins. */
  readonly byDesign: boolean
  /** Sums are kept apart by the levels of all of these, none being a level of its own. */
  readonly by: readonly Classifier[]
  readonly measures: readonly Measure[]
}
