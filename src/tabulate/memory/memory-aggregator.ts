import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { AggregateRequest } from '../aggregate-request.ts'
import type { Aggregates } from '../aggregates.ts'
import type { Aggregator } from '../aggregator.ts'
import { packWeights } from '../kernel/packed-weights.ts'
import { perNumber, perState } from '../kernel/tally.ts'
import type { Tally } from '../kernel/tally.ts'
import { countInWasm } from '../kernel/wasm-kernel.ts'
import { answerRequest, totalsOf } from './answer-request.ts'
import type { CountedFamily } from './answer-request.ts'
import { codedDataset } from './coded-dataset.ts'
import type { CodedDataset } from './coded-dataset.ts'
import { numberOnGrid } from './number-on-grid.ts'
import { planRequests } from './plan-requests.ts'
import type { RequestFamily } from './plan-requests.ts'
import { mapSlots } from './slot-map.ts'

/**
 * Sums in memory, in WebAssembly where the platform has it: the engine for answers that were read.
 *
 * Answers are made into small codes when they are first asked for and kept as long as their data set,
 * a byte a respondent and question. Sums do not depend on the order of rows, nor on WebAssembly.
 *
 * @throws RangeError when a request classifies by a variable that is not single, or sums one that is
 * not a number
 * @example
 * ```ts
 * import { memoryAggregator } from 'visavis/tabulate'
 * const variable = { id: 'sex', categories: [{ code: 'f' }, { code: 'm' }] }
 * const codes = Uint16Array.of(0, 1, 0)
 * const sex = { kind: 'single', variable, status: new Uint8Array(3), codes }
 * const sample = {
 *   dataset: { n: 3, columns: new Map([['sex', sex]]) },
 *   weights: Float64Array.of(1, 2, 0.5),
 *   design: { kind: 'respondents', stratum: new Uint32Array(3), strata: [''] },
 * }
 * const bySex = { kind: 'category', variable: 'sex', levelCount: 2, levels: [0, 1], blanks: [] }
 * const request = { byDesign: false, by: [bySex], measures: [] }
 * const [sums] = await memoryAggregator.aggregate(sample, [request])
 * sums.w // => Float64Array.of(1.5, 2)
 * ```
 */
export const memoryAggregator: Aggregator<WeightedSample> = aggregatorOver((tally) =>
  countInWasm(tally, { from: 0, to: tally.weights.words.length / 4 }),
)

/** Counts all rows of a tally (`Kernel`). */
export type CountAll = (tally: Tally) => Float64Array | Promise<Float64Array>

/** Makes an aggregator over what counts. */
export function aggregatorOver(count: CountAll): Aggregator<WeightedSample> {
  return {
    aggregate: async (sample, requests) => {
      const coded = codedDataset(sample.dataset)
      const answers = new Map<number, Aggregates>()
      for (const family of planRequests(sample.dataset, coded, requests)) {
        const counted = await countFamily(sample, { coded, family }, count)
        for (const request of family.requests) {
          answers.set(request.place, answerRequest(counted, request))
        }
      }
      return requests.map((_request: AggregateRequest, place) => answerAt(answers, place))
    },
  }
}

function answerAt(answers: ReadonlyMap<number, Aggregates>, place: number): Aggregates {
  const answer = answers.get(place)
  if (answer === undefined) throw new RangeError('aggregate requires a family for each request')
  return answer
}

/** States × slots counted at once: some 40 bytes each while they are. */
const mostCells = 2 ** 21

async function countFamily(
  sample: WeightedSample,
  { coded, family }: { readonly coded: CodedDataset; readonly family: RequestFamily },
  count: CountAll,
): Promise<CountedFamily> {
  const { n } = sample.dataset
  const { base, byDesign } = family
  const selected = base.length === 0 ? undefined : coded.select({ kind: 'all', conditions: base })
  const slots = mapSlots(sample, { by: family.by.map(coded.classify), byDesign, selected })
  const weights = packWeights(sample.weights)
  const listed = family.columns.list()
  const wanted = listed.length > 0 ? listed : [{ codes: new Uint8Array(n), states: 1 }]
  const numbers = family.numbers.list().map((column) => numberOnGrid(column, weights.grid))
  const { slotCount } = slots
  const batches = splitColumns(wanted, slotCount)
  const columns: { states: number; sums: Float64Array }[] = []
  const sumsOfNumbers: Float64Array[] = []
  for (const [at, batch] of batches.entries()) {
    const counted = at === 0 ? numbers : []
    const tally = { weights, slots: slots.slots, slotCount, columns: batch, numbers: counted }
    const sums = slotCount === 0 ? new Float64Array(0) : await count(tally)
    let end = 0
    const take = (length: number): Float64Array => sums.subarray(end, (end += length))
    for (const { states } of batch)
      columns.push({ states, sums: take(slotCount * states * perState) })
    for (const _ of counted) sumsOfNumbers.push(take(slotCount * perNumber))
  }
  const family_ = {
    slots,
    grid: weights.grid,
    columns,
    numbers: numbers.map(({ grid }, at) => ({
      grid,
      sums: sumsOfNumbers[at] ?? new Float64Array(0),
    })),
  }
  return { ...family_, totals: totalsOf(family_, 0) }
}

function splitColumns(columns: Tally['columns'], slotCount: number): readonly Tally['columns'][] {
  const batches: Tally['columns'][number][][] = []
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
