/** Names longer than this are no misspelling of anything. */
const longestName = 80

/** Lower case without accents, so that `Employé` is near `employe`. */
function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** How many edits still count as a misspelling of a name of this length. */
function toleranceFor(length: number): number {
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 3))
}

/** Costs of turning the first letters of one text into those of another, by length of the other. */
type Costs = readonly number[]

function costAt(costs: Costs, index: number): number {
  return costs[index] ?? Number.POSITIVE_INFINITY
}

/** Costs for one letter more of `from`, given those for one and two letters fewer. */
function nextCosts(from: string, to: string, previous: readonly [Costs, Costs]): Costs {
  const [last, beforeLast] = previous
  const letter = from.at(-1)
  const costs = [from.length]
  for (let j = 1; j <= to.length; j++) {
    const replaced = costAt(last, j - 1) + (letter === to[j - 1] ? 0 : 1)
    const swaps = letter === to[j - 2] && from.at(-2) === to[j - 1]
    const swapped = swaps ? costAt(beforeLast, j - 2) + 1 : replaced
    costs.push(Math.min(costAt(last, j) + 1, costAt(costs, j - 1) + 1, replaced, swapped))
  }
  return costs
}

/**
 * Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the
 * other, no piece edited twice ("optimal string alignment").
 */
function editDistance(from: string, to: string): number {
  let beforeLast: Costs = []
  let last: Costs = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let length = 1; length <= from.length; length++) {
    const costs = nextCosts(from.slice(0, length), to, [last, beforeLast])
    beforeLast = last
    last = costs
  }
  return costAt(last, to.length)
}

/**
 * The candidate that a misspelt name most likely means: “did you mean …?”.
 *
 * Letter case and accents cost nothing. A candidate is near when two edits, or a third of the
 * name's length, turn one into the other; one edit only for names of up to three characters.
 *
 * @param name - what was written
 * @param candidates - what exists; the first of equally near ones wins
 * @returns the nearest candidate, or undefined when none is near
 * @example
 * ```ts
 * import { suggest } from 'visavis/core'
 * suggest('facebok', ['linkedin', 'facebook']) // => 'facebook'
 * suggest('age', ['linkedin', 'facebook']) // => undefined
 * ```
 *
 * Source: Damerau (1964), “A technique for computer detection and correction of spelling errors”,
 * Communications of the ACM 7(3), in the restricted form that edits no piece twice.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined
  const wanted = plainName(name)
  let nearest: string | undefined
  let least = toleranceFor(wanted.length) + 1
  for (const candidate of candidates) {
    const offered = plainName(candidate)
    if (Math.abs(offered.length - wanted.length) >= least) continue
    const distance = editDistance(wanted, offered)
    if (distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}
