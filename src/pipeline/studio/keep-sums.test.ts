import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest } from '../../../test/contract/arbitrary-request.ts'
import { anySample } from '../../../test/contract/arbitrary-sample.ts'
import type { AggregateRequest } from '../../tabulate/aggregate-request.ts'
import type { Aggregator } from '../../tabulate/aggregator.ts'
import { memoryAggregator } from '../../tabulate/memory/memory-aggregator.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { keepSums } from './keep-sums.ts'

function counting(asked: AggregateRequest[]): Aggregator<WeightedSample> {
  return {
    aggregate: async (sample, requests) => {
      asked.push(...requests)
      return memoryAggregator.aggregate(sample, requests)
    },
  }
}

test('what was summed is not summed again, and comes out the same, with room for it or without', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySample,
      fc.array(anyRequest, { maxLength: 4 }),
      fc.array(anyRequest, { maxLength: 4 }),
      async (sample, first, more) => {
        const asked: AggregateRequest[] = []
        const kept = keepSums(counting(asked))
        const roomless = keepSums(memoryAggregator, 0)
        for (const requests of [first, [...more, ...first]]) {
          const expected = await memoryAggregator.aggregate(sample, requests)
          expect(await kept.aggregate(sample, requests)).toEqual(expected)
          expect(await roomless.aggregate(sample, requests)).toEqual(expected)
        }
        const keys = asked.map((request) => JSON.stringify(request))
        expect(keys).toHaveLength(new Set(keys).size)
      },
    ),
    { numRuns: 60 },
  )
})
