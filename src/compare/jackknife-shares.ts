import { lmgShares } from '../stats/lmg-shares.ts'
import { numberAt } from '../stats/number-at.ts'
import type { ReadDrivers } from './read-drivers.ts'
import { correlationsOf, jackknifeMoments } from './weighted-moments.ts'

/**
 * Standard errors of shares of explained variance: the shares without each unit in turn, around the
 * mean of these.
 *
 * @returns undefined when a stratum has a single unit, or a column does not vary without one
 *
 * Source: Rust & Rao (1996), Stat. Methods Med. Res. 5, 283–310, JKn. Checked against R survey 4.1-1
 * `withReplicates`, test/reference/drivers.json.
 */
export function jackknifeShares(
  { moments, stage }: ReadDrivers,
  drivers: number,
): Float64Array | undefined {
  if (stage.counts.some((count) => count < 2)) return undefined
  const replicates = jackknifeMoments(moments, stage).map((one) =>
    correlationsOf(one, moments.total),
  )
  const shares = replicates.flatMap((correlations) => {
    if (correlations === undefined) return []
    const explained = lmgShares({ drivers, covariance: correlations })
    return explained.kind === 'withheld' ? [] : [explained.shares]
  })
  if (shares.length < replicates.length) return undefined
  return Float64Array.from({ length: drivers }, (_, driver) => {
    const mean = shares.reduce((sum, one) => sum + numberAt(one, driver), 0) / shares.length
    const variance = shares.reduce((sum, one, unit) => {
      const n = numberAt(stage.counts, numberAt(stage.stratum, unit))
      return sum + ((n - 1) / n) * (numberAt(one, driver) - mean) ** 2
    }, 0)
    return Math.sqrt(variance)
  })
}
