import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { AggregateRequest } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'

/**
 * The port behind which memory, DuckDB and ClickHouse answer alike, to the last bit.
 *
 * @typeParam S - what the engine needs of a sample: its respondents, or where they are
 */
export interface Aggregator<S extends SampleFacts> {
  /** Answers all requests, in as few passes over the answers as the engine can. */
  aggregate(sample: S, requests: readonly AggregateRequest[]): Promise<readonly Aggregates[]>
}
