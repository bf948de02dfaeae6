import type { Calibration } from './calibration.ts'

/**
 * What calibration fixed, so that variances know which totals are known.
 *
 * Raking, post-stratification and regression estimators all leave the same trace: the auxiliary
 * variables whose weighted totals were met, and the weights before they were.
 *
 * **Shape**: one array an auxiliary variable, one entry a respondent. Columns that others explain (the
 * last level of each margin beside an intercept) do no harm.
 */
export interface CalibrationBasis {
  /** Auxiliary variables: indicators of the levels of margins, or numbers. */
  readonly x: readonly Float64Array[]
  /** Weight of each respondent before calibration, above 0. */
  readonly designWeights: Float64Array
}
