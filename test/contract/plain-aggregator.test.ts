import { plainAggregator } from './plain-aggregator.ts'
import { runAggregatorContract } from './aggregator-contract.ts'

runAggregatorContract('the plain loop', async (sample, requests) =>
  plainAggregator.aggregate(sample, requests),
)
