import type { NumberGrid } from '../sample-grid.ts'
import type { PackedWeights } from './packed-weights.ts'

/** A column of small whole numbers: the state of each respondent, below `states`. */
export interface CodedColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  readonly states: number
}

/** Where each respondent counts: a slot, or `slotCount` for nowhere; all in slot 0 when absent. */
export type SlotArray = Uint8Array | Uint32Array

/** A number to sum, with its grid. */
export interface NumberColumnOnGrid {
  readonly values: Float64Array
  readonly status: Uint8Array
  readonly grid: NumberGrid
}

/** What a kernel counts: coded columns and numbers by slot. */
export interface Tally {
  readonly weights: PackedWeights
  readonly slots?: SlotArray | undefined
  readonly slotCount: number
  /** Respondents of the sample who stand in a slot. */
  readonly standing: number
  readonly columns: readonly CodedColumn[]
  readonly numbers: readonly NumberColumnOnGrid[]
}

/** Doubles in the sums of one state, and of one number, in a slot. */
export const perState = 3
export const perNumber = 6

/**
 * Length of a tally's sums: whole numbers of grid steps, so that those of two ranges of rows may be
 * added up.
 *
 * **Shape**: column after column slots × states × (n, w, w²), then number after number
 * slots × (n, w, w², wy, w²y, w²y²).
 */
export function tallyLength({ slotCount, columns, numbers }: Tally): number {
  const states = columns.reduce((sum, column) => sum + column.states, 0)
  return slotCount * (states * perState + numbers.length * perNumber)
}
