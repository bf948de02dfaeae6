import type { Aggregates } from '../../tabulate/aggregates.ts'
import type { Aggregator } from '../../tabulate/aggregator.ts'
import type { AggregateRequest } from '../../tabulate/aggregate-request.ts'
import { structuralKey } from '../../tabulate/memory/structural-key.ts'
import type { SampleFacts } from '../../weigh/sample-facts.ts'

/** Bytes of sums that are kept of all samples, at most. */
const mostBytes = 192 * 2 ** 20

/**
 * Makes an aggregator that remembers: what was summed of a sample is not summed again.
 *
 * Sums are kept as long as their sample, until they fill their room; what comes later is summed anew.
 *
 * @param room - bytes that may be kept
 */
export function keepSums<S extends SampleFacts>(
  aggregator: Aggregator<S>,
  room: number = mostBytes,
): Aggregator<S> {
  const samples = new WeakMap<S, Map<string, Aggregates>>()
  let left = room
  const keep = (known: Map<string, Aggregates>, key: string, sums: Aggregates): void => {
    const bytes = bytesOf(sums)
    if (bytes > left) return
    left -= bytes
    known.set(key, sums)
  }
  return {
    aggregate: async (sample, requests) => {
      const known = samples.get(sample) ?? new Map<string, Aggregates>()
      samples.set(sample, known)
      const keys = requests.map(structuralKey)
      const missing = new Map<string, AggregateRequest>()
      for (const [at, request] of requests.entries()) {
        const key = keys[at] ?? ''
        if (!known.has(key)) missing.set(key, request)
      }
      const made = await aggregator.aggregate(sample, [...missing.values()])
      const fresh = new Map([...missing.keys()].map((key, at) => [key, made[at]]))
      for (const [key, sums] of fresh) if (sums !== undefined) keep(known, key, sums)
      return keys.map((key) => {
        const sums = known.get(key) ?? fresh.get(key)
        if (sums === undefined) throw new Error('an aggregator answers every request')
        return sums
      })
    },
  }
}

function bytesOf({ levels, cell, group, n, w, w2, measures }: Aggregates): number {
  const arrays = [...levels, cell, group, n, w, w2]
  const own = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return measures.reduce((sum, measure) => sum + 3 * measure.n.byteLength, own)
}
