import type { RulesFormat } from '../format/rules-format.ts'
import type { AnalysisRules } from '../model.ts'

/** The rules that a study sets; those it does not are absent. */
export function buildRules(rules: RulesFormat | undefined): Partial<AnalysisRules> | undefined {
  if (rules === undefined) return undefined
  const { smallest_test_base: smallestTestBase, against_total: againstTotal, ...same } = rules
  const named = { ...same, smallestTestBase, againstTotal }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}
