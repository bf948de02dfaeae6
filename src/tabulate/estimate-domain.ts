import { seriesAt, slotsOf } from './column-sums.ts'
import type { ColumnSums } from './column-sums.ts'
import { covary } from './covary.ts'
import type { DomainEstimate, MarginScores, ScoredEstimate } from './domain-estimate.ts'
import { dropRounding } from './drop-rounding.ts'
import { fitMargins } from './margin-projection.ts'
import type { MarginProjection } from './margin-projection.ts'
import { numberAt } from './number-at.ts'
import type { Bases } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A ratio whose scores are still to be taken. */
type BareEstimate = Omit<ScoredEstimate, 'score' | 'margins'>

/** A row of sums, as `ratioSums` gives it. */
export type EstimatedRow = Pick<ScoredEstimate, 'series' | 'over'>

/**
 * Estimates a row in a column; undefined when nobody is in its base.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292; after raking, Deville & Särndal (1992).
 */
export function estimateDomain(
  basis: VarianceBasis,
  sums: ColumnSums,
  column: number,
  of: EstimatedRow,
): DomainEstimate | undefined {
  const bare = estimateRatio(sums, column, of)
  if (bare === undefined) return undefined
  const { projection, obstacle } = basis
  const scored: ScoredEstimate = {
    ...bare,
    ...(projection === undefined
      ? { score: scoreGroups(bare) }
      : scoreBeyondMargins(projection, bare)),
  }
  const variance = obstacle === undefined ? covary(basis, scored, scored) : undefined
  return { ...scored, variance }
}

function estimateRatio(
  sums: ColumnSums,
  column: number,
  { series, over }: EstimatedRow,
): BareEstimate | undefined {
  let [n, wx, w2x, wy] = [0, 0, 0, 0]
  for (const slot of slotsOf(sums, column)) {
    n += seriesAt(series.n, slot)
    wx += seriesAt(series.wx, slot)
    w2x += seriesAt(series.w2x, slot)
    wy += seriesAt(series.wy, slot)
  }
  if (n === 0) return undefined
  const bases: Bases = { kind: 'bases', n, weightedN: wx, effectiveN: (wx * wx) / w2x }
  return { sums, column, over, series, ratio: wy / wx, bases }
}

/** Sums of w z by group, z being (y − Rx) / Σwx. */
function scoreGroups(bare: BareEstimate): Float64Array {
  const { sums, column, ratio, bases } = bare
  const { groupCount, columnCount } = sums.aggregates
  const { wx, wy } = bare.series
  const score = new Float64Array(groupCount)
  for (const slot of slotsOf(sums, column)) {
    const group = Math.floor(slot / columnCount)
    const y = seriesAt(wy, slot)
    const wz = dropRounding(y - ratio * seriesAt(wx, slot), y) / bases.weightedN
    score[group] = numberAt(score, group) + wz
  }
  return score
}

/** The scores less what the margins explain of them. */
function scoreBeyondMargins(
  projection: MarginProjection,
  bare: BareEstimate,
): Pick<ScoredEstimate, 'score' | 'margins'> {
  const { weighted, squares } = scoreCells(projection, bare)
  const fitted = fitMargins(projection, weighted)
  const score = scoreGroups(bare).map((sum, group) => takeFitted(projection, fitted, sum, group))
  return { score, margins: { fitted, squares } }
}

/** Sums of w z by cell of the margins, and of w² z by group and cell. */
function scoreCells(
  { cellCount }: MarginProjection,
  bare: BareEstimate,
): Pick<MarginScores, 'squares'> & { readonly weighted: Float64Array } {
  const { sums, column, ratio, bases } = bare
  const { groupCount, columnCount } = sums.aggregates
  const { wx, w2x, wy, w2y } = bare.series
  const weighted = new Float64Array(cellCount)
  const squares = new Float64Array(groupCount * cellCount)
  for (const slot of slotsOf(sums, column)) {
    const cell = numberAt(sums.partition.cellOfBin, slot % columnCount)
    const at = Math.floor(slot / columnCount) * cellCount + cell
    const wz = (seriesAt(wy, slot) - ratio * seriesAt(wx, slot)) / bases.weightedN
    const w2z = (seriesAt(w2y, slot) - ratio * seriesAt(w2x, slot)) / bases.weightedN
    weighted[cell] = numberAt(weighted, cell) + wz
    squares[at] = numberAt(squares, at) + w2z
  }
  return { weighted, squares }
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
