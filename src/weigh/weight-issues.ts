import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'

/** Weights that cannot be used: what the first is, its row (from 1), and how many there are. */
export interface UnusableWeights {
  readonly kind: 'missing' | 'bad'
  readonly values: { readonly weight: string; readonly row: number; readonly n: number }
}

/** Tells of weights that are not finite numbers above 0, those that are missing apart. */
export function weightIssues(weights: ArrayLike<number>): readonly Issue[] {
  return unusableWeights(weights).map(({ kind, values }) => issue(`weigh.${kind}_weight`, values))
}

/** Finds weights that are missing (undefined, null, NaN), and those that are no number above 0. */
export function unusableWeights(
  weights: ArrayLike<number | undefined | null>,
): readonly UnusableWeights[] {
  const first = { missing: -1, bad: -1 }
  const counts = { missing: 0, bad: 0 }
  for (let i = 0; i < weights.length; i++) {
    const kind = problemOf(weights[i])
    if (kind === undefined) continue
    if (first[kind] < 0) first[kind] = i
    counts[kind] += 1
  }
  return (['missing', 'bad'] as const).flatMap((kind) => {
    const at = first[kind]
    const values = { weight: writtenNumber(weights[at]), row: at + 1, n: counts[kind] }
    return at < 0 ? [] : [{ kind, values }]
  })
}

function problemOf(weight: number | undefined | null): UnusableWeights['kind'] | undefined {
  if (weight === undefined || weight === null || Number.isNaN(weight)) return 'missing'
  return weight > 0 && weight < Infinity ? undefined : 'bad'
}

/** Writes a number that cannot be used, as text that no language changes. */
export function writtenNumber(weight: number | undefined | null): string {
  return String(weight).replace('Infinity', '∞')
}
