import { outside } from './aggregator.ts'
import type { AggregateRequest, Aggregates, Aggregator } from './aggregator.ts'

/**
 * Sums in memory, over typed arrays, in one pass a row.
 *
 * @example
 * ```ts
 * import { memoryAggregator } from 'visavis/tabulate'
 * const sums = await memoryAggregator.aggregate({
 *   weights: Float64Array.of(1, 2, 3),
 *   design: { kind: 'respondents', stratum: new Uint32Array(3), strata: [''] },
 *   columns: Uint32Array.of(0, 0, 1),
 *   columnCount: 2,
 *   rows: [{ kind: 'indicator', members: Uint8Array.of(1, 0, 1) }],
 * })
 * sums.rowWy // => Float64Array.of(1, 3)
 * ```
 */
export const memoryAggregator: Aggregator = {
  aggregate: (request) => Promise.resolve(aggregateInMemory(request)),
}

/** Answers a request at once, without a promise. */
export function aggregateInMemory(request: AggregateRequest): Aggregates {
  const { design, columnCount, rows, weights } = request
  const groupCount = design.kind === 'clusters' ? design.clusters.length : design.strata.length
  const slots = groupCount * columnCount
  const slotOf = findSlots(request)
  const sums = {
    groupCount,
    columnCount,
    rowCount: rows.length,
    ...sumBases(slotOf, weights, slots),
    rowN: new Float64Array(slots * rows.length),
    rowWy: new Float64Array(slots * rows.length),
    rowW2y: new Float64Array(slots * rows.length),
    rowW2y2: new Float64Array(slots * rows.length),
  }
  rows.forEach((row, at) => {
    const y = row.kind === 'indicator' ? row.members : row.values
    addRow(sums, { y, slotOf, weights }, at)
  })
  return sums
}

/** The group × column that each respondent adds to, or `outside`. */
function findSlots({ design, columns, columnCount }: AggregateRequest): Uint32Array {
  const groups = design.kind === 'clusters' ? design.cluster : design.stratum
  const slotOf = new Uint32Array(columns.length)
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? outside
    slotOf[i] = column === outside ? outside : (groups[i] ?? 0) * columnCount + column
  }
  return slotOf
}

// The loops below read typed arrays in place: they run once a respondent, row and block.

function sumBases(
  slotOf: Uint32Array,
  weights: Float64Array,
  slots: number,
): Pick<Aggregates, 'baseN' | 'baseW' | 'baseW2'> {
  const baseN = new Float64Array(slots)
  const baseW = new Float64Array(slots)
  const baseW2 = new Float64Array(slots)
  for (let i = 0; i < slotOf.length; i++) {
    const at = slotOf[i] ?? outside
    if (at === outside) continue
    const w = weights[i] ?? 0
    add(baseN, at, 1)
    add(baseW, at, w)
    add(baseW2, at, w * w)
  }
  return { baseN, baseW, baseW2 }
}

/** One number a respondent, with where and how much it counts. */
interface RowInput {
  readonly y: Uint8Array | Float64Array
  readonly slotOf: Uint32Array
  readonly weights: Float64Array
}

function addRow(sums: Aggregates, { y, slotOf, weights }: RowInput, row: number): void {
  const { rowCount, rowN, rowWy, rowW2y, rowW2y2 } = sums
  for (let i = 0; i < y.length; i++) {
    const value = y[i] ?? 0
    const slot = slotOf[i] ?? outside
    if (value === 0 || slot === outside) continue
    const at = slot * rowCount + row
    const w = weights[i] ?? 0
    const w2y = w * w * value
    add(rowN, at, 1)
    add(rowWy, at, w * value)
    add(rowW2y, at, w2y)
    add(rowW2y2, at, w2y * value)
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount
}
