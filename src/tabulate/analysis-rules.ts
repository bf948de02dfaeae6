import type { AnalysisRules, Study } from '../study/model.ts'

/** How tables, gaps and trends are tested and drawn where a study says nothing else. */
export const defaultRules: AnalysisRules = {
  level: 0.95,
  interval: 'korn-graubard',
  tests: 'linearised',
  multiplicity: 'bonferroni',
  smallestTestBase: 30,
  againstTotal: false,
  independence: false,
  suppression: 'press',
}

/**
 * The rules by which a study's tables, gaps and trends are tested and drawn; every output says them
 * in its provenance.
 *
 * @example
 * ```ts
 * import { rulesOf } from 'visavis/tabulate'
 * rulesOf({ tables: { rules: { multiplicity: 'none' } } }).multiplicity // => 'none'
 * ```
 */
export function rulesOf({ tables }: Pick<Study, 'tables'>): AnalysisRules {
  return { ...defaultRules, ...tables.rules }
}
