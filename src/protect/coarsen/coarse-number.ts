import { roundHalfUp } from '../../core/round-half-up.ts'

/** What a number counts in, which says how many of its digits leave. */
export type CoarseUnit = 'share' | 'mean' | 'nps'

/** Decimals that leave: shares as whole percentages, NPS whole. */
const decimalsOf: Readonly<Record<'share' | 'nps', number>> = { share: 2, nps: 0 }

/** Digits of a mean that leave, whatever its size. */
const meanDigits = 3

/**
 * What a row of a table counts in, by its name; differences count as their sides.
 *
 * @param row - name of the row
 */
export function unitOfRowName(row: string): CoarseUnit {
  if (row === 'nps') return 'nps'
  return row === 'mean' || row === 'median' || row === 'deviation' ? 'mean' : 'share'
}

/**
 * Rounds a number to the digits that may leave, half away from zero as they are written.
 *
 * @param finer - decimals beyond those of the value, for a standard error
 */
export function coarseNumber(value: number, unit: CoarseUnit, finer: number = 0): number {
  if (unit !== 'mean') return roundHalfUp(value, decimalsOf[unit] + finer)
  // Three digits, and one decimal at most: as a mean is written.
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1
  const decimals = Math.min(1, meanDigits - whole) + finer
  return decimals >= 0
    ? roundHalfUp(value, decimals)
    : roundHalfUp(value / 10 ** -decimals) * 10 ** -decimals
}

/** Rounds an interval as the number that it is of. */
export function coarseInterval(
  [low, high]: readonly [number, number],
  unit: CoarseUnit,
): readonly [number, number] {
  return [coarseNumber(low, unit), coarseNumber(high, unit)]
}

/**
 * Cuts a p-value to two decimals, three under 0.01, on its side of the level of the test: what differs
 * significantly still does.
 *
 * @param alpha - one minus the confidence level
 */
export function coarseP(p: number, alpha: number): number {
  const step = p < 0.01 ? 1000 : 100
  const cut = Math.floor(Number((p * step).toPrecision(12))) / step
  return cut < alpha && p >= alpha ? alpha : cut
}
