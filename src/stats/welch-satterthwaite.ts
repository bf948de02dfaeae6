import { requireThat } from './require-that.ts'

/** A variance that is added to others, and the degrees of freedom on which it was estimated. */
export interface VariancePart {
  readonly variance: number
  /** Above 0; without end when the variance is known rather than estimated. */
  readonly df: number
}

/**
 * Answers the degrees of freedom of a sum of independent variances.
 *
 * Use it for the difference of two samples that share no cluster. The answer lies between the fewest
 * degrees among the parts and the sum of all; parts of no variance count for nothing.
 *
 * **Unit**: degrees of freedom, seldom whole.
 *
 * @throws RangeError when a variance is negative or not finite, none is above 0, or df is not above 0
 * @example
 * ```ts
 * import { welchSatterthwaite } from 'visavis/stats'
 * welchSatterthwaite([{ variance: 2, df: 10 }, { variance: 2, df: 10 }]) // => 20
 * ```
 *
 * @remarks Source: Satterthwaite (1946), Biometrics 2, 110–114; Welch (1947), Biometrika 34, 28–35. Checked
 * against R 4.2.2, test/reference/wave-difference.json.
 */
export function welchSatterthwaite(parts: readonly VariancePart[]): number {
  const sum = parts.reduce((total, { variance }) => total + variance, 0)
  for (const { variance, df } of parts) {
    requireThat(variance >= 0, 'welchSatterthwaite requires variances of at least 0')
    requireThat(df > 0, 'welchSatterthwaite requires degrees of freedom above 0')
  }
  requireThat(sum > 0 && sum < Infinity, 'welchSatterthwaite requires a finite variance above 0')
  // Parts of the whole, because the square of a small variance may be 0.
  const spread = parts.reduce((total, { variance, df }) => total + (variance / sum) ** 2 / df, 0)
  return 1 / spread
}
