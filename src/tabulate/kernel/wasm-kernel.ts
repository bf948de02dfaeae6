import { bytesPerCell } from './column-groups.ts'
import { copyRows } from './copy-rows.ts'
import type { CopiedRows } from './copy-rows.ts'
import { countInJavaScript } from './javascript-kernel.ts'
import { bytesPerDouble, layOut } from './layout.ts'
import type { Layout, PlacedGroup } from './layout.ts'
import { mayOverflow, pickRows } from './row-census.ts'
import type { RowRange } from './row-range.ts'
import type { NumberColumnOnGrid, Tally } from './tally.ts'
import { tallyLength } from './tally.ts'
import { machineFor } from './wasm-machine.ts'
import type { Machine } from './wasm-machine.ts'

/** Counts in WebAssembly, and in JavaScript where that cannot be. */
export function countInWasm(tally: Tally, rows: RowRange): Float64Array {
  const { rowsPerFlush } = tally.weights
  const picked = pickRows(tally, rows)
  const walked = picked === undefined ? rows : { from: 0, to: picked.length }
  const overflows = mayOverflow(tally, rows)
  const count = walked.to - walked.from
  const layout = layOut(tally, overflows ? Math.min(count, rowsPerFlush) : count)
  const machine = layout.end < 2 ** 32 ? machineFor(layout.end) : undefined
  if (machine === undefined) return countInJavaScript(tally, rows)
  machine.doubles.fill(0, layout.sums / bytesPerDouble, layout.end / bytesPerDouble)
  const call = { tally, layout, machine }
  let unflushed = 0
  for (let from = walked.from; from < walked.to; from += layout.rowsPerBlock) {
    const to = Math.min(from + layout.rowsPerBlock, walked.to)
    if (overflows && unflushed + (to - from) > rowsPerFlush) {
      flushGroups(call)
      unflushed = 0
    }
    addBlock(call, { from, to, picked })
    unflushed += to - from
  }
  flushGroups(call)
  separateColumns(call)
  const length = tallyLength(tally)
  return machine.doubles.slice(layout.sums / bytesPerDouble, layout.sums / bytesPerDouble + length)
}

interface Call {
  readonly tally: Tally
  readonly layout: Layout
  readonly machine: Machine
}

function addBlock(call: Call, rows: CopiedRows): void {
  const { tally, layout, machine } = call
  copyRows(machine.bytes, layout.weights, tally.weights.words, { ...rows, perRow: 4 })
  copySlots(call, rows)
  for (const group of layout.groups) {
    if (group.near) addNearGroup(call, group, rows)
    else addFarColumn(call, group, rows)
  }
  tally.numbers.forEach((number, at) => addNumber(call, { number, at }, rows))
}

/** Slots are needed as bytes for near groups, as 32-bit words for the rest. */
function copySlots({ tally, layout, machine }: Call, rows: CopiedRows): void {
  const { slots, numbers } = tally
  const { bytes } = machine
  const count = rows.to - rows.from
  const wide = (): Uint32Array => new Uint32Array(bytes.buffer, layout.wideSlots, count)
  const isWide = numbers.length > 0 || layout.groups.some(({ near }) => !near)
  if (slots === undefined) {
    if (isWide) wide().fill(0)
  } else if (slots instanceof Uint32Array) {
    copyRows(bytes, layout.wideSlots, slots, rows)
  } else {
    copyRows(bytes, layout.narrowSlots, slots, rows)
    if (isWide) wide().set(bytes.subarray(layout.narrowSlots, layout.narrowSlots + count))
  }
}

function addNearGroup(
  { tally, layout, machine }: Call,
  group: PlacedGroup,
  rows: CopiedRows,
): void {
  const { run, bytes } = machine
  const { keys, codes, codesStride, narrowSlots } = layout
  const count = rows.to - rows.from
  const streams = tally.slots === undefined ? [] : [narrowSlots, group.joint * bytesPerCell]
  let inner = group.joint
  for (const [at, { column }] of group.members.entries()) {
    const address = codes + at * codesStride
    copyRows(bytes, address, column.codes, rows)
    inner /= column.states
    streams.push(address, inner * bytesPerCell)
  }
  // Streams that are not there count for nothing, wherever they are read.
  while (streams.length < 6) streams.push(codes, 0)
  const at = (index: number): number => streams[index] ?? 0
  run.startKeys(keys, count, at(0), at(1), at(2), at(3), at(4), at(5))
  for (let more = 6; more < streams.length; more += 2) {
    run.extendKeys(keys, count, at(more), at(more + 1))
  }
  run.addNear(group.accumulators, keys, layout.weights, count)
}

function addFarColumn({ layout, machine }: Call, group: PlacedGroup, rows: CopiedRows): void {
  const { accumulators, joint, members } = group
  const { wideSlots, codes, weights } = layout
  const count = rows.to - rows.from
  for (const { column } of members) {
    copyRows(machine.bytes, codes, column.codes, rows)
    const width = column.codes.BYTES_PER_ELEMENT
    machine.run.addFar(accumulators, wideSlots, joint, codes, width, weights, count)
  }
}

function addNumber(
  { tally, layout, machine }: Call,
  { number, at }: { readonly number: NumberColumnOnGrid; readonly at: number },
  rows: CopiedRows,
): void {
  const { run, bytes } = machine
  const { values, status, grid } = number
  copyRows(bytes, layout.codes, values, rows)
  copyRows(bytes, layout.narrowSlots, status, rows)
  run.addNumbers(
    layout.sumsOf[tally.columns.length + at] ?? 0,
    layout.wideSlots,
    tally.slotCount,
    layout.weights,
    layout.codes,
    layout.narrowSlots,
    rows.to - rows.from,
    BigInt(tally.weights.shift),
    1 / tally.weights.grid.w,
    grid.centre,
    grid.wy,
    grid.w2y,
    grid.w2y2,
  )
}

function flushGroups({ tally, layout, machine }: Call): void {
  const shift = BigInt(tally.weights.shift)
  for (const { accumulators, totals, joint } of layout.groups) {
    machine.run.flush(accumulators, totals, tally.slotCount * joint, shift)
  }
}

/** Sums the totals of joint codes over all columns of their group but one, for each in turn. */
function separateColumns({ tally, layout, machine }: Call): void {
  for (const { members, joint, totals } of layout.groups) {
    if (members.length === 1) continue
    let outer = 1
    for (const { index, column } of members) {
      const { states } = column
      const inner = joint / (outer * states)
      const out = layout.sumsOf[index] ?? 0
      machine.run.marginalise(totals, tally.slotCount, outer, states, inner, out)
      outer *= states
    }
  }
}
