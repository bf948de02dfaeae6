import type { Classifier } from '../../src/tabulate/aggregate-request.ts'
import type { Aggregator } from '../../src/tabulate/aggregator.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'
/** Sums one respondent after another in the plainest way: what every engine is held against. */
export declare const plainAggregator: Aggregator<WeightedSample>
/** Number of levels of a classifier. */
export declare function levelCountOf(classifier: Classifier): number
