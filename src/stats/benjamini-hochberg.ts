import { requirePValues } from './require-that.ts'

/**
 * Adjusts p-values so that, of the findings kept at a level, no larger a part is false on average.
 *
 * Use it over a table or a book of tables, without nets and copies of a column: tests that say the
 * same thing twice count twice.
 *
 * **Shape**: one adjusted p-value a p-value, in the same order. **Unit**: 0–1.
 *
 * @throws RangeError when a p-value is not from 0 to 1
 * @example
 * ```ts
 * import { benjaminiHochberg } from 'visavis/stats'
 * benjaminiHochberg([0.5, 0.01, 0.02]) // => [0.5, 0.03, 0.03]
 * ```
 *
 * @remarks Source: Benjamini & Hochberg (1995), JRSS B 57, 289–300, step-up: p₍ᵢ₎·m/i, running minimum from the
 * largest. Checked against R 4.2.2 `p.adjust(method = "BH")`, test/reference/multiplicity.json.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  requirePValues('benjaminiHochberg', pValues)
  const fromLargest = pValues.map((p, at) => ({ p, at })).toSorted((a, b) => b.p - a.p)
  const adjusted = pValues.map(() => 1)
  let lowest = 1
  fromLargest.forEach(({ p, at }, fallen) => {
    const rank = pValues.length - fallen
    lowest = Math.min(lowest, (pValues.length / rank) * p)
    adjusted[at] = lowest
  })
  return adjusted
}
