import type { LonelyRule } from './design-columns.ts'
import { isLonely, undrawn } from './lonely-strata.ts'
import type { DesignStage } from './design-stage.ts'

/** How the strata of a stage count. */
export interface StageRule {
  readonly lonely: LonelyRule
  /** What the variance of each stratum counts for. */
  readonly shares: Float64Array
  /** Whether it is the first stage, whose strata can stand in for one another. */
  readonly first: boolean
}

/**
 * What a stage adds to the covariances: Σ_h (1 − f_h) n_h/(n_h − 1) Σ_c (u_hc − ū_h)(v_hc − v̄_h).
 *
 * @param totals - sums of w z by unit, an array a statistic
 * @returns undefined when every stratum that could tell a variance is lonely and the rule is `average`
 */
export function stageCovariance(
  stage: DesignStage,
  totals: readonly Float64Array[],
  { lonely, shares, first }: StageRule,
): Float64Array | undefined {
  const alone = stage.strata.filter((_, h) => (shares[h] ?? 0) > 0 && isLonely(stage, h)).length
  const seen = stage.strata.length - alone
  // R finds no average within a cluster either: a cluster has no other strata.
  if (lonely === 'average' && alone > 0 && (!first || seen === 0)) return undefined
  const scale = shares.map((share, h) => share * scaleOf(stage, h, lonely))
  const centred = totals.map((total) => centre(stage, total, lonely))
  const stretch = lonely === 'average' ? stage.strata.length / seen : 1
  const k = totals.length
  const covariance = new Float64Array(k * k)
  centred.forEach((u, row) => {
    for (let column = row; column < k; column++) {
      const value = stretch * scaledProduct(stage, scale, u, centred[column] ?? u)
      covariance[row * k + column] = value
      covariance[column * k + row] = value
    }
  })
  return covariance
}

/** What the cross-products of a stratum are multiplied by. */
function scaleOf(stage: DesignStage, stratum: number, lonely: LonelyRule): number {
  const units = stage.counts[stratum] ?? 0
  if (units > 1) return (undrawn(stage, stratum) * units) / (units - 1)
  return lonely === 'adjust' ? undrawn(stage, stratum) : 0
}

/** Totals less the mean of their stratum; a lonely one stays whole under `adjust`. */
function centre(
  { stratum, counts }: DesignStage,
  totals: Float64Array,
  lonely: LonelyRule,
): Float64Array {
  const sums = new Float64Array(counts.length)
  totals.forEach((total, unit) => {
    const h = stratum[unit] ?? 0
    sums[h] = (sums[h] ?? 0) + total
  })
  return totals.map((total, unit) => {
    const h = stratum[unit] ?? 0
    const units = counts[h] ?? 1
    return lonely === 'adjust' && units === 1 ? total : total - (sums[h] ?? 0) / units
  })
}

function scaledProduct(
  { stratum }: DesignStage,
  scale: Float64Array,
  u: Float64Array,
  v: Float64Array,
): number {
  let sum = 0
  for (let unit = 0; unit < u.length; unit++) {
    sum += (scale[stratum[unit] ?? 0] ?? 0) * (u[unit] ?? 0) * (v[unit] ?? 0)
  }
  return sum
}
