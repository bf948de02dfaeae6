import type { StratumFacts } from './sample-facts.ts'

/**
 * How the respondents of a sample were drawn: what a variance is made of.
 *
 * Without clusters each respondent is a sampling unit. A cluster stands in one stratum; clusters of
 * the same name in two strata are two clusters. Without strata there is one, named by an empty text.
 */
export type SampleDesign = RespondentDesign | ClusterDesign

/** Respondents drawn one by one, within strata or not. */
export interface RespondentDesign extends StratumFacts {
  readonly kind: 'respondents'
  /** Stratum of each respondent. */
  readonly stratum: Uint32Array
}

/** Respondents drawn by clusters (primary sampling units), such as companies. */
export interface ClusterDesign extends StratumFacts {
  readonly kind: 'clusters'
  /** Cluster of each respondent. */
  readonly cluster: Uint32Array
  /** Name of each cluster, so that two samples of the same clusters can be joined. */
  readonly clusters: readonly string[]
  /** Stratum of each cluster. */
  readonly stratum: Uint32Array
}
