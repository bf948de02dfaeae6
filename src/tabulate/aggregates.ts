/**
 * Sums by slot, a slot being a combination of levels × cell of the margins × sampling group in which
 * somebody stands. Slots are sorted by levels (−1 first), then cell, then group.
 *
 * Every weight is a whole number of steps of a grid so fine that sums are exact (`gridScale`): the
 * order of rows, threads and engines cannot change a digit.
 */
export interface Aggregates {
  readonly slotCount: number
  /** Level of each slot, an array a classifier of the request; −1 for none. */
  readonly levels: readonly Int32Array[]
  /** Cell of the margins of each slot; zeros when there are none or design was not asked. */
  readonly cell: Uint32Array
  /** Sampling group of each slot; zeros when design was not asked. */
  readonly group: Uint32Array
  /** Respondents, Σw and Σw² of each slot. */
  readonly n: Float64Array
  readonly w: Float64Array
  readonly w2: Float64Array
  /** One a measure of the request. */
  readonly measures: readonly MeasureSums[]
}

/** Sums of a measure in each slot. */
export type MeasureSums = LevelSums | NumberSums

/** Sums on each level. **Shape**: slots × levels, by slot. */
export interface LevelSums {
  readonly kind: 'levels'
  readonly levelCount: number
  readonly n: Float64Array
  readonly w: Float64Array
  readonly w2: Float64Array
}

/** Sums of a number over those who gave one, by slot; y is counted from `centre`. */
export interface NumberSums {
  readonly kind: 'number'
  /** Middle of the range of all answers of the sample, 0 when there are none. */
  readonly centre: number
  readonly n: Float64Array
  readonly w: Float64Array
  readonly w2: Float64Array
  readonly wy: Float64Array
  readonly w2y: Float64Array
  readonly w2y2: Float64Array
}
