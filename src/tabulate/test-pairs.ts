import type { AnalysisRules } from '../study/model.ts'
import { everybody } from './block-sums.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import { testDifference } from './test-difference.ts'
import type { TestedDifference } from './test-difference.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A test of two columns of a row, or of a column against everybody. */
export interface PairTest extends TestedDifference {
  /** Index of a column in its block. */
  readonly a: number
  /** Index of another, or `everybody`. */
  readonly b: number
}

/** What is tested of a row in a block. */
export interface TestedRow {
  readonly basis: VarianceBasis
  /** One a column; undefined where nobody is in its base. */
  readonly columns: readonly (DomainEstimate | undefined)[]
  /** Everybody of the base but each column, when columns are also tested against the total. */
  readonly rests?: readonly (DomainEstimate | undefined)[] | undefined
}

/**
 * Tests the columns of a row by pairs, and against everybody when asked.
 *
 * Both bases must reach the smallest test base. A share of 0 or 1 shows no variance, so that anything
 * would differ from it: like SPSS CTABLES, it is not tested.
 *
 * A part differs from the total as it differs from the rest: p_A − p_T = (1 − share of A)(p_A − p_rest).
 * The rest is what is tested, and what must be large enough.
 */
export function testPairs(row: TestedRow, rules: AnalysisRules): readonly PairTest[] {
  const { basis, columns, rests = [] } = row
  if (basis.obstacle !== undefined) return []
  const tested: Placed[] = []
  columns.forEach((estimate, at) => {
    if (estimate !== undefined && isTested(estimate, rules)) tested.push({ estimate, at })
  })
  const tests: PairTest[] = []
  for (const [place, a] of tested.entries()) {
    for (const b of tested.slice(place + 1)) tests.push(testPair(basis, a, b, rules))
  }
  for (const part of tested) {
    const rest = rests[part.at]
    if (rest === undefined || !isTested(rest, rules)) continue
    tests.push(testPair(basis, part, { estimate: rest, at: everybody }, rules))
  }
  return tests
}

/** A column with what is estimated in it. */
interface Placed {
  readonly estimate: DomainEstimate
  readonly at: number
}

function testPair(basis: VarianceBasis, a: Placed, b: Placed, rules: AnalysisRules): PairTest {
  const { sign, p } = testDifference(basis, a.estimate, b.estimate, rules)
  return { a: a.at, b: b.at, sign, p }
}

function isTested(
  { bases, ratio, over }: DomainEstimate,
  { smallestTestBase }: AnalysisRules,
): boolean {
  const isCertain = over === 'base' && (ratio === 0 || ratio === 1)
  return bases.n >= smallestTestBase && !isCertain
}
