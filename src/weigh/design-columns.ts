import type { CalibrationBasis } from './calibration-basis.ts'

/**
 * Weights and sampling design as plain columns, one entry a respondent.
 *
 * Use it for data that no study folder describes; the words are those of R's `svydesign`.
 */
export interface DesignColumns {
  /** Above 0. */
  readonly weights: ArrayLike<number>
  /** Stratum of each respondent; one stratum when absent. */
  readonly strata?: ArrayLike<string | number> | undefined
  /**
   * Cluster (primary sampling unit) of each respondent; respondents are the units when absent.
   * Clusters of the same name in two strata are two, as with R's `nest = TRUE`.
   */
  readonly psu?: ArrayLike<string | number> | undefined
  /** Secondary sampling unit of each respondent, nested in its cluster. */
  readonly ssu?: ArrayLike<string | number> | undefined
  /** Sizes of the population, for designs that drew a good part of it. */
  readonly fpc?: PopulationSizes | undefined
  /** What to do with a stratum of a single sampling unit; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
  /** What calibration fixed, when the weights were calibrated. */
  readonly calibration?: CalibrationBasis | undefined
}

/**
 * Sizes of the population per respondent, or sampling fractions when all numbers of both stages are
 * at most 1; infinite where no correction is wanted. As `fpc` of R's `svydesign`.
 */
export interface PopulationSizes {
  /** Clusters in the population of the respondent's stratum. */
  readonly first: ArrayLike<number>
  /**
   * Secondary units in the population of the respondent's cluster. Without `ssu` respondents are the
   * secondary units.
   */
  readonly second?: ArrayLike<number> | undefined
}

/**
 * What to do with a stratum of a single sampling unit, whose variance cannot be seen:
 *
 * - `fail`: no variance for anything;
 * - `certainty`: the unit was sure to be drawn, its stratum adds nothing;
 * - `adjust`: the unit's distance from zero, which is the mean of the scores of means and ratios;
 * - `average`: the mean contribution of the other strata.
 *
 * Source: option `survey.lonely.psu` of R's package survey.
 */
export type LonelyRule = 'fail' | 'certainty' | 'adjust' | 'average'
