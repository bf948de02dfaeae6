import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Aggregator } from './aggregator.ts'
import { basisRequests, varianceBasis } from './variance-basis.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** A sample ready to be measured, again and again. */
export interface MeasuredSample<S extends SampleFacts = SampleFacts> {
  readonly sample: S
  readonly basis: VarianceBasis
}

/** Makes a sample ready to be measured. */
export async function measureSample<S extends SampleFacts>(
  sample: S,
  aggregator: Aggregator<S>,
): Promise<MeasuredSample<S>> {
  const [everyone] = await aggregator.aggregate(sample, basisRequests(sample))
  return { sample, basis: varianceBasis(sample, everyone) }
}
