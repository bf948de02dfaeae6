import { requireThat } from './require-that.ts'

/** An estimate, its interval, and how many answered. */
export interface DecidableEstimate {
  readonly value: number
  readonly interval: readonly [number, number]
  readonly n: number
}

/** Beyond so many times the sample, no field is planned: the threshold is too near the estimate. */
const mostTimes = 20

/**
 * Answers how many respondents would take an interval off the thresholds that it straddles, if the
 * estimate stayed where it is and the sample were drawn in the same way.
 *
 * The half of an interval on the side of a threshold shrinks as 1/√n; the sample must grow by the
 * square of what that half is of the distance. A sample drawn anew gives another estimate: print it as
 * an order of magnitude, never as a promise.
 *
 * **Unit**: respondents, rounded up to two significant digits.
 *
 * @param estimate - value and interval in one unit, respondents behind them
 * @param thresholds - in the same unit; those outside the interval need nothing
 * @returns undefined when a threshold is so near the estimate that no reasonable sample would decide
 * (more than 20 times as many), or is the estimate itself
 * @throws RangeError when the value is outside its interval or n is not above 0
 * @example
 * ```ts
 * import { baseToDecide } from 'visavis/stats'
 * baseToDecide({ value: 0.43, interval: [0.37, 0.49], n: 300 }, [0.4]) // => 1200
 * baseToDecide({ value: 0.43, interval: [0.37, 0.49], n: 300 }, [0.43]) // => undefined
 * ```
 *
 * @remarks Source: Cochran (1977), Sampling Techniques, section 4.4: the sample for a given margin of error
 * is inversely proportional to its square.
 */
export function baseToDecide(
  { value, interval: [low, high], n }: DecidableEstimate,
  thresholds: readonly number[],
): number | undefined {
  requireThat(low <= value && value <= high, 'baseToDecide requires a value in its interval')
  requireThat(n > 0 && n < Infinity, 'baseToDecide requires respondents')
  const straddled = thresholds.filter((threshold) => low <= threshold && threshold <= high)
  const times = straddled.map((threshold) => {
    const half = threshold < value ? value - low : high - value
    return (half / Math.abs(threshold - value)) ** 2
  })
  const most = Math.max(1, ...times)
  return most <= mostTimes ? roundUp(n * most) : undefined
}

/** Up to two significant digits. */
function roundUp(n: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1)
  // 1200.0000000000002 stands for 1200.
  return Math.ceil(Number((n / step).toPrecision(12))) * step
}
