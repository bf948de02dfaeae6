import type { PopulationId, VariableId, WaveId } from '../core/ids.ts'
import type { Note } from '../core/issue.ts'
import type { Codebook, Variable } from '../study/variable.ts'

/** Status of an answer in a column: 0 answered, otherwise 1 + index in `missingKinds`. */
export type StatusArray = Uint8Array

/** Code of a single column's row that has no category. */
export const noCategory = 0xffff

/** One category a row: `codes[i]` indexes `variable.categories`, or is `noCategory`. */
export interface SingleColumn {
  readonly kind: 'single'
  readonly variable: Variable
  readonly status: StatusArray
  readonly codes: Uint16Array
}

/** A set of categories a row: `selected[k][i]` is 1 when row i holds category k. */
export interface MultipleColumn {
  readonly kind: 'multiple'
  readonly variable: Variable
  readonly status: StatusArray
  readonly selected: readonly Uint8Array[]
}

/** A number a row; `values[i]` is 0 where the status is not "answered". */
export interface NumberColumn {
  readonly kind: 'number'
  readonly variable: Variable
  readonly status: StatusArray
  readonly values: Float64Array
}

/** A text (or ISO date) a row; empty where the status is not "answered". */
export interface TextColumn {
  readonly kind: 'text'
  readonly variable: Variable
  readonly status: StatusArray
  readonly values: readonly string[]
}

/** A column of answers. */
export type Column = SingleColumn | MultipleColumn | NumberColumn | TextColumn

/** Answers of one population in one wave, as typed columns. */
export interface Dataset {
  readonly population: PopulationId
  readonly wave: WaveId
  /** Respondents. */
  readonly n: number
  readonly codebook: Codebook
  readonly columns: ReadonlyMap<VariableId, Column>
  /** Weights that came with the file, when the study names their column. */
  readonly givenWeights?: Float64Array | undefined
  /** True when any answer was simulated: every page made from it must say so. */
  readonly simulated: boolean
  /** SHA-256 of the file, in hexadecimal; empty when the answers never were a file. */
  readonly hash: string
  /** True but to be told: rows left out, unknown values. */
  readonly notes: readonly Note[]
}
