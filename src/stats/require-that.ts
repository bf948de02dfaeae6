/**
 * Throws when a programmer broke the promise that a function relies on.
 *
 * @param kept - whether the promise holds
 * @param sentence - "verb requires …"
 * @throws RangeError
 */
export function requireThat(kept: boolean, sentence: string): void {
  if (!kept) throw new RangeError(sentence)
}

/** @throws RangeError unless the point is a number (infinite ones are). */
export function requirePoint(verb: string, x: number): void {
  if (Number.isNaN(x)) refuse(verb, 'a number, not NaN')
}

/** @throws RangeError unless 0 < p < 1. */
export function requireProbability(verb: string, p: number): void {
  if (!(p > 0 && p < 1)) refuse(verb, 'a probability strictly between 0 and 1')
}

/** @throws RangeError unless the confidence level lies strictly between 0 and 1. */
export function requireLevel(verb: string, level: number): void {
  if (!(level > 0 && level < 1)) refuse(verb, 'a level strictly between 0 and 1')
}

/** @throws RangeError unless all p-values lie from 0 to 1. */
export function requirePValues(verb: string, pValues: readonly number[]): void {
  requireThat(
    pValues.every((p) => p >= 0 && p <= 1),
    `${verb} requires p-values from 0 to 1`,
  )
}

/** @throws RangeError unless all degrees of freedom are finite and above 0. */
export function requireDegrees(verb: string, ...degrees: readonly number[]): void {
  requireThat(degrees.every(isPositive), `${verb} requires finite degrees of freedom above 0`)
}

/** @throws RangeError unless both shapes are finite and above 0. */
export function requireShapes(verb: string, a: number, b: number): void {
  if (!isPositive(a) || !isPositive(b)) refuse(verb, 'finite shapes above 0')
}

/** Sentences are made for what is refused alone: some of these guard calls by the million. */
function refuse(verb: string, what: string): never {
  throw new RangeError(`${verb} requires ${what}`)
}

function isPositive(value: number): boolean {
  return value > 0 && value < Infinity
}
