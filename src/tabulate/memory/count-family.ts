import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { packWeights } from '../kernel/packed-weights.ts'
import { perNumber, perState } from '../kernel/tally.ts'
import type { CodedColumn, Tally } from '../kernel/tally.ts'
import { totalsOf } from './answer-request.ts'
import type { CountedFamily } from './answer-request.ts'
import type { CodedDataset } from './coded-dataset.ts'
import { numberOnGrid } from './number-on-grid.ts'
import type { RequestFamily } from './plan-requests.ts'
import { mapSlots } from './slot-map.ts'
import type { SlotMap } from './slot-map.ts'

/** Counts all rows of a tally (`tallyLength` tells the shape of the sums). */
export type CountAll = (tally: Tally) => Float64Array | Promise<Float64Array>

/** Counts all columns and numbers that the requests of a family read. */
export async function countFamily(
  sample: WeightedSample,
  { coded, family }: { readonly coded: CodedDataset; readonly family: RequestFamily },
  count: CountAll,
): Promise<CountedFamily> {
  const slots = slotsOf(sample, coded, family)
  const weights = packWeights(sample.weights)
  const numbers = family.numbers.list().map((column) => numberOnGrid(column, weights.grid))
  const columns = family.columns.list()
  // Slots are summed up over the states of a column: without one, over a column that says nothing.
  const read =
    columns.length > 0 ? columns : [{ codes: new Uint8Array(sample.dataset.n), states: 1 }]
  const batches = splitColumns(read, slots.slotCount)
  const counted: CountedColumns = { columns: [], numbers: [] }
  for (const [at, batch] of batches.entries()) {
    const asked = { columns: batch, numbers: at === 0 ? numbers : [] }
    const { slotCount, standing } = slots
    const tally = { weights, slots: slots.slots, slotCount, standing, ...asked }
    takeSums(tally, slotCount === 0 ? new Float64Array(0) : await count(tally), counted)
  }
  const sums = { slots, grid: weights.grid, ...counted }
  return { ...sums, totals: totalsOf(sums, 0) }
}

function slotsOf(sample: WeightedSample, coded: CodedDataset, family: RequestFamily): SlotMap {
  const { base, byDesign } = family
  const selected = base.length === 0 ? undefined : coded.select({ kind: 'all', conditions: base })
  const by = family.by.map((classifier) => coded.classify(classifier))
  return mapSlots(sample, { by, byDesign, selected })
}

interface CountedColumns {
  readonly columns: CountedFamily['columns'][number][]
  readonly numbers: CountedFamily['numbers'][number][]
}

/** Cuts the sums of a tally into those of its columns and numbers. */
function takeSums(
  { columns, numbers, slotCount }: Tally,
  sums: Float64Array,
  into: CountedColumns,
): void {
  let from = 0
  const take = (length: number): Float64Array => {
    from += length
    return sums.subarray(from - length, from)
  }
  for (const { states } of columns) {
    into.columns.push({ states, sums: take(slotCount * states * perState) })
  }
  for (const { grid } of numbers) into.numbers.push({ grid, sums: take(slotCount * perNumber) })
}

/** States × slots counted at once: some 40 bytes each while they are. */
const mostCells = 2 ** 21

function splitColumns(
  columns: readonly CodedColumn[],
  slotCount: number,
): readonly (readonly CodedColumn[])[] {
  const batches: CodedColumn[][] = []
  let cells = Infinity
  for (const column of columns) {
    const own = column.states * slotCount
    if (cells + own > mostCells) {
      batches.push([])
      cells = 0
    }
    batches.at(-1)?.push(column)
    cells += own
  }
  return batches
}
