import { kornGraubardInterval } from '../stats/korn-graubard-interval.ts'
import type { AnalysisRules } from '../study/model.ts'
import type { Cell, Estimate } from './table.ts'

/** Fewest respondents, and fewest after weighting, of a figure worth showing. */
const smallestBase = 30
/** A share's interval this wide (0–1) says nothing; one this narrow always does. */
const widest = 0.3
const narrowest = 0.05
/** Between the two, widest interval relative to the share. */
const widestRelative = 1.3

/**
 * Withholds an estimate that is too unreliable to publish, by a named profile.
 *
 * - `press`: fewer than 30 respondents. What stands on fewer than the study's `flag_base` is marked in
 *   pages, not hidden.
 * - `nchs`: fewer than 30 respondents or an effective base under 30; for shares also a Korn–Graubard
 *   interval of 30 points or more, or one over 5 points that is wider than 130 % of the share.
 *
 * Use it for quality: people are protected by the release gate, whatever the profile.
 *
 * **Unit**: shares (0–1).
 *
 * @param isShare - whether it is a share, whose interval counts too
 * @returns the cell; withheld as `quality` on too few respondents, as `imprecise` otherwise
 * @example
 * ```ts
 * import { suppressCell } from 'visavis/tabulate'
 * const bases = { kind: 'bases', n: 60, weightedN: 60, effectiveN: 50 }
 * const cell = { kind: 'estimate', value: 0.5, se: 0.09, interval: [0.32, 0.68], df: 59, bases, letters: [] }
 * suppressCell('press', cell, true).kind // => 'estimate'
 * suppressCell('nchs', cell, true) // => { kind: 'withheld', reason: 'imprecise' }
 * ```
 *
 * Source: Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for
 * Proportions, Vital and Health Statistics, series 2, no. 175.
 */
export function suppressCell(
  profile: AnalysisRules['suppression'],
  cell: Cell,
  isShare: boolean,
): Cell {
  if (cell.kind === 'withheld') return cell
  if (cell.bases.n < smallestBase) return { kind: 'withheld', reason: 'quality' }
  const isReliable =
    profile === 'press' || (cell.bases.effectiveN >= smallestBase && (!isShare || isPrecise(cell)))
  return isReliable ? cell : { kind: 'withheld', reason: 'imprecise' }
}

function isPrecise({ value, se, df, bases }: Estimate): boolean {
  const share = Math.min(1, Math.max(0, value))
  const known = { share, se, n: bases.n, effectiveN: bases.effectiveN, df }
  const [low, high] = kornGraubardInterval(known, { level: 0.95 })
  const width = high - low
  if (width >= widest) return false
  // A share near 1 is as telling as its complement near 0, which has a rule of its own: not this one.
  return width <= narrowest || width <= widestRelative * share
}
