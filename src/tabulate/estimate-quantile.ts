import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import type { ShareIntervalMethod } from '../stats/share-interval.ts'
import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { estimateNumber } from './estimate-number.ts'
import type { BaseNumbers, NumberColumns } from './estimate-number.ts'
import { drawShareInterval, plainCell, tInterval } from './plain-cell.ts'
import type { DrawInterval } from './plain-cell.ts'
import type { PlainSample } from './plain-sample.ts'
import type { Cell } from './table.ts'

/** Columns whose y is a number, and which quantile of it. */
export type QuantileColumns = NumberColumns & {
  /** Share of the domain at or below the quantile (0–1): 0.5 for the median, which is the default. */
  readonly p?: number | undefined
  /**
   * How to draw the interval of the share at or below the quantile. Woodruff's share ± t·se (`wald`)
   * unless told, as in R; the others never leave 0–1.
   */
  readonly interval?: ShareIntervalMethod | 'wald' | undefined
}

/** A quantile and the rule it goes by. */
export interface QuantileEstimate {
  readonly p: number
  /** The smallest value whose weighted cumulated share reaches p; R's qrule "math" or "hf1". */
  readonly rule: 'smallest_reaching'
  readonly cell: Cell
}

/**
 * Estimates a quantile of y from plain columns: weights, and the design if any.
 *
 * Use it for medians and quartiles of skewed numbers. The interval is Woodruff's: that of the share
 * at or below the quantile, read back on the scale of y; its standard error is the width over 2t.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: that of y.
 *
 * **Issues**: those of `surveyDesign`; `tabulate.not_finite`.
 *
 * @returns withheld as `empty_base` when no respondent of the domain has a number; as `no_variance`
 * when the design has none, or the `wald` interval of the share leaves 0–1 or has no width (few
 * respondents, p near an end: `korn-graubard` helps)
 * @throws RangeError when a column has not one entry a weight, or p is not between 0 and 1
 * @example
 * ```ts
 * import { estimateQuantile } from 'visavis/tabulate'
 * const y = Array.from({ length: 40 }, (_, i) => i + 1)
 * const median = estimateQuantile({ weights: y.map(() => 1), y })
 * const cell = median.ok ? median.value.cell : undefined
 * cell?.kind === 'estimate' && cell.value // => 20
 * cell?.kind === 'estimate' && cell.interval // => [14, 27]
 * ```
 *
 * Source: Woodruff (1952), JASA 47, 635–646. Checked against R survey 4.1-1
 * `svyquantile(interval.type = "mean", qrule = "math")`, test/reference/plain-estimates.json.
 */
export function estimateQuantile(columns: QuantileColumns): Result<QuantileEstimate> {
  const { p = 0.5, interval = 'wald' } = columns
  const draw = interval === 'wald' ? tInterval : drawShareInterval(interval)
  requireThat(p > 0 && p < 1, 'estimateQuantile requires a p strictly between 0 and 1')
  return estimateNumber(columns, (sample, numbers) => ({
    p,
    rule: 'smallest_reaching',
    cell: quantileCell(sample, numbers, p, draw),
  }))
}

function quantileCell(
  sample: PlainSample,
  numbers: BaseNumbers,
  p: number,
  draw: DrawInterval,
): Cell {
  const { base, values } = numbers
  const distribution = cumulate(numbers, sample.design.weights)
  const value = quantileOf(distribution, p)
  if (value === undefined) return { kind: 'withheld', reason: 'empty_base' }
  const below = values.map((own) => (own <= value ? 1 : 0))
  const share = plainCell(sample, { base, y: below, x: below.map(() => 1) }, draw)
  if (share.kind === 'withheld') return share
  const [low, high] = share.interval
  const [lower, upper] = [quantileOf(distribution, low), quantileOf(distribution, high)]
  if (!(low >= 0 && low < high) || lower === undefined || upper === undefined) {
    return { kind: 'withheld', reason: 'no_variance' }
  }
  const t = studentTQuantile((1 + sample.level) / 2, sample.df)
  return { ...share, value, se: (upper - lower) / (2 * t), interval: [lower, upper] }
}

/** Numbers from the lowest to the highest, and the share of the base that each of them reaches. */
interface Distribution {
  readonly values: Float64Array
  readonly shares: Float64Array
}

function cumulate({ base, values }: BaseNumbers, weights: Float64Array): Distribution {
  const order = values
    .map((_, i) => i)
    .filter((i) => base[i] === 1)
    .toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  let reached = 0
  const sums = order.map((i) => (reached += weights[i] ?? 0))
  return { values: order.map((i) => values[i] ?? 0), shares: sums.map((sum) => sum / reached) }
}

/** Shares that rounding left this close below p reach it. */
const rounding = 1e-12

function quantileOf({ values, shares }: Distribution, p: number): number | undefined {
  return values[shares.findIndex((share) => share >= p - rounding)]
}
