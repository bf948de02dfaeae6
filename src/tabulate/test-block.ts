import { numberAt } from '../stats/number-at.ts'
import { raoScott } from '../stats/rao-scott.ts'
import type { BlockSums } from './block-sums.ts'
import { everybody, slotsOf, sumOver } from './block-sums.ts'
import { covary } from './covary.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import { estimateDomain } from './estimate-domain.ts'
import { memberCounts, ratioSums } from './ratio-sums.ts'
import type { RatioSums } from './ratio-sums.ts'
import type { Statistic } from './statistic.ts'
import type { BlockIndependence } from './table.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** Most cells of a crossing that is tested as a whole: their covariances are as many squared. */
const mostCells = 400

/**
 * Tests whether a question and the columns of a block are independent (Rao–Scott).
 *
 * Over those in some column and some category; missing kinds that are rows count as categories.
 *
 * @param categories - the question's rows that exclude one another
 * @returns undefined where respondents may be in two columns or rows, so that there is no such test
 *
 * Source: Rao & Scott (1984), Ann. Stat. 12, 46–60. Checked against R survey 4.1-1 `svychisq`,
 * test/reference/rao-scott.json.
 */
export function testBlock(
  basis: VarianceBasis,
  sums: BlockSums,
  categories: readonly Statistic[],
): BlockIndependence | undefined {
  const columns = sums.slots.length
  const isCrossing = categories.length > 1 && columns > 1
  if (sums.overlapping || !isCrossing || basis.obstacle !== undefined) return undefined
  if (categories.length * columns > mostCells) return undefined
  const rows = categories.map((statistic) => ({
    ...ratioSums(sums.aggregates, statistic),
    members: memberCounts(sums.aggregates, statistic),
  }))
  const complete = completeSums(sums, rows)
  const cells = rows.flatMap((row) =>
    sums.slots.map((slots) => {
      const series = { ...complete, ...within(row, slots, complete.wx.length) }
      return estimateDomain(basis, sums, everybody, { series, over: 'base' })
    }),
  )
  const known = cells.filter((cell) => cell !== undefined)
  if (known.length < cells.length) return { kind: 'withheld', reason: 'empty_base' }
  return raoScott({
    rows: categories.length,
    columns,
    cells: known.map(({ ratio }) => ratio),
    covariance: covariances(basis, known),
    n: sumOver(complete.n, sums.all),
    df: basis.df,
  })
}

/** Sums over those who are in some column and some category. */
function completeSums(
  sums: BlockSums,
  rows: readonly (RatioSums & { readonly members: Float64Array })[],
): Pick<RatioSums, 'n' | 'wx' | 'w2x'> {
  const { slotCount } = sums.aggregates
  const complete = {
    n: new Float64Array(slotCount),
    wx: new Float64Array(slotCount),
    w2x: new Float64Array(slotCount),
  }
  sums.slots.forEach((_, column) => {
    for (const slot of slotsOf(sums, column)) {
      for (const row of rows) {
        complete.n[slot] = numberAt(complete.n, slot) + numberAt(row.members, slot)
        complete.wx[slot] = numberAt(complete.wx, slot) + numberAt(row.wy, slot)
        complete.w2x[slot] = numberAt(complete.w2x, slot) + numberAt(row.w2y, slot)
      }
    }
  })
  return complete
}

/** A row's sums within a column. */
function within(
  { wy, w2y }: RatioSums,
  slots: Uint32Array,
  slotCount: number,
): Pick<RatioSums, 'wy' | 'w2y' | 'w2y2'> {
  const own = { wy: new Float64Array(slotCount), w2y: new Float64Array(slotCount) }
  for (const slot of slots) {
    own.wy[slot] = numberAt(wy, slot)
    own.w2y[slot] = numberAt(w2y, slot)
  }
  return { ...own, w2y2: own.w2y }
}

function covariances(basis: VarianceBasis, cells: readonly DomainEstimate[]): Float64Array {
  const size = cells.length
  const matrix = new Float64Array(size * size)
  cells.forEach((a, row) => {
    for (let column = row; column < size; column++) {
      const b = cells[column]
      const value = b === undefined ? 0 : covary(basis, a, b)
      matrix[row * size + column] = value
      matrix[column * size + row] = value
    }
  })
  return matrix
}
