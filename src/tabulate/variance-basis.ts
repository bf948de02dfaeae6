import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { DesignFacts, SampleFacts } from '../weigh/sample-facts.ts'
import type { AggregateRequest } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import { projectMargins } from './margin-projection.ts'
import type { MarginProjection } from './margin-projection.ts'
import { stratumFactors } from './stratum-factors.ts'
import type { StratumFactors } from './stratum-factors.ts'
import { numberAt } from '../stats/number-at.ts'

/** What turns scores into variances: the same for all estimates of a sample. */
export interface VarianceBasis {
  /** Whether groups of sums are sampling units, or strata of them. */
  readonly units: DesignFacts['kind']
  readonly groupCount: number
  /** Stratum of each group of sums. */
  readonly stratum: Uint32Array
  /** Sampling units of each stratum. */
  readonly unitCounts: Float64Array
  readonly factors: StratumFactors
  /** Sampling units minus strata. */
  readonly df: number
  /** Why no variance can be computed, when none can. */
  readonly obstacle?: Note | undefined
  readonly projection?: MarginProjection | undefined
}

/**
 * Asks for the sums over all respondents that variances need: by group, and by cell of the margins.
 * Clusters are counted in the design, so that without margins nothing is needed.
 */
export function basisRequests({
  design,
  calibration,
}: Pick<SampleFacts, 'design' | 'calibration'>): readonly AggregateRequest[] {
  if (design.kind === 'clusters' && calibration === undefined) return []
  return [{ byDesign: true, by: [], measures: [] }]
}

/**
 * Finds what the variances of a sample are made of.
 *
 * A stratum with a single sampling unit has no variance to see: rather than take it for zero, every
 * estimate of the sample goes without, unless the design says how to make up for it.
 *
 * @param everyone - the answer to `basisRequests`, when something was asked
 */
export function varianceBasis(
  { design, calibration }: Pick<SampleFacts, 'design' | 'calibration'>,
  everyone: Aggregates | undefined,
): VarianceBasis {
  const stratum =
    design.kind === 'clusters' ? design.stratum : Uint32Array.from(design.strata, (_, at) => at)
  const unitCounts = countUnits(design, everyone)
  const units = unitCounts.reduce((sum, count) => sum + count, 0)
  const factors = stratumFactors(unitCounts, design)
  return {
    units: design.kind,
    groupCount: stratum.length,
    stratum,
    unitCounts,
    factors,
    df: units - unitCounts.length,
    obstacle:
      findObstacle(design, unitCounts, factors) ?? withoutDegrees(units - unitCounts.length),
    projection:
      calibration === undefined || everyone === undefined
        ? undefined
        : projectMargins(calibration, everyone),
  }
}

function countUnits(design: DesignFacts, everyone: Aggregates | undefined): Float64Array {
  const counts = new Float64Array(design.strata.length)
  if (design.kind === 'clusters') {
    for (const at of design.stratum) counts[at] = numberAt(counts, at) + 1
  } else {
    everyone?.group.forEach((at, slot) => {
      counts[at] = numberAt(counts, at) + numberAt(everyone.n, slot)
    })
  }
  return counts
}

function findObstacle(
  { strata, populationUnits }: DesignFacts,
  unitCounts: Float64Array,
  { obstacle }: StratumFactors,
): Note | undefined {
  const over = strata.findIndex(
    (_, h) => numberAt(unitCounts, h) > (populationUnits?.[h] ?? Infinity),
  )
  if (over >= 0) {
    const size = populationUnits?.[over] ?? 0
    const sampled = numberAt(unitCounts, over)
    return issue('tabulate.more_units_than_population', {
      stratum: strata[over] ?? '',
      sampled,
      size,
    })
  }
  if (obstacle === undefined) return undefined
  return strata.length > 1
    ? issue('tabulate.single_unit', { stratum: strata[obstacle] ?? '' })
    : issue('tabulate.too_few_units')
}

/** Intervals and tests need a degree of freedom: a unit more than there are strata. */
function withoutDegrees(df: number): Note | undefined {
  return df > 0 ? undefined : issue('tabulate.no_degrees')
}
