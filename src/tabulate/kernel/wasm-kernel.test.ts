import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberGrid } from '../sample-grid.ts'
import { groupColumns } from './column-groups.ts'
import { countInJavaScript } from './javascript-kernel.ts'
import { packWeights, rowsOf } from './packed-weights.ts'
import type { CodedColumn, SlotArray, Tally } from './tally.ts'
import { countInWasm } from './wasm-kernel.ts'
import { machineFor } from './wasm-machine.ts'

/** Whole numbers below a limit that look random and are the same every time. */
function draws(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function fill<A extends CodedColumn['codes']>(codes: A, states: number, seed: number): A {
  const draw = draws(seed)
  for (let row = 0; row < codes.length; row++) codes[row] = draw(states)
  return codes
}

interface Shape {
  readonly rows: number
  readonly slotCount: number
  /** One row in so many stands in a slot; all or nearly when absent. */
  readonly oneIn?: number
  readonly states: readonly number[]
}

function tallyOf({ rows, slotCount, states, oneIn = 1 }: Shape): Tally {
  const draw = draws(rows)
  const weights = packWeights(Float64Array.from({ length: rows }, () => 0.2 + draw(1e6) / 1e5))
  const narrow = slotCount < 2 ** 8
  const slots: SlotArray = fill(
    narrow ? new Uint8Array(rows) : new Uint32Array(rows),
    slotCount + 1,
    5,
  )
  for (let row = 0; row < rows; row++) if (row % oneIn > 0) slots[row] = slotCount
  const columns = states.map((count, at) => {
    const codes =
      count <= 2 ** 8
        ? new Uint8Array(rows)
        : count <= 2 ** 16
          ? new Uint16Array(rows)
          : new Uint32Array(rows)
    return { codes: fill(codes, count, at + 1), states: count }
  })
  const values = Float64Array.from({ length: rows }, () => draw(1000) / 7 - 40)
  const grid = numberGrid(weights.grid, { minimum: -40, maximum: 103 })
  const numbers = [{ values, status: fill(new Uint8Array(rows), 2, 9), grid }]
  const standing = slots.filter((slot) => slot < slotCount).length
  const placed = slotCount === 1 ? { standing: rows } : { slots, standing }
  return { weights, slotCount, columns, numbers, ...placed }
}

describe('countInWasm', () => {
  it('runs in WebAssembly here, so that what follows compares two programs', () => {
    expect(machineFor(1)).toBeDefined()
  })

  it.each<readonly [string, Shape]>([
    ['one row', { rows: 1, slotCount: 1, states: [1, 2] }],
    ['no columns', { rows: 70, slotCount: 3, states: [] }],
    ['joint codes of eight options', { rows: 30_000, slotCount: 4, states: Array(20).fill(2) }],
    ['joint codes of questions', { rows: 70_001, slotCount: 9, states: [11, 10, 3, 11, 7, 2] }],
    ['counts that must be flushed', { rows: 20_000, slotCount: 1, states: [1, 3] }],
    ['as many slots as a byte holds', { rows: 9000, slotCount: 255, states: [16, 17] }],
    ['more slots than a byte holds', { rows: 9000, slotCount: 300, states: [2, 11] }],
    ['few rows of many', { rows: 40_000, slotCount: 9, states: [3, 300, 70_000], oneIn: 9 }],
    ['few rows of many in many slots', { rows: 9000, slotCount: 400, states: [3, 7], oneIn: 5 }],
    ['long blocks', { rows: 300_000, slotCount: 300, states: [20] }],
    ['codes of two and four bytes', { rows: 9000, slotCount: 3, states: [300, 70_000, 5] }],
  ])('counts %s as JavaScript does, to the last bit', (_name, shape) => {
    const tally = tallyOf(shape)
    const sums = countInWasm(tally, rowsOf(tally.weights))
    const expected = countInJavaScript(tally, rowsOf(tally.weights))
    expect(sums.length).toBe(expected.length)
    // Millions of sums: Vitest would take seconds to compare them one by one.
    expect(sums.findIndex((sum, at) => sum !== expected[at])).toBe(-1)
  })

  it('adds up over ranges of rows, wherever they are cut', () => {
    const tally = tallyOf({ rows: 5000, slotCount: 6, states: [4, 9, 300] })
    const whole = countInJavaScript(tally, rowsOf(tally.weights))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (cut) => {
        const head = countInWasm(tally, { from: 0, to: cut })
        const tail = countInWasm(tally, { from: cut, to: 5000 })
        expect(head.map((sum, at) => sum + (tail[at] ?? 0))).toEqual(whole)
      }),
      { numRuns: 20 },
    )
  })
})

describe('groupColumns', () => {
  const sizes = (shape: Shape): readonly (readonly number[])[] => {
    const tally = tallyOf(shape)
    return groupColumns(tally, shape.rows).map(({ members }) =>
      members.map(({ column }) => column.states),
    )
  }

  it('counts columns together as long as their accumulators stay near', () => {
    const states = [10, 2, 10, 2, 10, 2, 10]
    expect(sizes({ rows: 100_000, slotCount: 8, states })).toEqual([[2, 2, 2, 10], [10, 10], [10]])
  })

  it('counts each column alone where rows are few', () => {
    expect(sizes({ rows: 500, slotCount: 8, states: [10, 10] })).toEqual([[10], [10]])
  })
})
