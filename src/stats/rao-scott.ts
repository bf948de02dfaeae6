import { chiSquareUpperTail } from './chi-square-upper-tail.ts'
import { fUpperTail } from './f-upper-tail.ts'
import { numberAt } from './number-at.ts'
import { occupiedTable } from './occupied-table.ts'
import type { OccupiedTable } from './occupied-table.ts'
import { interactionContrasts } from './interaction-contrasts.ts'
import { innerProduct, multiply, quadraticForm } from './quadratic-form.ts'
import { sweepInverse } from './sweep-inverse.ts'
import { requireTable } from './table-estimate.ts'
import type { TableEstimate } from './table-estimate.ts'
import { negligibleEffect } from './negligible-effect.ts'
import type { WithheldTest } from './withheld-test.ts'

/** Whether two questions go together, by Rao and Scott: both corrections, by name. */
export interface RaoScottTest {
  readonly kind: 'rao-scott'
  /** Rows and columns that hold somebody. */
  readonly rows: number
  readonly columns: number
  /** Pearson's X² of the shares times n, before any correction. */
  readonly pearson: number
  /** Mean of the generalised design effects, by which X² is too large. */
  readonly designEffect: number
  /** X² over the mean design effect, as chi-square: what SAS prints unless told. */
  readonly firstOrder: {
    readonly statistic: 'chi-square'
    readonly value: number
    readonly df: number
    readonly p: number
  }
  /** Knows also that the design effects differ, and that they were estimated: R and Stata. */
  readonly secondOrder: {
    readonly statistic: 'F'
    readonly value: number
    readonly df: readonly [number, number]
    readonly p: number
  }
}

/** Why there is no Rao–Scott test. */
export type RaoScottRefusal =
  /** Fewer than two rows or columns hold somebody. */
  | 'one_row_or_column'
  /** Empty cells leave an interaction that no respondent bears on. */
  | 'too_sparse'
  /** The design saw none. */
  | 'no_variance'

/**
 * Tests whether the rows and columns of a weighted table are independent, corrected for the design.
 *
 * Use it for a crossing as a whole, before looking at single columns; print the second order. Rows and
 * columns in which nobody is are left out. A cell that nobody is in while its row and column hold
 * somebody stays, as in R: it counts in X² but not in the design effects.
 *
 * **Shape**: cells rows × columns, covariance cells × cells, both by rows; totals and shares give the
 * same test.
 *
 * @returns withheld when the table allows no test
 * @throws RangeError when shapes do not agree, a cell is negative, n below 1 or df not above 0
 * @example
 * ```ts
 * import { raoScott } from 'visavis/stats'
 * // 200 respondents drawn simply: the covariance of their shares is (diag p − p p') / 200.
 * const cells = [0.3, 0.2, 0.2, 0.3]
 * const covariance = cells.flatMap((p, i) => cells.map((q, j) => ((i === j ? p : 0) - p * q) / 200))
 * const test = raoScott({ rows: 2, columns: 2, cells, covariance, n: 200, df: 199 })
 * test.kind === 'rao-scott' ? test.pearson.toFixed(3) : test.reason // => '8.000'
 * ```
 *
 * @remarks Source: Rao & Scott (1984), Annals of Statistics 12, 46–60, first and second order; Thomas & Rao
 * (1987), JASA 82, 630–636 (F). Checked against R survey 4.1-1 `svychisq(statistic = "F")` and "Chisq",
 * test/reference/rao-scott.json.
 */
export function raoScott(table: TableEstimate): RaoScottTest | WithheldTest<RaoScottRefusal> {
  requireTable('raoScott', table)
  const occupied = occupiedTable(table)
  const { rows, columns } = occupied
  if (rows < 2 || columns < 2) return { kind: 'withheld', reason: 'one_row_or_column' }
  const effects = designEffects(occupied, table.n)
  if (effects === undefined) return { kind: 'withheld', reason: 'too_sparse' }
  const k = (rows - 1) * (columns - 1)
  const [trace, squares] = traces(effects, k)
  if (!(trace > negligibleEffect * k)) return { kind: 'withheld', reason: 'no_variance' }
  const pearson = table.n * pearsonOfShares(occupied)
  const [f, d] = [pearson / trace, (trace * trace) / squares]
  return {
    kind: 'rao-scott',
    rows,
    columns,
    pearson,
    designEffect: trace / k,
    firstOrder: { statistic: 'chi-square', value: f * k, df: k, p: chiSquareUpperTail(f * k, k) },
    secondOrder: {
      statistic: 'F',
      value: f,
      df: [d, d * table.df],
      p: fUpperTail(f, d, d * table.df),
    },
  }
}

/** Σ (p − p_r p_c)² / (p_r p_c). */
function pearsonOfShares({ shares, rowShares, columnShares, columns }: OccupiedTable): number {
  return shares.reduce((sum, share, cell) => {
    const row = numberAt(rowShares, Math.floor(cell / columns))
    const expected = row * numberAt(columnShares, cell % columns)
    return sum + (share - expected) ** 2 / expected
  }, 0)
}

/**
 * The matrix Δ whose eigenvalues are the generalised design effects: (C'D⁻¹C / n)⁻¹ (C'D⁻¹ V D⁻¹C).
 *
 * Any C serves that spans the interaction.
 */
function designEffects(table: OccupiedTable, n: number): Float64Array | undefined {
  const contrasts = interactionContrasts(table)
  const k = contrasts.length
  const overShares = contrasts.map((contrast) =>
    contrast.map((weight, cell) => {
      const share = numberAt(table.shares, cell)
      return share > 0 ? weight / share : 0
    }),
  )
  const simple = new Float64Array(k * k)
  overShares.forEach((left, row) => {
    contrasts.forEach((right, column) => {
      simple[row * k + column] = innerProduct(left, right) / n
    })
  })
  const inverse = sweepInverse(simple, k)
  if (contrasts.some((_, at) => inverse[at * k + at] === 0)) return undefined
  const ofShares = overShares.map((weights) => dropTotal(weights, table.shares))
  return multiply(inverse, quadraticForm(ofShares, table.covariance), k)
}

/** What a sum of shares weighs in terms of totals: nothing when all totals grow alike. */
function dropTotal(weights: Float64Array, shares: Float64Array): Float64Array {
  const mean = innerProduct(weights, shares)
  return weights.map((weight) => weight - mean)
}

/** Traces of a matrix and of its square. */
function traces(matrix: Float64Array, size: number): readonly [number, number] {
  let [trace, squares] = [0, 0]
  for (let row = 0; row < size; row++) {
    trace += numberAt(matrix, row * size + row)
    for (let column = 0; column < size; column++) {
      const mirrored = numberAt(matrix, column * size + row)
      squares += numberAt(matrix, row * size + column) * mirrored
    }
  }
  return [trace, squares]
}
