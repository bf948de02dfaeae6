import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { AggregateRequest } from '../aggregate-request.ts'
import type { Aggregates } from '../aggregates.ts'
import type { Aggregator } from '../aggregator.ts'
import { rowsOf } from '../kernel/packed-weights.ts'
import { countInWasm } from '../kernel/wasm-kernel.ts'
import { answerRequest } from './answer-request.ts'
import { codedDataset } from './coded-dataset.ts'
import { countFamily } from './count-family.ts'
import type { CountAll } from './count-family.ts'
import { planRequests } from './plan-requests.ts'

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
  countInWasm(tally, rowsOf(tally.weights)),
)

/** Makes an aggregator over what counts. */
export function aggregatorOver(count: CountAll): Aggregator<WeightedSample> {
  return { aggregate: (sample, requests) => aggregateWith(count, sample, requests) }
}

async function aggregateWith(
  count: CountAll,
  sample: WeightedSample,
  requests: readonly AggregateRequest[],
): Promise<readonly Aggregates[]> {
  const coded = codedDataset(sample.dataset)
  const answers: Aggregates[] = []
  for (const family of planRequests(sample.dataset, coded, requests)) {
    const counted = await countFamily(sample, { coded, family }, count)
    for (const request of family.requests) answers[request.place] = answerRequest(counted, request)
  }
  return answers
}
