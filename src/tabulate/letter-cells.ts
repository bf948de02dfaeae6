import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import type { AnalysisRules } from '../study/model.ts'
import { everybody } from './block-sums.ts'
import type { Cell } from './table.ts'
import type { PairTest } from './test-pairs.ts'

/** A row of a block with its tests. */
export interface LetteredRow {
  readonly cells: readonly Cell[]
  /** Letter of each column. */
  readonly letters: readonly (string | undefined)[]
  readonly tests: readonly PairTest[]
  /** Nets repeat their categories: they are judged as these are, and count for none. */
  readonly isNet: boolean
}

/**
 * Gives each cell the letters of the columns of its block that are significantly lower, and says where
 * it differs from everybody.
 *
 * Bonferroni counts the pairs of the row and block, tests against everybody apart;
 * Benjamini–Hochberg all tests of the table but those of nets.
 *
 * @param rows - all rows of all blocks of a table
 * @returns the cells of each row
 *
 * Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
 */
export function letterCells(
  rows: readonly LetteredRow[],
  rules: AnalysisRules,
): readonly (readonly Cell[])[] {
  const judge = rules.multiplicity === 'benjamini_hochberg' ? judgeTable(rows, rules) : undefined
  return rows.map((row) => {
    const significant = judge ?? judgeRow(row, rules)
    return letterRow(
      row,
      row.tests.filter(({ p, b }) => significant(p, b === everybody)),
    )
  })
}

/** Whether a p-value is significant, of a pair or of a column against everybody. */
type Judge = (p: number, againstTotal: boolean) => boolean

function judgeRow({ tests }: LetteredRow, { level, multiplicity }: AnalysisRules): Judge {
  const alpha = 1 - level
  if (multiplicity === 'none') return (p) => p < alpha
  if (tests.length === 0) return () => false
  const parts = tests.filter(({ b }) => b === everybody).length
  const pairs = tests.length - parts
  return (p, againstTotal) => p * (againstTotal ? parts : pairs) < alpha
}

/** The largest p-value that Benjamini–Hochberg lets through decides for all, nets too. */
function judgeTable(rows: readonly LetteredRow[], { level }: AnalysisRules): Judge {
  const family = rows.flatMap(({ isNet, tests }) => (isNet ? [] : tests.map(({ p }) => p)))
  const adjusted = benjaminiHochberg(family)
  const passing = family.filter((_, at) => (adjusted[at] ?? 1) < 1 - level)
  const threshold = passing.reduce((largest, p) => Math.max(largest, p), -1)
  return (p) => p <= threshold
}

function letterRow(
  { cells, letters }: LetteredRow,
  significant: readonly PairTest[],
): readonly Cell[] {
  if (significant.length === 0) return cells
  const lower = cells.map((): string[] => [])
  const versusTotal = new Map<number, 'higher' | 'lower'>()
  for (const { a, b, sign } of significant) {
    if (b === everybody) {
      if (sign !== 0) versusTotal.set(a, sign > 0 ? 'higher' : 'lower')
      continue
    }
    const [higher, other] = sign > 0 ? [a, b] : [b, a]
    const letter = letters[other]
    if (sign !== 0 && letter !== undefined) lower[higher]?.push(letter)
  }
  return cells.map((cell, at) => withTests(cell, lower[at] ?? [], versusTotal.get(at)))
}

function withTests(
  cell: Cell,
  letters: readonly string[],
  versusTotal: 'higher' | 'lower' | undefined,
): Cell {
  if (cell.kind === 'withheld') return cell
  if (versusTotal !== undefined) return { ...cell, letters, versusTotal }
  return letters.length === 0 ? cell : { ...cell, letters }
}
