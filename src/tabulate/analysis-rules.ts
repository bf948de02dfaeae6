/** How every table, gap and trend is tested and drawn; each says so in its provenance. */
export const analysisRules = {
  /** Confidence level of intervals, one minus the level of tests (0–1). */
  level: 0.95,
  /** p-values are multiplied by the tests within a row and block. */
  multiplicity: 'bonferroni',
  /** Fewest respondents in both bases of a column test. */
  smallestTestBase: 30,
} as const
