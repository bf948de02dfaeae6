/**
 * Which names stand elsewhere among those that two lists share: all but a longest run that keeps its
 * order. What was added or removed around them moves nothing.
 *
 * @returns the fewest names whose move explains the new order
 */
export function movedQuestions<T extends string>(
  before: readonly T[],
  after: readonly T[],
): ReadonlySet<T> {
  const was = before.filter((name) => after.includes(name))
  const is = after.filter((name) => before.includes(name))
  const kept = longestRun(is.map((name) => was.indexOf(name)))
  return new Set(is.filter((name) => !kept.has(was.indexOf(name))))
}

/** The places of a longest increasing run. */
function longestRun(places: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = []
  for (const [at, place] of places.entries()) {
    const before = lengths.filter((_, other) => other < at && (places[other] ?? 0) < place)
    lengths.push(1 + Math.max(0, ...before))
  }
  const kept = new Set<number>()
  let wanted = Math.max(0, ...lengths)
  let bound = Number.POSITIVE_INFINITY
  for (const [at, length] of [...lengths.entries()].toReversed()) {
    const place = places[at] ?? 0
    if (length !== wanted || place >= bound) continue
    kept.add(place)
    bound = place
    wanted--
  }
  return kept
}
