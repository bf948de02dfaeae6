import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { analysisRules } from './analysis-rules.ts'
import { covary } from './covary.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import type { Cell } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A cell of a block with what it was made of. */
export interface TestedCell {
  readonly letter: string
  readonly estimate: DomainEstimate
}

/** Differences this small are rounding. */
const nil = 1e-12

/**
 * Finds which columns of a block a row is significantly higher than, by pairs.
 *
 * The test is of the linearised difference, so that respondents in both columns and clusters in both
 * count as they should; t with the design's degrees of freedom; Bonferroni over the pairs of the row
 * and block; both bases must have thirty respondents. A share of 0 or 1 shows no variance, so that
 * anything would differ from it: like SPSS CTABLES, it is not tested.
 *
 * @returns the letters of each cell, none for those not tested
 */
export function assignLetters(
  basis: VarianceBasis,
  cells: readonly (TestedCell | undefined)[],
): readonly (readonly string[])[] {
  const pairs = testedPairs(cells)
  const lower = cells.map((): string[] => [])
  if (pairs.length === 0 || basis.obstacle !== undefined) return lower
  const critical = criticalValue(basis, pairs.length)
  for (const [a, b] of pairs) {
    const verdict = compareColumns(basis, a.cell.estimate, b.cell.estimate, critical)
    if (verdict > 0) lower[a.at]?.push(b.cell.letter)
    if (verdict < 0) lower[b.at]?.push(a.cell.letter)
  }
  return lower
}

const criticalValues = new WeakMap<VarianceBasis, Map<number, number>>()

/** What |t| must exceed where so many pairs are tested: computed once for each number of them. */
function criticalValue(basis: VarianceBasis, pairs: number): number {
  const known = criticalValues.get(basis) ?? new Map<number, number>()
  criticalValues.set(basis, known)
  const tail = (1 - analysisRules.level) / (2 * pairs)
  const critical = known.get(pairs) ?? studentTQuantile(1 - tail, basis.df)
  known.set(pairs, critical)
  return critical
}

interface Placed {
  readonly at: number
  readonly cell: TestedCell
}

function testedPairs(
  cells: readonly (TestedCell | undefined)[],
): readonly (readonly [Placed, Placed])[] {
  const tested = cells.flatMap((cell, at): Placed[] =>
    cell !== undefined && isTested(cell.estimate) ? [{ at, cell }] : [],
  )
  return tested.flatMap((a, place) => tested.slice(place + 1).map((b) => [a, b] as const))
}

function isTested({ bases, ratio, over }: DomainEstimate): boolean {
  const isCertain = over === 'base' && (ratio === 0 || ratio === 1)
  return bases.n >= analysisRules.smallestTestBase && !isCertain
}

/** 1 when the first is significantly higher, −1 when the second is, else 0. */
function compareColumns(
  basis: VarianceBasis,
  a: DomainEstimate,
  b: DomainEstimate,
  critical: number,
): -1 | 0 | 1 {
  const difference = a.ratio - b.ratio
  if (Math.abs(difference) < nil) return 0
  const variance = (a.variance ?? 0) + (b.variance ?? 0) - 2 * covary(basis, a, b)
  if (Math.abs(difference) <= critical * Math.sqrt(Math.max(0, variance))) return 0
  return difference > 0 ? 1 : -1
}

/** A cell with its letters. */
export function withLetters(cell: Cell, letters: readonly string[]): Cell {
  return cell.kind === 'estimate' && letters.length > 0 ? { ...cell, letters } : cell
}
