import { requirePValues, requireThat } from './require-that.ts'

/**
 * Adjusts p-values so that the chance of any false finding among all comparisons stays at the level.
 *
 * Use it within a small family, such as one row of one banner block; over a whole table it hides most
 * true findings, and Benjamini–Hochberg serves better.
 *
 * **Shape**: one adjusted p-value a p-value, in the same order. **Unit**: 0–1.
 *
 * @param pValues - as tested
 * @param comparisons - how many tests were made in all, when some are not handed over; their count unless told
 * @throws RangeError when a p-value is not from 0 to 1, or fewer comparisons are told than are handed over
 * @example
 * ```ts
 * import { bonferroni } from 'visavis/stats'
 * bonferroni([0.01, 0.04, 0.4]) // => [0.03, 0.12, 1]
 * ```
 *
 * @remarks Source: Dunn (1961), JASA 56, 52–64. Checked against R 4.2.2 `p.adjust(method = "bonferroni")`,
 * test/reference/multiplicity.json.
 */
export function bonferroni(
  pValues: readonly number[],
  comparisons: number = pValues.length,
): readonly number[] {
  requirePValues('bonferroni', pValues)
  requireThat(
    comparisons >= pValues.length,
    'bonferroni requires at least as many comparisons as p-values',
  )
  return pValues.map((p) => Math.min(1, p * comparisons))
}
