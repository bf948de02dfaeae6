import { slotsOf, sumOver } from './block-sums.ts'
import type { BlockSums } from './block-sums.ts'
import { covary } from './covary.ts'
import type { DomainEstimate, MarginScores, ScoredEstimate } from './domain-estimate.ts'
import { dropRounding } from './drop-rounding.ts'
import { fitMargins } from './margin-projection.ts'
import type { MarginProjection } from './margin-projection.ts'
import { numberAt } from '../stats/number-at.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A ratio whose scores are still to be taken. */
type BareEstimate = Omit<ScoredEstimate, 'score' | 'margins'>

/** A row of sums, and over whom it is averaged. */
export type EstimatedRow = Pick<ScoredEstimate, 'series' | 'over'>

/**
 * Estimates a row in a column; undefined when nobody is in its base.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292; after raking, Deville & Särndal (1992).
 */
export function estimateDomain(
  basis: VarianceBasis,
  sums: BlockSums,
  column: number,
  of: EstimatedRow,
): DomainEstimate | undefined {
  const bare = estimateRatio(sums, column, of)
  if (bare === undefined) return undefined
  const { projection, obstacle } = basis
  const score = scoreGroups(basis, bare)
  const scored: ScoredEstimate =
    projection === undefined
      ? { ...bare, score }
      : { ...bare, ...scoreBeyondMargins(basis, projection, bare, score) }
  const variance = obstacle === undefined ? covary(basis, scored, scored) : undefined
  return { ...scored, variance }
}

function estimateRatio(
  sums: BlockSums,
  column: number,
  { series, over }: EstimatedRow,
): BareEstimate | undefined {
  const slots = slotsOf(sums, column)
  const n = sumOver(series.n, slots)
  if (n === 0) return undefined
  const wx = sumOver(series.wx, slots)
  const effectiveN = (wx * wx) / sumOver(series.w2x, slots)
  const ratio = sumOver(series.wy, slots) / wx
  return {
    sums,
    column,
    over,
    series,
    ratio,
    bases: { kind: 'bases', n, weightedN: wx, effectiveN },
  }
}

/** Sums of w z by group, z being (y − Rx) / Σwx. */
function scoreGroups({ groupCount }: VarianceBasis, bare: BareEstimate): Float64Array {
  const { sums, column, ratio, bases } = bare
  const { wx, wy } = bare.series
  const { group } = sums.aggregates
  const score = new Float64Array(groupCount)
  for (const slot of slotsOf(sums, column)) {
    const at = numberAt(group, slot)
    const y = numberAt(wy, slot)
    const wz = dropRounding(y - ratio * numberAt(wx, slot), y) / bases.weightedN
    score[at] = numberAt(score, at) + wz
  }
  return score
}

/** The scores less what the margins explain of them. */
function scoreBeyondMargins(
  { units, groupCount }: VarianceBasis,
  projection: MarginProjection,
  bare: BareEstimate,
  score: Float64Array,
): Pick<ScoredEstimate, 'score' | 'margins'> {
  const { cellCount } = projection
  const fitted = fitMargins(projection, scoreCells(cellCount, bare))
  const squares =
    units === 'clusters' ? new Float64Array(0) : squareCells(groupCount, cellCount, bare)
  return { score: takeFitted(projection, fitted, score), margins: { fitted, squares } }
}

/** Sums of w z by cell of the margins. */
function scoreCells(cellCount: number, bare: BareEstimate): Float64Array {
  const { sums, column, ratio, bases, series } = bare
  const { cell } = sums.aggregates
  const weighted = new Float64Array(cellCount)
  for (const slot of slotsOf(sums, column)) {
    const at = numberAt(cell, slot)
    const wz = (numberAt(series.wy, slot) - ratio * numberAt(series.wx, slot)) / bases.weightedN
    weighted[at] = numberAt(weighted, at) + wz
  }
  return weighted
}

/** Sums of w² z by group and cell. */
function squareCells(
  groupCount: number,
  cellCount: number,
  bare: BareEstimate,
): MarginScores['squares'] {
  const { sums, column, ratio, bases, series } = bare
  const { cell, group } = sums.aggregates
  const squares = new Float64Array(groupCount * cellCount)
  for (const slot of slotsOf(sums, column)) {
    const at = numberAt(group, slot) * cellCount + numberAt(cell, slot)
    const w2z = (numberAt(series.w2y, slot) - ratio * numberAt(series.w2x, slot)) / bases.weightedN
    squares[at] = numberAt(squares, at) + w2z
  }
  return squares
}

/** The groups' scores less what the margins explain of them. */
function takeFitted(
  { everyone }: MarginProjection,
  fitted: Float64Array,
  score: Float64Array,
): Float64Array {
  const left = score.slice()
  const scale = score.map(Math.abs)
  for (let slot = 0; slot < everyone.w.length; slot++) {
    const group = numberAt(everyone.group, slot)
    const explained = numberAt(fitted, numberAt(everyone.cell, slot)) * numberAt(everyone.w, slot)
    left[group] = numberAt(left, group) - explained
    scale[group] = numberAt(scale, group) + Math.abs(explained)
  }
  return left.map((sum, group) => dropRounding(sum, numberAt(scale, group)))
}
