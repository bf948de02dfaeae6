import { stratumFactors } from '../tabulate/stratum-factors.ts'
import type { StratumFactors } from '../tabulate/stratum-factors.ts'
import type { DesignFacts } from '../weigh/sample-facts.ts'

type Clusters = Extract<DesignFacts, { readonly kind: 'clusters' }>

/** Two samples of the same clusters, as one design on the stacked file. */
export interface JoinedDesign {
  /** Place of each cluster of the first sample among the joined ones. */
  readonly first: Uint32Array
  /** Place of each cluster of the second. */
  readonly second: Uint32Array
  /** Stratum of each joined cluster. */
  readonly stratum: Uint32Array
  /** Clusters of each stratum. */
  readonly unitCounts: Float64Array
  readonly factors: StratumFactors
  /** Clusters minus strata. */
  readonly df: number
}

/**
 * Joins the designs of two populations that were reached through the same clusters.
 *
 * A cluster is shared when both samples have one of its name in a stratum of the same name. A stratum
 * with a shared cluster is common to both, and so are all its clusters: those in which one population
 * was not met count zero for it. Other strata stay apart, one for each population, even under the
 * same name. A cluster of the same name in strata of different names is two clusters.
 *
 * @returns undefined when no cluster is shared: the samples are independent
 */
export function joinDesigns(first: DesignFacts, second: DesignFacts): JoinedDesign | undefined {
  if (first.kind !== 'clusters' || second.kind !== 'clusters') return undefined
  const common = commonStrata(first, second)
  if (common.size === 0) return undefined
  const strata = new Map<string, number>()
  const units = new Map<string, number>()
  const stratumOfUnit: number[] = []
  const sizes: number[] = []
  const place = (design: Clusters, side: string): Uint32Array =>
    Uint32Array.from(design.clusters, (name, cluster) => {
      const stratumName = stratumOf(design, cluster)
      const key = JSON.stringify([common.has(stratumName) ? '' : side, stratumName])
      const stratum = placeOf(strata, key)
      sizes[stratum] = Math.max(sizes[stratum] ?? 0, sizeOf(design, cluster))
      const unit = placeOf(units, JSON.stringify([stratum, name]))
      stratumOfUnit[unit] = stratum
      return unit
    })
  const [left, right] = [place(first, 'first'), place(second, 'second')]
  const unitCounts = new Float64Array(strata.size)
  for (const stratum of stratumOfUnit) unitCounts[stratum] = (unitCounts[stratum] ?? 0) + 1
  return {
    first: left,
    second: right,
    stratum: Uint32Array.from(stratumOfUnit),
    unitCounts,
    factors: stratumFactors(unitCounts, {
      populationUnits: Float64Array.from(sizes),
      lonely: first.lonely,
    }),
    df: units.size - strata.size,
  }
}

/** Names of the strata in which some cluster is shared. */
function commonStrata(first: Clusters, second: Clusters): ReadonlySet<string> {
  const known = new Set(
    first.clusters.map((name, at) => JSON.stringify([stratumOf(first, at), name])),
  )
  return new Set(
    second.clusters.flatMap((name, at) => {
      const stratum = stratumOf(second, at)
      return known.has(JSON.stringify([stratum, name])) ? [stratum] : []
    }),
  )
}

function stratumOf({ stratum, strata }: Clusters, cluster: number): string {
  return strata[stratum[cluster] ?? 0] ?? ''
}

/** Clusters that the population has in the stratum of one; endless when the study does not say. */
function sizeOf({ stratum, populationUnits }: Clusters, cluster: number): number {
  return populationUnits?.[stratum[cluster] ?? 0] ?? Infinity
}

function placeOf(places: Map<string, number>, key: string): number {
  const place = places.get(key) ?? places.size
  places.set(key, place)
  return place
}
