import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { SampleDesign } from '../weigh/sample-design.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import type { AggregateRequest, Aggregates, Aggregator } from './aggregator.ts'
import { projectMargins } from './margin-projection.ts'
import type { MarginProjection } from './margin-projection.ts'

/** What estimates are made of: weights, design, and what raking fixed. */
export type DesignedWeights = Pick<WeightedSample, 'weights' | 'design' | 'calibration'>

/** What turns scores into variances: the same for all estimates of a sample. */
export interface VarianceBasis {
  /** Whether groups of sums are sampling units, or strata of them. */
  readonly units: SampleDesign['kind']
  /** Stratum of each group of sums. */
  readonly stratum: Uint32Array
  /** Sampling units of each stratum. */
  readonly unitCounts: Float64Array
  /** Sampling units minus strata. */
  readonly df: number
  /** Why no variance can be computed, when none can. */
  readonly obstacle?: Note | undefined
  readonly projection?: MarginProjection | undefined
}

/** The sums over all respondents that a projection on margins needs. */
function marginRequest(sample: DesignedWeights): AggregateRequest | undefined {
  const { weights, design, calibration } = sample
  if (calibration === undefined) return undefined
  return {
    weights,
    design,
    columns: calibration.cell,
    columnCount: calibration.cellCount,
    rows: [],
  }
}

/**
 * Finds what the variances of a sample are made of.
 *
 * A stratum with a single sampling unit has no variance to see: rather than take it for zero, every
 * estimate of the sample goes without.
 *
 * @param marginSums - sums over all respondents by cell of the margins, when there are any
 */
export function varianceBasis(
  { design, calibration }: DesignedWeights,
  marginSums: Aggregates | undefined,
): VarianceBasis {
  const unitCounts = countUnits(design)
  const stratum =
    design.kind === 'clusters' ? design.stratum : Uint32Array.from(design.strata, (_, at) => at)
  const units = unitCounts.reduce((sum, count) => sum + count, 0)
  return {
    units: design.kind,
    stratum,
    unitCounts,
    df: units - unitCounts.length,
    obstacle: findObstacle(design, unitCounts),
    projection:
      calibration === undefined || marginSums === undefined
        ? undefined
        : projectMargins(calibration, marginSums),
  }
}

/** Finds the variance basis of a sample through an aggregator. */
export async function findVarianceBasis(
  sample: DesignedWeights,
  aggregator: Aggregator,
): Promise<VarianceBasis> {
  const request = marginRequest(sample)
  if (request === undefined) return varianceBasis(sample, undefined)
  return varianceBasis(sample, await aggregator.aggregate(request))
}

function countUnits({ stratum, strata }: SampleDesign): Float64Array {
  const counts = new Float64Array(strata.length)
  for (const at of stratum) counts[at] = (counts[at] ?? 0) + 1
  return counts
}

function findObstacle({ strata }: SampleDesign, unitCounts: Float64Array): Note | undefined {
  const single = unitCounts.findIndex((count) => count < 2)
  if (single < 0) return undefined
  const stratum = strata[single] ?? ''
  return strata.length > 1
    ? issue('tabulate.single_unit', { stratum })
    : issue('tabulate.too_few_units')
}
