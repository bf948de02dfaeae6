import { slotsOf, sumOver } from './block-sums.ts'
import type { BlockSums } from './block-sums.ts'
import { covary } from './covary.ts'
import type { DomainEstimate, MarginScores, ScoredEstimate } from './domain-estimate.ts'
import { dropRounding } from './drop-rounding.ts'
import { fitMargins } from './margin-projection.ts'
import type { MarginProjection } from './margin-projection.ts'
import { numberAt } from '../stats/number-at.ts'
import type { RatioSums } from './ratio-sums.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A row of sums, and over whom it is averaged. */
export type EstimatedRow = Pick<ScoredEstimate, 'series' | 'over'>

// Books have many thousands of cells: no pass over the slots more than it takes, no copy.

/**
 * Estimates a row in a column; undefined when nobody is in its base.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292; after raking, Deville & Särndal (1992).
 */
export function estimateDomain(
  basis: VarianceBasis,
  sums: BlockSums,
  column: number,
  { series, over }: EstimatedRow,
): DomainEstimate | undefined {
  const { bases, ratio } = estimateRatio(series, slotsOf(sums, column))
  if (bases.n === 0) return undefined
  const { projection, obstacle, groupCount } = basis
  const bare = { sums, column, over, series, ratio, bases }
  const own = scoreGroups(groupCount, bare)
  const margins = projection === undefined ? undefined : fitScore(basis, projection, bare)
  const score = margins === undefined ? own : takeFitted(projection, margins.fitted, own)
  // Spread into one another, these records cost more than all sums together.
  const scored: ScoredEstimate = { sums, column, over, series, ratio, bases, score, margins }
  const variance = obstacle === undefined ? covary(basis, scored, scored) : undefined
  return { sums, column, over, series, ratio, bases, score, margins, variance }
}

/** A ratio whose scores are still to be taken. */
type BareEstimate = Omit<ScoredEstimate, 'score' | 'margins'>

function estimateRatio(
  { n: counts, wx, w2x, wy }: RatioSums,
  slots: Uint32Array,
): Pick<ScoredEstimate, 'bases' | 'ratio'> {
  const n = sumOver(counts, slots)
  const weightedN = sumOver(wx, slots)
  const effectiveN = (weightedN * weightedN) / sumOver(w2x, slots)
  const ratio = sumOver(wy, slots) / weightedN
  return { bases: { kind: 'bases', n, weightedN, effectiveN }, ratio }
}

/** Sums of w z by group, z being (y − Rx) / Σwx. */
function scoreGroups(groupCount: number, bare: BareEstimate): Float64Array {
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

/** What the margins explain of the scores. */
function fitScore(
  { units, groupCount }: VarianceBasis,
  projection: MarginProjection,
  bare: BareEstimate,
): MarginScores {
  const { cellCount } = projection
  const fitted = fitMargins(projection, scoreCells(cellCount, bare))
  const squares =
    units === 'clusters' ? new Float64Array(0) : squareCells(groupCount, cellCount, bare)
  return { fitted, squares }
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
  projection: MarginProjection | undefined,
  fitted: Float64Array,
  score: Float64Array,
): Float64Array {
  if (projection === undefined) return score
  const { everyone } = projection
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
