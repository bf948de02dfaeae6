import type { SampleDesign } from '../weigh/sample-design.ts'
import { outside } from './aggregator.ts'
import type { AggregateRequest, AggregateRow, Aggregates, Aggregator } from './aggregator.ts'
import { numberAt } from './number-at.ts'

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

/** Respondents who are in a column, and the group × column they add to. */
interface Members {
  readonly row: Uint32Array
  readonly slot: Uint32Array
  readonly w: Float64Array
  readonly w2: Float64Array
}

/** Answers a request at once, without a promise. */
export function aggregateInMemory(request: AggregateRequest): Aggregates {
  const { design, columnCount, rows } = request
  const groupCount = design.kind === 'clusters' ? design.clusters.length : design.strata.length
  const slots = groupCount * columnCount
  const members = findMembers(request)
  const sums = {
    groupCount,
    columnCount,
    rowCount: rows.length,
    ...sumBases(members, slots),
    rowN: new Float64Array(slots * rows.length),
    rowWy: new Float64Array(slots * rows.length),
    rowW2y: new Float64Array(slots * rows.length),
    rowW2y2: new Float64Array(slots * rows.length),
  }
  rows.forEach((row, at) => {
    addRow(sums, members, row, at)
  })
  return sums
}

function findMembers({ weights, design, columns, columnCount }: AggregateRequest): Members {
  const groups = groupsOf(design)
  let count = 0
  for (const column of columns) if (column !== outside) count += 1
  const row = new Uint32Array(count)
  const slot = new Uint32Array(count)
  let next = 0
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? outside
    if (column === outside) continue
    row[next] = i
    slot[next] = numberAt(groups, i) * columnCount + column
    next += 1
  }
  const w = Float64Array.from(row, (i) => numberAt(weights, i))
  return { row, slot, w, w2: w.map((weight) => weight * weight) }
}

function groupsOf(design: SampleDesign): Uint32Array {
  return design.kind === 'clusters' ? design.cluster : design.stratum
}

function sumBases(
  { slot, w, w2 }: Members,
  slots: number,
): Pick<Aggregates, 'baseN' | 'baseW' | 'baseW2'> {
  const baseN = new Float64Array(slots)
  const baseW = new Float64Array(slots)
  const baseW2 = new Float64Array(slots)
  for (let k = 0; k < slot.length; k++) {
    const at = numberAt(slot, k)
    add(baseN, at, 1)
    add(baseW, at, numberAt(w, k))
    add(baseW2, at, numberAt(w2, k))
  }
  return { baseN, baseW, baseW2 }
}

function addRow(sums: Aggregates, members: Members, row: AggregateRow, at: number): void {
  const y = row.kind === 'indicator' ? row.members : row.values
  const { rowCount } = sums
  for (let k = 0; k < members.row.length; k++) {
    const value = numberAt(y, numberAt(members.row, k))
    if (value === 0) continue
    const place = numberAt(members.slot, k) * rowCount + at
    const w2y = numberAt(members.w2, k) * value
    add(sums.rowN, place, 1)
    add(sums.rowWy, place, numberAt(members.w, k) * value)
    add(sums.rowW2y, place, w2y)
    add(sums.rowW2y2, place, w2y * value)
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = numberAt(sums, at) + amount
}
