import type { AggregateRequest } from '../../tabulate/aggregate-request.ts'
import type { Aggregates } from '../../tabulate/aggregates.ts'

/** Requests about the same respondents by the same levels, as one. */
export interface SharedRequest {
  readonly request: AggregateRequest
  /** Which of the requests it stands for, and where the measures of each begin in it. */
  readonly parts: readonly { readonly request: number; readonly from: number }[]
}

/** Makes one request of all that differ in nothing but their measures: the tables of a banner. */
export function shareRequests(requests: readonly AggregateRequest[]): readonly SharedRequest[] {
  const shared = new Map<string, SharedRequest>()
  requests.forEach((request, at) => {
    const { base, byDesign, by, measures } = request
    const name = JSON.stringify([base ?? null, byDesign, by])
    const { request: joined = { ...request, measures: [] }, parts = [] } = shared.get(name) ?? {}
    shared.set(name, {
      request: { ...joined, measures: [...joined.measures, ...measures] },
      parts: [...parts, { request: at, from: joined.measures.length }],
    })
  })
  return [...shared.values()]
}

/** Gives each request its own measures back, in the order of the requests. */
export function partAnswers(
  requests: readonly AggregateRequest[],
  shared: readonly SharedRequest[],
  answers: readonly Aggregates[],
): readonly Aggregates[] {
  const own: Aggregates[] = []
  shared.forEach(({ parts }, at) => {
    const answer = answers[at]
    if (answer === undefined)
      throw new RangeError('partAnswers requires an answer a shared request')
    for (const { request, from } of parts) {
      const count = requests[request]?.measures.length ?? 0
      own[request] = { ...answer, measures: answer.measures.slice(from, from + count) }
    }
  })
  return own
}
