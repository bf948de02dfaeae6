import type { WeightedSample } from '../weigh/weighted-sample.ts'
import type { Aggregator } from './aggregator.ts'
import { prepareTotal } from './prepare-banner.ts'
import type { PreparedBlock } from './prepare-banner.ts'
import { findVarianceBasis } from './variance-basis.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A sample ready to be measured, again and again. */
export interface MeasuredSample {
  readonly sample: WeightedSample
  readonly basis: VarianceBasis
  /** The column of everybody. */
  readonly total: PreparedBlock
}

/** Makes a sample ready to be measured. */
export async function measureSample(
  sample: WeightedSample,
  aggregator: Aggregator,
): Promise<MeasuredSample> {
  const basis = await findVarianceBasis(sample, aggregator)
  return { sample, basis, total: prepareTotal(sample) }
}
