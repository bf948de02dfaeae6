/** A stage of the draw. At the second the strata are the units of the first. */
export interface DesignStage {
  /** Sampling unit of each respondent, numbered from 0 across strata. */
  readonly unit: Uint32Array
  /** Stratum of each unit. */
  readonly stratum: Uint32Array
  /** Name of each stratum; the only one is named by an empty text when none were given. */
  readonly strata: readonly string[]
  /** Units sampled in each stratum. */
  readonly counts: Float64Array
  /** Sampling fraction of each stratum (0–1), 0 where the population is taken as endless. */
  readonly fraction: Float64Array
}
