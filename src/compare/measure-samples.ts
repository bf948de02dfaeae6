import type { Aggregator } from '../tabulate/aggregator.ts'
import type { MeasuredSample } from '../tabulate/measure-block.ts'
import { findVarianceBasis } from '../tabulate/variance-basis.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'

/** Finds the variance basis of each sample, once for all comparisons. */
export async function measureSamples(
  samples: readonly WeightedSample[],
  aggregator: Aggregator,
): Promise<readonly MeasuredSample[]> {
  return Promise.all(
    samples.map(async (sample) => ({ sample, basis: await findVarianceBasis(sample, aggregator) })),
  )
}
