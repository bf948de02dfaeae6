import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AggregateRequest } from '../../src/tabulate/aggregate-request.ts'
import type { Aggregates } from '../../src/tabulate/aggregates.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'
import { anyRequest } from './arbitrary-request.ts'
import { anySample } from './arbitrary-sample.ts'
import { plainAggregator } from './plain-aggregator.ts'

/** Answers requests about a sample that was handed over as it stands in memory. */
export type Answer = (
  sample: WeightedSample,
  requests: readonly AggregateRequest[],
) => Promise<readonly Aggregates[]>

/** How many random designs and specs each engine must answer as the others do. */
const contractRuns = 200

/**
 * Holds an engine to the contract of the port: the same slots in the same order, the same sums to the
 * last bit, as one plain loop over respondents gives.
 */
export function runAggregatorContract(engine: string, answer: Answer, runs = contractRuns): void {
  describe(`${engine} as an aggregator`, () => {
    it(
      'answers random requests on random designs to the last bit',
      { timeout: 600_000 },
      async () => {
        await fc.assert(
          fc.asyncProperty(
            anySample,
            fc.array(anyRequest, { minLength: 1, maxLength: 3 }),
            async (sample, requests) => {
              const expected = await plainAggregator.aggregate(sample, requests)
              expect(await answer(sample, requests)).toEqual(expected)
            },
          ),
          { numRuns: runs, seed: 20_260_101 },
        )
      },
    )

    it('answers nothing when nothing is asked', async () => {
      const [sample] = fc.sample(anySample, { numRuns: 1, seed: 7 })
      if (sample === undefined) throw new Error('fast-check draws a sample')
      expect(await answer(sample, [])).toEqual([])
    })
  })
}
