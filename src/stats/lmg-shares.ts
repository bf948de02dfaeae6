import { numberAt } from './number-at.ts'
import { requireThat } from './require-that.ts'
import { sweep } from './sweep-inverse.ts'
import type { WithheldTest } from './withheld-test.ts'

/** How an outcome varies with what may drive it. */
export interface DriverCovariance {
  /** How many drivers, from 1 to 12. */
  readonly drivers: number
  /**
   * Covariance or correlation matrix of the outcome, which comes first, and the drivers.
   *
   * **Shape**: (drivers + 1) × (drivers + 1), by rows.
   */
  readonly covariance: ArrayLike<number>
}

/** What each driver adds to the explanation of an outcome. */
export interface LmgShares {
  readonly kind: 'lmg'
  /** R² of the regression on all drivers (0–1). */
  readonly rSquared: number
  /** What of R² each driver bears, none below 0; together they are R². */
  readonly shares: readonly number[]
}

const maxDrivers = 12

/**
 * Shares the R² of a regression among its drivers: what each adds, averaged over all orders in which
 * drivers could enter.
 *
 * Use it for "what drives satisfaction" where drivers go together and single coefficients mislead. It
 * describes association, not effect. All 2ᵏ sets of k drivers are fitted: 12 take about ten
 * milliseconds, and every further one would double that.
 *
 * **Unit**: shares of the outcome's variance (0–1). A driver that others make up bears its part.
 *
 * @returns withheld when the outcome does not vary
 * @throws RangeError when there are no drivers or more than 12, or the matrix has another shape, is not
 * finite, not symmetric, or explains more than there is (as pairwise deletion can)
 * @example
 * ```ts
 * import { lmgShares } from 'visavis/stats'
 * const covariance = [1, 0.6, 0.3, 0.6, 1, 0, 0.3, 0, 1]
 * const result = lmgShares({ drivers: 2, covariance })
 * result.kind === 'lmg' ? result.shares.map((share) => share.toFixed(2)) : [] // => ['0.36', '0.09']
 * ```
 *
 * @remarks Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis,
 * 119–127; weights by set size: Shapley (1953); Grömping (2007), Am. Stat. 61, 139–147, equation 8. Checked
 * against R 4.2.2, `lm` with weights in every order, test/reference/lmg.json.
 */
export function lmgShares(input: DriverCovariance): LmgShares | WithheldTest<'no_variance'> {
  requireDrivers(input)
  const { drivers: k, covariance } = input
  const variance = numberAt(covariance, 0)
  if (!(variance > 0)) return { kind: 'withheld', reason: 'no_variance' }
  const explained = explainedBySet(Float64Array.from(covariance), k)
  const sets = 2 ** k
  const rSquared = numberAt(explained, sets - 1) / variance
  requireThat(rSquared <= 1 + 1e-9, 'lmgShares requires a covariance that data could have')
  const weights = orderWeights(k)
  const shares = Array.from({ length: k }, (_, driver) => {
    let sum = 0
    for (let set = 0; set < sets; set++) {
      if (((set >> driver) & 1) === 1) continue
      const gain = numberAt(explained, set | (1 << driver)) - numberAt(explained, set)
      // A gain is never negative; what rounding makes of none may be.
      sum += numberAt(weights, sizeOf(set)) * Math.max(0, gain)
    }
    return sum / variance
  })
  return { kind: 'lmg', rSquared, shares }
}

/** What of the outcome's variance each set of drivers explains; a set is a number whose bits are drivers. */
function explainedBySet(covariance: Float64Array, k: number): Float64Array {
  const size = k + 1
  const explained = new Float64Array(2 ** k)
  const enter = (swept: Float64Array, set: number, from: number): void => {
    explained[set] = Math.max(0, numberAt(covariance, 0) - numberAt(swept, 0))
    for (let driver = from; driver < k; driver++) {
      const at = driver + 1
      const next = swept.slice()
      // A driver that those inside make up explains no more: sweeping leaves the matrix as it is.
      sweep(next, size, at, numberAt(covariance, at * size + at))
      enter(next, set | (1 << driver), driver + 1)
    }
  }
  enter(covariance, 0, 0)
  return explained
}

/** In what part of all orders a given driver enters right after a given set, by the size of the set. */
function orderWeights(k: number): readonly number[] {
  const weights = [1 / k]
  for (let size = 1; size < k; size++) {
    weights.push((numberAt(weights, size - 1) * size) / (k - size))
  }
  return weights
}

function sizeOf(set: number): number {
  let size = 0
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1
  return size
}

function requireDrivers({ drivers, covariance }: DriverCovariance): void {
  const verb = 'lmgShares'
  const size = drivers + 1
  requireThat(
    Number.isInteger(drivers) && drivers >= 1 && drivers <= maxDrivers,
    `${verb} requires from 1 to ${maxDrivers} drivers`,
  )
  requireThat(covariance.length === size * size, `${verb} requires a covariance of all variables`)
  for (let at = 0; at < size * size; at++) {
    const [row, column] = [Math.floor(at / size), at % size]
    const value = numberAt(covariance, at)
    const mirrored = numberAt(covariance, column * size + row)
    const scale = Math.sqrt(
      Math.abs(
        numberAt(covariance, row * size + row) * numberAt(covariance, column * size + column),
      ),
    )
    requireThat(Number.isFinite(value), `${verb} requires finite covariances`)
    requireThat(
      Math.abs(value - mirrored) <= 1e-9 * scale,
      `${verb} requires a symmetric covariance`,
    )
  }
}
