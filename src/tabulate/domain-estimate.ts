import { binSums } from './column-sums.ts'
import type { ColumnSums } from './column-sums.ts'
import { dropRounding } from './drop-rounding.ts'
import { fitMargins } from './margin-projection.ts'
import type { MarginProjection } from './margin-projection.ts'
import { numberAt } from './number-at.ts'
import type { Bases } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A weighted ratio in a column, with the linearised scores that its variance is made of. */
export interface DomainEstimate {
  readonly sums: ColumnSums
  readonly column: number
  readonly row: number
  readonly over: number | undefined
  /** Σwy / Σwx. */
  readonly ratio: number
  readonly bases: Bases
  /** Sum of scores of each group: u = w(y − Rx) / Σwx, less what raking's margins explain. */
  readonly score: Float64Array
  readonly margins?: MarginScores | undefined
}

/** What raking's margins explain of the scores. */
export interface MarginScores {
  /** Fitted value of each cell. */
  readonly fitted: Float64Array
  /** Σ w² z of each group and cell. **Shape**: groups × cells. */
  readonly squares: Float64Array
}

/**
 * Estimates a row in a column; undefined when nobody is in its base.
 *
 * @param over - the row that is 1 for those averaged over; the whole base when undefined
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292; after raking, Deville & Särndal (1992).
 */
export function estimateDomain(
  basis: VarianceBasis,
  sums: ColumnSums,
  column: number,
  { row, over }: Pick<DomainEstimate, 'row' | 'over'>,
): DomainEstimate | undefined {
  const { n, wx, w2x, wy } = columnTotals(sums, column, row, over)
  if (n === 0) return undefined
  const ratio = wy / wx
  const bases: Bases = { kind: 'bases', n, weightedN: wx, effectiveN: (wx * wx) / w2x }
  const estimate = { sums, column, row, over, ratio, bases }
  const { score, weighted, squares } = scoreGroups(basis, estimate)
  const { projection } = basis
  if (projection === undefined) return { ...estimate, score }
  const fitted = fitMargins(projection, weighted)
  const unexplained = score.map((sum, group) => takeFitted(projection, fitted, sum, group))
  return { ...estimate, score: unexplained, margins: { fitted, squares } }
}

/** A group's score less what the margins explain of it. */
function takeFitted(
  { w, cellCount }: MarginProjection,
  fitted: Float64Array,
  sum: number,
  group: number,
): number {
  let [left, scale] = [sum, Math.abs(sum)]
  for (let cell = 0; cell < cellCount; cell++) {
    const explained = numberAt(fitted, cell) * numberAt(w, group * cellCount + cell)
    left -= explained
    scale += Math.abs(explained)
  }
  return dropRounding(left, scale)
}

function columnTotals(
  sums: ColumnSums,
  column: number,
  row: number,
  over: number | undefined,
): { readonly n: number; readonly wx: number; readonly w2x: number; readonly wy: number } {
  const total = { n: 0, wx: 0, w2x: 0, wy: 0 }
  for (let group = 0; group < sums.aggregates.groupCount; group++) {
    for (const bin of sums.partition.binsOfColumn[column] ?? []) {
      const part = binSums(sums, { group, bin }, row, over)
      total.n += part.n
      total.wx += part.wx
      total.w2x += part.w2x
      total.wy += part.wy
    }
  }
  return total
}

/** Sums of w z and w² z, z being (y − Rx) / Σwx: by group, by cell, and by both. */
function scoreGroups(
  { projection }: VarianceBasis,
  estimate: Omit<DomainEstimate, 'score'>,
): {
  readonly score: Float64Array
  readonly weighted: Float64Array
  readonly squares: Float64Array
} {
  const { sums, column, row, over, ratio, bases } = estimate
  const { groupCount } = sums.aggregates
  const cellCount = projection?.cellCount ?? 0
  const score = new Float64Array(groupCount)
  const weighted = new Float64Array(cellCount)
  const squares = new Float64Array(groupCount * cellCount)
  for (let group = 0; group < groupCount; group++) {
    for (const bin of sums.partition.binsOfColumn[column] ?? []) {
      const { wx, w2x, wy, w2y } = binSums(sums, { group, bin }, row, over)
      const wz = dropRounding(wy - ratio * wx, wy) / bases.weightedN
      score[group] = numberAt(score, group) + wz
      if (projection === undefined) continue
      const cell = numberAt(sums.partition.cellOfBin, bin)
      const at = group * cellCount + cell
      weighted[cell] = numberAt(weighted, cell) + wz
      squares[at] = numberAt(squares, at) + (w2y - ratio * w2x) / bases.weightedN
    }
  }
  return { score, weighted, squares }
}
