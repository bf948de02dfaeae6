import { runAggregatorContract } from '../../../test/contract/aggregator-contract.ts'
import { countInJavaScript } from '../kernel/javascript-kernel.ts'
import { rowsOf } from '../kernel/packed-weights.ts'
import { aggregatorOver, memoryAggregator } from './memory-aggregator.ts'

runAggregatorContract('memory', (sample, requests) => memoryAggregator.aggregate(sample, requests))

const withoutWasm = aggregatorOver((tally) => countInJavaScript(tally, rowsOf(tally.weights)))

runAggregatorContract('memory without WebAssembly', (sample, requests) =>
  withoutWasm.aggregate(sample, requests),
)
