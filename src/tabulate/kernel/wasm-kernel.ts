import { bytesPerCell, groupColumns, mostMembers } from './column-groups.ts'
import type { ColumnGroup } from './column-groups.ts'
import { countInJavaScript } from './javascript-kernel.ts'
import type { RowRange } from './row-range.ts'
import type { NumberColumnOnGrid, Tally } from './tally.ts'
import { perNumber, perState, tallyLength } from './tally.ts'
import { machineFor } from './wasm-machine.ts'
import type { Machine } from './wasm-machine.ts'

/** Rows copied into the machine at a time: their weights and codes stay in the second cache. */
const mostRowsPerBlock = 2 ** 13
const bytesPerDouble = 8
const firstAddress = 1024

/** Counts in WebAssembly, and in JavaScript where that cannot be. */
export function countInWasm(tally: Tally, rows: RowRange): Float64Array {
  const layout = layOut(tally, rows)
  const machine = layout.end < 2 ** 32 ? machineFor(layout.end) : undefined
  if (machine === undefined) return countInJavaScript(tally, rows)
  machine.doubles.fill(0, layout.sums / bytesPerDouble, layout.end / bytesPerDouble)
  const call = { tally, layout, machine }
  let unflushed = 0
  for (let from = rows.from; from < rows.to; from += layout.rowsPerBlock) {
    const to = Math.min(from + layout.rowsPerBlock, rows.to)
    if (unflushed + (to - from) > tally.weights.rowsPerFlush) {
      flushGroups(call)
      unflushed = 0
    }
    addBlock(call, { from, to })
    unflushed += to - from
  }
  flushGroups(call)
  separateColumns(call)
  const length = tallyLength(tally)
  return machine.doubles.slice(layout.sums / bytesPerDouble, layout.sums / bytesPerDouble + length)
}

/** A group with the addresses of its accumulators and of their totals. */
interface PlacedGroup extends ColumnGroup {
  readonly accumulators: number
  readonly totals: number
}

/** Addresses in the machine's memory. */
interface Layout {
  readonly rowsPerBlock: number
  readonly weights: number
  readonly narrowSlots: number
  readonly wideSlots: number
  readonly keys: number
  /** As many buffers of codes, a byte a row, as a group has columns at most. */
  readonly codes: number
  readonly codesStride: number
  readonly sums: number
  /** Where the sums of each column start, then of each number. */
  readonly sumsOf: readonly number[]
  readonly groups: readonly PlacedGroup[]
  readonly end: number
}

interface Call {
  readonly tally: Tally
  readonly layout: Layout
  readonly machine: Machine
}

/** Places buffers one after another, each a little longer than it is: loops read 16 rows at once. */
function layOut(tally: Tally, { from, to }: RowRange): Layout {
  const { columns, numbers, slotCount, weights } = tally
  const rowsPerBlock = Math.max(1, Math.min(mostRowsPerBlock, weights.rowsPerFlush, to - from))
  let end = firstAddress
  const place = (bytes: number): number => {
    const address = end
    end += Math.ceil((bytes + 64) / 64) * 64
    return address
  }
  const codesStride = Math.ceil((rowsPerBlock + 64) / 64) * 64
  const buffers = {
    weights: place(rowsPerBlock * 16),
    narrowSlots: place(rowsPerBlock),
    wideSlots: place(rowsPerBlock * 4),
    keys: place(rowsPerBlock * 2),
    codes: place(Math.max(codesStride * mostMembers, rowsPerBlock * bytesPerDouble)),
  }
  const sums = place(tallyLength(tally) * bytesPerDouble)
  const sumsOf: number[] = []
  let at = sums
  for (const { states } of columns) {
    sumsOf.push(at)
    at += slotCount * states * perState * bytesPerDouble
  }
  for (const _ of numbers) {
    sumsOf.push(at)
    at += slotCount * perNumber * bytesPerDouble
  }
  const groups = groupColumns(tally, to - from).map((group): PlacedGroup => {
    const { members, joint, near } = group
    const [first] = members
    const alone = members.length === 1 && first !== undefined ? sumsOf[first.index] : undefined
    return {
      members,
      joint,
      near,
      accumulators: place((slotCount + 1) * joint * bytesPerCell),
      totals: alone ?? place(slotCount * joint * perState * bytesPerDouble),
    }
  })
  return { rowsPerBlock, ...buffers, codesStride, sums, sumsOf, groups, end }
}

function addBlock(call: Call, rows: RowRange): void {
  const { tally, layout, machine } = call
  const { words } = tally.weights
  machine.bytes.set(bytesOf(words, 4 * rows.from, 4 * rows.to), layout.weights)
  copySlots(call, rows)
  for (const group of layout.groups) {
    if (group.near) addNearGroup(call, group, rows)
    else addFarColumn(call, group, rows)
  }
  tally.numbers.forEach((number, at) => addNumber(call, { number, at }, rows))
}

function bytesOf(
  { buffer, byteOffset, BYTES_PER_ELEMENT }: Uint8Array | Uint16Array | Uint32Array | Float64Array,
  from: number,
  to: number,
): Uint8Array {
  return new Uint8Array(
    buffer,
    byteOffset + from * BYTES_PER_ELEMENT,
    (to - from) * BYTES_PER_ELEMENT,
  )
}

function copySlots({ tally, layout, machine }: Call, { from, to }: RowRange): void {
  const { slots, numbers } = tally
  const far = numbers.length > 0 || layout.groups.some(({ near }) => !near)
  if (slots instanceof Uint8Array) {
    machine.bytes.set(slots.subarray(from, to), layout.narrowSlots)
  }
  if (!far) return
  const wide = new Uint32Array(machine.bytes.buffer, layout.wideSlots, to - from)
  if (slots === undefined) wide.fill(0)
  else wide.set(slots.subarray(from, to))
}

function addNearGroup({ tally, layout, machine }: Call, group: PlacedGroup, rows: RowRange): void {
  const { run, bytes } = machine
  const { keys, codes, codesStride, narrowSlots } = layout
  const count = rows.to - rows.from
  const streams = tally.slots === undefined ? [] : [narrowSlots, group.joint * bytesPerCell]
  let inner = group.joint
  for (const [at, { column }] of group.members.entries()) {
    const address = codes + at * codesStride
    bytes.set(bytesOf(column.codes, rows.from, rows.to), address)
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

function addFarColumn({ layout, machine }: Call, group: PlacedGroup, rows: RowRange): void {
  const { accumulators, joint, members } = group
  const { wideSlots, codes, weights } = layout
  const count = rows.to - rows.from
  for (const { column } of members) {
    machine.bytes.set(bytesOf(column.codes, rows.from, rows.to), codes)
    const width = column.codes.BYTES_PER_ELEMENT
    machine.run.addFar(accumulators, wideSlots, joint, codes, width, weights, count)
  }
}

function addNumber(
  { tally, layout, machine }: Call,
  { number, at }: { readonly number: NumberColumnOnGrid; readonly at: number },
  { from, to }: RowRange,
): void {
  const { run, bytes } = machine
  const { values, status, grid } = number
  bytes.set(bytesOf(values, from, to), layout.codes)
  bytes.set(status.subarray(from, to), layout.narrowSlots)
  run.addNumbers(
    layout.sumsOf[tally.columns.length + at] ?? 0,
    layout.wideSlots,
    tally.slotCount,
    layout.weights,
    layout.codes,
    layout.narrowSlots,
    to - from,
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
