import { numberAt } from '../stats/number-at.ts'
import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { slotsOf, sumOver } from './block-sums.ts'
import type { BlockSums } from './block-sums.ts'
import { estimateCell } from './estimate-cell.ts'
import type { CellRules } from './estimate-cell.ts'
import { estimateDomain } from './estimate-domain.ts'
import { ratioSums } from './ratio-sums.ts'
import type { Statistic } from './statistic.ts'
import type { Cell, Estimate } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** What a summary of the answers' values is made of. */
export interface Summarised {
  readonly basis: VarianceBasis
  readonly sums: BlockSums
  readonly column: number
  readonly statistic: Statistic
  readonly rules: CellRules
}

/** Median or standard deviation of the answers' values in a column. */
export function summaryCell(of: Summarised): Cell {
  return of.statistic.kind === 'median' ? medianCell(of) : deviationCell(of)
}

/**
 * Standard deviation: the root of Σw(y − ȳ)²/Σw · n/(n − 1), its error by linearisation.
 *
 * Checked against R survey 4.1-1 `svyvar`, test/reference/summaries.json.
 */
function deviationCell(of: Summarised): Cell {
  const mean = averageOf(of, (y) => y)
  if (mean.kind === 'withheld') return mean
  const spread = averageOf(of, (y) => (y - mean.value) ** 2)
  if (spread.kind === 'withheld') return spread
  const { n } = spread.bases
  if (n < 2) return { kind: 'withheld', reason: 'no_variance' }
  const value = Math.sqrt((spread.value * n) / (n - 1))
  const se = value === 0 ? 0 : (spread.se * n) / (n - 1) / (2 * value)
  const reach = se * studentTQuantile((1 + of.rules.level) / 2, spread.df)
  return { ...spread, value, se, interval: [Math.max(0, value - reach), value + reach] }
}

/**
 * Median: the smallest value that half of the base reaches, with Woodruff's interval.
 *
 * Source: Woodruff (1952), JASA 47, 635–646. Checked against R survey 4.1-1
 * `svyquantile(interval.type = "mean", qrule = "math")`, test/reference/summaries.json.
 */
function medianCell(of: Summarised): Cell {
  const reached = distributionOf(of)
  const value = valueReaching(reached, 0.5)
  if (value === undefined) return { kind: 'withheld', reason: 'empty_base' }
  const share = averageOf(of, (y) => (y <= value ? 1 : 0), true)
  if (share.kind === 'withheld') return share
  const [low, high] = share.interval.map((bound) => valueReaching(reached, bound))
  if (low === undefined || high === undefined) return { kind: 'withheld', reason: 'no_variance' }
  const t = studentTQuantile((1 + of.rules.level) / 2, share.df)
  return { ...share, value, se: (high - low) / (2 * t), interval: [low, high] }
}

/** The average over those with a value of a function of it. */
function averageOf(
  { basis, sums, column, statistic, rules }: Summarised,
  take: (value: number) => number,
  share: boolean = false,
): Estimate | Exclude<Cell, Estimate> {
  const { x = [], y, shift } = statistic
  const taken = y.map((value, level) => (x[level] === 1 ? take(value + shift) : 0))
  const series = ratioSums(sums.aggregates, { ...statistic, y: taken })
  const estimate = estimateDomain(basis, sums, column, { series, over: 'valued' })
  return estimateCell(rules, estimate, { share, shift: 0 })
}

/** Values from the lowest to the highest, each with the share of the base that it reaches. */
type Distribution = readonly { readonly value: number; readonly share: number }[]

function distributionOf({ sums, column, statistic }: Summarised): Distribution {
  const { x = [], y, shift, measure } = statistic
  const found = sums.aggregates.measures[measure]
  if (found?.kind !== 'levels') return []
  const slots = slotsOf(sums, column)
  const levels = y.flatMap((value, level) => {
    if (x[level] !== 1) return []
    const weights = Float64Array.from(slots, (slot) =>
      numberAt(found.w, slot * found.levelCount + level),
    )
    const weight = sumOver(weights, Uint32Array.from(weights.keys()))
    return weight > 0 ? [{ value: value + shift, weight }] : []
  })
  const total = levels.reduce((sum, { weight }) => sum + weight, 0)
  let reached = 0
  return levels
    .toSorted((a, b) => a.value - b.value)
    .map(({ value, weight }) => ({ value, share: (reached += weight) / total }))
}

/** Shares that rounding left this close below p reach it. */
const rounding = 1e-12

function valueReaching(reached: Distribution, p: number): number | undefined {
  return reached.find(({ share }) => share >= p - rounding)?.value
}
