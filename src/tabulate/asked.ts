import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { AggregateRequest } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import type { Aggregator } from './aggregator.ts'

/** What is asked of an aggregator, and what is made of the answers: asked together, answered together. */
export interface Asked<T> {
  readonly requests: readonly AggregateRequest[]
  /** Makes the thing of its answers, one a request, in order. */
  readonly finish: (answers: readonly Aggregates[]) => T
}

/** Asks an aggregator all at once, so that it may pass over the answers once. */
export async function askAll<S extends SampleFacts, T>(
  sample: S,
  aggregator: Aggregator<S>,
  asked: readonly Asked<T>[],
): Promise<readonly T[]> {
  const answers = await aggregator.aggregate(
    sample,
    asked.flatMap(({ requests }) => requests),
  )
  let next = 0
  return asked.map(({ requests, finish }) => {
    const own = answers.slice(next, next + requests.length)
    next += requests.length
    return finish(own)
  })
}

/** Two things asked together. */
export function together<A, B>(a: Asked<A>, b: Asked<B>): Asked<readonly [A, B]> {
  return {
    requests: [...a.requests, ...b.requests],
    finish: (answers) => [
      a.finish(answers.slice(0, a.requests.length)),
      b.finish(answers.slice(a.requests.length)),
    ],
  }
}
