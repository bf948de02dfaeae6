import type { Code, ConceptId, PopulationId, QuestionId, VariableId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Expression } from './expression/ast.ts'

/** Why there is no answer; kinds are kept apart because their bases differ. */
export type MissingKind = 'not_asked' | 'no_answer' | 'refused' | 'dont_know'

/** Kinds of missing in the order of their codes in a column's status. */
export const missingKinds: readonly MissingKind[] = [
  'not_asked',
  'no_answer',
  'refused',
  'dont_know',
]

/** The column that says on every row of a file that its answers are simulated; no variable's name. */
export const simulatedColumn = 'simulated'

/** What values a variable holds. */
export type VariableKind = 'single' | 'multiple' | 'number' | 'text' | 'date'

/** How its values may be summarised. */
export type Measure = 'nominal' | 'ordinal' | 'scale' | 'nps'

/** One category of a single or multiple variable. */
export interface Category {
  readonly code: Code
  readonly label: LocalText
  /** Number it stands for in a mean. */
  readonly value?: number | undefined
  /** Set when choosing it means a kind of missing, such as "don't know". */
  readonly missing?: MissingKind | undefined
  /** Values that stand for it in a foreign file. */
  readonly source: readonly string[]
  /** The column of a foreign file that holds this option of a multiple variable. */
  readonly column?: string | undefined
}

/** A condition under which a derived variable has a category. */
export interface DerivedCase {
  readonly code: Code
  readonly when: Expression
}

/** A column of answers as the codebook describes it. */
export interface Variable {
  readonly id: VariableId
  readonly population: PopulationId
  readonly question?: QuestionId | undefined
  readonly concept: ConceptId
  readonly kind: VariableKind
  readonly measure: Measure
  /** Question text, with the row's text for a grid. */
  readonly label: LocalText
  readonly categories: readonly Category[]
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  /** The column of a foreign file; its own id when absent. */
  readonly column?: string | undefined
  /** Waves in which it was asked. */
  readonly waves: readonly WaveId[]
  /** An answer could hurt who gave it. */
  readonly sensitive?: boolean | undefined
  /** Who was asked: the question's and its page's routing together. */
  readonly asked?: Expression | undefined
  /**
   * What it is made of when nobody was asked it and no file holds it: a case a category, the first
   * that holds counts. In none of them it has the kind of missing of the first of its sources that is
   * missing, and "not asked" where all are answered: it says nothing of that person.
   */
  readonly derived?: readonly DerivedCase[] | undefined
}

/** The variables of one population. */
export interface Codebook {
  readonly population: PopulationId
  readonly variables: readonly Variable[]
}
