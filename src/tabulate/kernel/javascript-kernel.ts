import { answered } from '../../dataset/status-kind.ts'
import { stepsOf } from './packed-weights.ts'
import type { RowRange } from './row-range.ts'
import type { CodedColumn, NumberColumnOnGrid, Tally } from './tally.ts'
import { perNumber, perState, tallyLength } from './tally.ts'

/** Counts without WebAssembly, one column after another: the same sums to the last bit. */
export function countInJavaScript(tally: Tally, rows: RowRange): Float64Array {
  const sums = new Float64Array(tallyLength(tally))
  const steps = unpackSteps(tally, rows)
  let at = 0
  for (const column of tally.columns) {
    const length = tally.slotCount * column.states * perState
    addColumn(sums.subarray(at, at + length), { tally, rows, steps }, column)
    at += length
  }
  for (const number of tally.numbers) {
    const length = tally.slotCount * perNumber
    addNumber(sums.subarray(at, at + length), { tally, rows, steps }, number)
    at += length
  }
  return sums
}

interface Walk {
  readonly tally: Tally
  readonly rows: RowRange
  /** w and w² of each row, in turn. */
  readonly steps: Float64Array
}

function unpackSteps({ weights }: Tally, { from, to }: RowRange): Float64Array {
  const steps = new Float64Array(2 * (to - from))
  for (let row = from; row < to; row++) steps.set(stepsOf(weights, row), 2 * (row - from))
  return steps
}

// The loops below read typed arrays in place: they run once a respondent and column.

function addColumn(sums: Float64Array, walk: Walk, { codes, states }: CodedColumn): void {
  const { tally, rows, steps } = walk
  const { slots, slotCount } = tally
  for (let row = rows.from; row < rows.to; row++) {
    const slot = slots === undefined ? 0 : (slots[row] ?? slotCount)
    if (slot === slotCount) continue
    const at = (slot * states + (codes[row] ?? 0)) * perState
    const step = 2 * (row - rows.from)
    add(sums, at, 1)
    add(sums, at + 1, steps[step] ?? 0)
    add(sums, at + 2, steps[step + 1] ?? 0)
  }
}

function addNumber(sums: Float64Array, walk: Walk, number: NumberColumnOnGrid): void {
  const { tally, rows, steps } = walk
  const { slots, slotCount, weights } = tally
  const { values, status, grid } = number
  for (let row = rows.from; row < rows.to; row++) {
    const slot = slots === undefined ? 0 : (slots[row] ?? slotCount)
    const value = values[row] ?? Number.NaN
    if (slot === slotCount || status[row] !== answered || Number.isNaN(value)) continue
    const at = slot * perNumber
    const step = steps[2 * (row - rows.from)] ?? 0
    const w = step / weights.grid.w
    const a = w * (value - grid.centre)
    add(sums, at, 1)
    add(sums, at + 1, step)
    add(sums, at + 2, steps[2 * (row - rows.from) + 1] ?? 0)
    add(sums, at + 3, Math.floor(a * grid.wy + 0.5))
    add(sums, at + 4, Math.floor(w * a * grid.w2y + 0.5))
    add(sums, at + 5, Math.floor(a * a * grid.w2y2 + 0.5))
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount
}
