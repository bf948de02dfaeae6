import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { lmgShares } from '../stats/lmg-shares.ts'
import { numberAt } from '../stats/number-at.ts'
import { sweepInverse } from '../stats/sweep-inverse.ts'
import type { DriverQuestion } from './driver-question.ts'
import { jackknifeShares } from './jackknife-shares.ts'
import { readDrivers } from './read-drivers.ts'

/** What one driver explains. */
export interface DriverShare {
  readonly name: string
  /** Weighted correlation with the outcome (−1 to 1): its sign says which way. */
  readonly correlation: number
  /** Share of the outcome's variance that the driver explains (0–1); all add up to R². */
  readonly share: number
  /** Share of R² (0–1); all add up to 1. */
  readonly ofExplained: number
  /** Standard error of `share` by leaving out one unit at a time; absent without `psu`. */
  readonly se?: number | undefined
  /** Variance inflation factor: 1 when no other driver says the same, above 5 when most of it. */
  readonly inflation: number
}

/** What all drivers explain. */
export interface DriverAnalysis {
  /** Respondents with an answer to everything. */
  readonly n: number
  /** Respondents left out for lack of one. */
  readonly incomplete: number
  /** Share of the outcome's variance that all drivers explain (0–1). */
  readonly rSquared: number
  /** In the order given. */
  readonly drivers: readonly DriverShare[]
  readonly notes: readonly Note[]
}

const mostDrivers = 12
const fewestPerDriver = 10
const strongInflation = 5

/**
 * Says how much of an outcome each of several drivers explains: shares of R², averaged over all orders
 * in which the drivers can enter a weighted regression (Lindeman, Merenda and Gold).
 *
 * Use it to rank what goes with satisfaction or trust when drivers go with one another. Shares are
 * never negative and add up to R²; `correlation` gives the direction. With `psu`, each share has a
 * jackknife standard error over these units. Respondents without an answer to everything are left out.
 *
 * **Unit**: shares of the outcome's variance (0–1).
 *
 * **Issues**: `compare.too_many_drivers`, `compare.bad_weight`, `compare.missing_label`,
 * `compare.not_a_number`, `compare.no_answers`, `compare.same_name`, `compare.constant_column`,
 * `compare.driver_explained`. Notes: `compare.association_only` always; `compare.few_respondents`,
 * `compare.incomplete_respondents`, `compare.inflated_driver`, `compare.shares_without_error`,
 * `weigh.lonely_unit`,
 * `weigh.single_unit`.
 *
 * @throws RangeError when there is no driver, or a column has not one entry a weight
 * @example
 * ```ts
 * import { driverAnalysis } from 'visavis/compare'
 * const drivers = driverAnalysis({
 *   outcome: { name: 'trust', y: [2, 4, 5, 7, 9, 9] },
 *   drivers: [
 *     { name: 'listening', y: [1, 3, 4, 6, 8, 9] },
 *     { name: 'pay', y: [3, 1, 2, 4, 3, 5] },
 *   ],
 *   weights: [1, 1, 2, 1, 1, 1],
 * })
 * drivers.ok && drivers.value.drivers.map(({ share }) => share.toFixed(2)) // => ['0.80', '0.19']
 * drivers.ok && drivers.value.notes[0]?.code // => 'compare.association_only'
 * ```
 *
 * Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis,
 * p. 119 ff.; Grömping (2007), Am. Stat. 61, 139–147; Rust & Rao (1996) for the jackknife. Checked
 * against R `lm.wfit` over all orders and survey 4.1-1 `withReplicates`, test/reference/drivers.json.
 */
export function driverAnalysis(question: DriverQuestion): Result<DriverAnalysis> {
  const { outcome, drivers, psu } = question
  requireThat(drivers.length > 0, 'driverAnalysis requires at least one driver')
  if (drivers.length > mostDrivers) {
    return fail([issue('compare.too_many_drivers', { n: drivers.length, most: mostDrivers })])
  }
  const read = readDrivers(question)
  if (!read.ok) return read
  const { correlations, n, incomplete } = read.value
  const inflations = inflationsOf(correlations, drivers.length)
  const collinear = drivers.filter((_, at) => inflations[at] === undefined)
  if (collinear.length > 0) {
    return fail(collinear.map(({ name }) => issue('compare.driver_explained', { driver: name })))
  }
  const explained = lmgShares({ drivers: drivers.length, covariance: correlations })
  if (explained.kind === 'withheld')
    throw new RangeError('driverAnalysis requires an outcome that varies')
  const { rSquared, shares } = explained
  const errors = psu === undefined ? undefined : jackknifeShares(read.value, drivers.length)
  const described = drivers.map(({ name }, at): DriverShare => ({
    name,
    correlation: numberAt(correlations, at + 1),
    share: numberAt(shares, at),
    ofExplained: rSquared > 0 ? numberAt(shares, at) / rSquared : 0,
    se: errors?.[at],
    inflation: inflations[at] ?? Infinity,
  }))
  return ok({
    n,
    incomplete,
    rSquared,
    drivers: described,
    notes: [
      ...read.value.notes,
      issue('compare.association_only', { outcome: outcome.name }),
      ...sizeNotes(n, incomplete, drivers.length),
      ...described.flatMap(inflationNotes),
      ...(errors === undefined ? [issue('compare.shares_without_error')] : []),
    ],
  })
}

/** Variance inflation factor of each driver; undefined when those before it say it all. */
function inflationsOf(correlations: Float64Array, count: number): readonly (number | undefined)[] {
  const among = Float64Array.from({ length: count * count }, (_, cell) => {
    const [row, column] = [Math.floor(cell / count) + 1, (cell % count) + 1]
    return numberAt(correlations, row * (count + 1) + column)
  })
  const inverse = sweepInverse(among, count)
  return Array.from({ length: count }, (_, at) => {
    const inflation = numberAt(inverse, at * count + at)
    return inflation > 0 ? inflation : undefined
  })
}

function sizeNotes(n: number, incomplete: number, drivers: number): readonly Note[] {
  const least = fewestPerDriver * drivers
  return [
    ...(n < least ? [issue('compare.few_respondents', { n, least, drivers })] : []),
    ...(incomplete > 0 ? [issue('compare.incomplete_respondents', { n: incomplete })] : []),
  ]
}

function inflationNotes({ name, inflation }: DriverShare): readonly Note[] {
  if (inflation <= strongInflation) return []
  const rounded = Math.round(inflation * 10) / 10
  return [issue('compare.inflated_driver', { driver: name, inflation: rounded })]
}
