/** What is left of a subtraction below this, relatively, is rounding. */
const negligible = 1e-12

/**
 * A difference, or 0 when it is only what rounding left: shares that strata, clusters or raking fix
 * have no variance, and none must be made up.
 *
 * @param scale - size of what was subtracted
 */
export function dropRounding(difference: number, scale: number): number {
  return Math.abs(difference) <= negligible * Math.abs(scale) ? 0 : difference
}
