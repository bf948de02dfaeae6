import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'

/** Tells of weights that are not finite numbers above 0: one issue, naming the first row (from 1). */
export function weightIssues(weights: Float64Array): readonly Issue[] {
  const bad = weights.findIndex(isUnusable)
  if (bad < 0) return []
  const n = weights.reduce((count, weight) => count + (isUnusable(weight) ? 1 : 0), 0)
  return [issue('weigh.bad_weight', { weight: String(weights[bad]), row: bad + 1, n })]
}

function isUnusable(weight: number): boolean {
  return !(weight > 0 && weight < Infinity)
}
